import type { ContentFile } from '../content/load/parse-page.ts';
import type { Page } from '../content/model/page.ts';
import type { Edit } from './edit.ts';
import { editsInData } from './edits-in-data.ts';
import { editsInPage } from './edits-in-page.ts';
import type { Moved } from './moved.ts';

/** Everything that changes in the files of the content when a page moves. `pages` are all of them, with the drafts. */
export function editsOf(files: readonly ContentFile[], pages: readonly Page[], moved: Moved): Edit[] {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const isPublic = pages.some((page) => page.path === moved.from.path && !page.frontmatter.draft);
  return [
    ...pages.flatMap((page) => editsInPage(page, texts.get(page.file) ?? '', moved)),
    ...editsInData(files, moved, isPublic),
  ];
}
