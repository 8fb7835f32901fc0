import type { Picture } from '../content/load/read-pictures.ts';
import type { Issue } from '../issue.ts';
import { pictureUseOf } from './picture-uses-of.ts';
import type { Checked } from './rule.ts';

/** Where someone looks for a picture: in what shows it, or the file itself, seen from the content folder. */
export function placeOfPicture({ src }: Picture, site: Checked): Pick<Issue, 'file' | 'line' | 'column'> {
  const use = pictureUseOf(src, site);
  return use
    ? { file: use.file, line: use.line, column: use.column }
    : { file: `../public${src}`, line: 1, column: 1 };
}
