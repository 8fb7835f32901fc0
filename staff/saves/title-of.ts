import { kindAndSlugOf } from '#lib/content/model/paths.ts';
import { load } from '#staff/editor/yaml.ts';
import { DATA_FILES } from './to-content-path.ts';

/** What staff call a file: the title of a page, the name of a person, the name of a form. */
export function titleOf(path: string, text: string): string {
  const file = path.replace(/^content\//, '');
  const form = DATA_FILES[file];
  if (form) return form.title;
  try {
    const yaml = file.endsWith('.mdx') ? (/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '') : text;
    const { title, name } = (load(yaml) ?? {}) as { title?: unknown; name?: unknown };
    const found = title ?? name;
    if (typeof found === 'string' && found.trim()) return found.trim().replaceAll(/\s+/g, ' ');
  } catch {
    // What cannot be read goes by its address.
  }
  return kindAndSlugOf(file)?.slug ?? file.replace(/^.*\/|\.\w+$/g, '');
}
