import { parse } from 'yaml';
import { isDataFile } from '../model/data-files.ts';
import { kindAndSlugOf } from '../model/paths.ts';
import { FORMS } from './forms.ts';

/** What staff call a file: the title of a page, the name of a person, the name of a form. */
export function titleOf(path: string, text: string): string {
  const file = path.replace(/^content\//, '');
  if (isDataFile(file)) return FORMS[file].name;
  try {
    const yaml = file.endsWith('.mdx') ? (/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '') : text;
    const { title, name } = (parse(yaml) ?? {}) as { title?: unknown; name?: unknown };
    const found = title ?? name;
    if (typeof found === 'string' && found.trim()) return found.trim().replaceAll(/\s+/g, ' ');
  } catch {
    // What cannot be read goes by its address.
  }
  return kindAndSlugOf(file)?.slug ?? file.replace(/^.*\/|\.\w+$/g, '');
}
