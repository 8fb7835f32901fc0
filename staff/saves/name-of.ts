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

/** Where the editor opens a content file. */
export function formPathOf(path: string): string {
  const file = path.replace(/^content\//, '');
  const form = DATA_FILES[file];
  if (form) return `/keystatic/singleton/${form.form}`;
  return `/keystatic/collection/${file.replace(/\.\w+$/, '').replace('/', '/item/')}`;
}

const ZONE = 'America/New_York';

/** A moment as people say it: at 2:05 PM, or on November 28 at 2:05 PM. */
export function timeInWords(when: Date, now = new Date()): string {
  const [day, today] = [when, now].map((each) =>
    each.toLocaleDateString('en-US', { timeZone: ZONE, dateStyle: 'long' }),
  );
  const time = when
    .toLocaleTimeString('en-US', { timeZone: ZONE, timeStyle: 'short' })
    .replaceAll('\u202F', ' ');
  return day === today ? `at ${time}` : `on ${day?.replace(/, \d+$/, '')} at ${time}`;
}
