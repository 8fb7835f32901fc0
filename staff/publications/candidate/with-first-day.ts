import { load } from '#staff/editor/form/yaml.ts';

const FIELDS = /^---\n(.*?\n)---\n/s;
// The editor writes the two below each other, as the schema has them. A line that belongs to another field is indented.
const NEXT_FIELD = /^updated:/m;

/** The day on which a page was first public, as its text says: null where there is none, and where its fields cannot be read. */
export function firstDayIn(text: string): string | null {
  const day = fieldsIn(text)?.published;
  return typeof day === 'string' ? day : null;
}

/** The text of a page with the day on which it was first public. One that is there stays, whatever it is; what cannot be read stays as it is. */
export function withFirstDay(text: string, day: string): string {
  const fields = fieldsIn(text);
  if (!fields || 'published' in fields) return text;
  return text.replace(FIELDS, (all) => all.replace(NEXT_FIELD, `published: ${day}\nupdated:`));
}

function fieldsIn(text: string): Record<string, unknown> | null {
  try {
    const fields = load(FIELDS.exec(text)?.[1] ?? '');
    return typeof fields === 'object' && !Array.isArray(fields) ? (fields as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
