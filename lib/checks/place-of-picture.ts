import type { Picture } from '../content/load/read-pictures.ts';
import { writtenOf } from '../content/seen/written-of.ts';
import type { Issue } from '../issue.ts';
import type { Checked } from './rule.ts';

/** Where a person looks for a picture: in the page that shows it, or the file itself, seen from the content folder. */
export function placeOfPicture(
  { src }: Picture,
  { pages, drafts }: Checked,
): Pick<Issue, 'file' | 'line' | 'column'> {
  for (const { file, components } of [...pages, ...drafts].map(writtenOf)) {
    const use = components.find(({ name, attributes }) => name === 'Figure' && attributes.src === src);
    if (use) return { file, line: use.line, column: use.column };
  }
  return { file: `../public${src}`, line: 1, column: 1 };
}
