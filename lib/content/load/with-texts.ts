import type { ContentFile } from './parse-page.ts';

/** Files with other texts, by their names. Those that have none are the same objects, which are parsed once. */
export function withTexts(
  files: readonly ContentFile[],
  texts: ReadonlyMap<string, string>,
): readonly ContentFile[] {
  return files.map((each) => {
    const text = texts.get(each.file);
    return text === undefined ? each : { file: each.file, text };
  });
}
