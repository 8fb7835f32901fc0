import { parse } from 'yaml';
import { shorten } from '../../text/shorten.ts';
import { isDataFile } from '../model/data-files.ts';
import { kindAndSlugOf } from '../model/paths.ts';
import { FORMS } from './forms.ts';

/** More of a title is told nowhere: what names a page stands in a sentence, and in a header, which holds few letters. */
const LONGEST = 120;

/** What staff call a file: the title of a page, the name of a person, the name of a form. */
export function titleOf(path: string, text: string): string {
  const file = path.replace(/^content\//, '');
  if (isDataFile(file)) return FORMS[file].name;
  try {
    const yaml = file.endsWith('.mdx') ? (/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '') : text;
    const { title, name } = (parse(yaml) ?? {}) as { title?: unknown; name?: unknown };
    const found = title ?? name;
    const words = typeof found === 'string' ? found.trim().replaceAll(/\s+/g, ' ') : '';
    // Half of a letter, which an escape can write and a cut can leave, is none that an address or a header can hold.
    if (words) return shorten(words, LONGEST, LONGEST - 1).toWellFormed();
  } catch {
    // What cannot be read goes by its address.
  }
  return kindAndSlugOf(file)?.slug ?? file.replace(/^.*\/|\.\w+$/g, '');
}
