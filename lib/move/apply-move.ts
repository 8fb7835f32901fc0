import type { ContentFile } from '../content/load/parse-page.ts';
import type { Picture } from '../content/load/read-pictures.ts';
import { replaceRanges } from '../markdown/replace-ranges.ts';
import type { Edit } from './edit.ts';
import type { Moved } from './moved.ts';

/** The files of the content after a move. Those that nothing changes in are the same objects, which are parsed once. */
export function filesAfter(
  files: readonly ContentFile[],
  edits: readonly Edit[],
  renamed: { from: string; to: string },
): ContentFile[] {
  return files.map((each) => {
    const own = edits.filter(({ file }) => file === each.file);
    const file = each.file === renamed.from ? renamed.to : each.file;
    return own.length === 0 && file === each.file ? each : { file, text: replaceRanges(each.text, own) };
  });
}

/** The pictures after a move: those of the page stand in its new folder. */
export function picturesAfter(pictures: readonly Picture[], { from, to }: Moved): Picture[] {
  return pictures.map((picture) =>
    picture.src.startsWith(from.pictures)
      ? { ...picture, src: to.pictures + picture.src.slice(from.pictures.length) }
      : picture,
  );
}
