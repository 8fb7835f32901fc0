import { practiceSchema } from '#lib/content/model/facts-schema.ts';
import { KINDS } from '#lib/content/model/kinds.ts';
import { kindAndSlugOf } from '#lib/content/model/paths.ts';
import { todayInFlorida } from '#lib/today.ts';
import { dump, load } from '#staff/editor/form/yaml.ts';
import type { Update } from './request/read-update.ts';
import type { Store } from './store.ts';
import { textNow } from './text-now.ts';

type Fields = Record<string, unknown>;

/**
 * An update in which each fact that it changes bears this day, under "changed" in the same file: pages that show the fact are as new as it is. The
 * form shows none of these days, so that no one has to think of them.
 */
export async function dateFacts(store: Store, update: Update, today = todayInFlorida()): Promise<Update> {
  const additions = new Map(update.additions);
  for (const [path, bytes] of update.additions) {
    const names = datedFieldsOf(path);
    if (!names) continue;
    const before = await textNow(store, formerPathOf(path, update) ?? path);
    const text = withDays(before, bytes.toString(), names, today);
    if (text !== null) additions.set(path, Buffer.from(text));
  }
  return { ...update, additions };
}

/** The facts of a file that bear days, in the order of its form; null for any other file. */
function datedFieldsOf(path: string): string[] | null {
  const file = path.replace(/^content\//, '');
  const schema =
    file === 'practice.yaml'
      ? practiceSchema
      : kindAndSlugOf(file)?.kind === 'person'
        ? KINDS.person.schema
        : null;
  return schema && Object.keys(schema.shape.changed.unwrap().shape);
}

// Of someone who was renamed, the facts are those of before.
function formerPathOf(path: string, { deletions }: Update): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return deletions.find((each) => kindAndSlugOf(path.replace(/^content\//, '')) && each.startsWith(folder));
}

/** The text of a file after a save with its days; null where no fact of it changed. What cannot be read is told by the checks. */
function withDays(
  before: string | null,
  after: string,
  names: readonly string[],
  today: string,
): string | null {
  const [old, now] = [fieldsIn(before ?? ''), fieldsIn(after)];
  if (!old || !now) return null;
  const changed = names.filter((name) => said(old[name]) !== said(now[name]));
  if (changed.length === 0) return null;
  const days = { ...(now.changed as Fields | undefined) };
  for (const name of changed) days[name] = today;
  const sorted = Object.fromEntries(names.flatMap((name) => (days[name] ? [[name, days[name]]] : [])));
  return dump({ ...now, changed: sorted });
}

function fieldsIn(text: string): Fields | null {
  try {
    const fields = load(text) ?? {};
    return typeof fields === 'object' && !Array.isArray(fields) ? (fields as Fields) : null;
  } catch {
    return null;
  }
}

/** What a fact says, as text that can be compared; nothing, however that is written, is the empty text. */
function said(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.length === 0 ? '' : JSON.stringify(value.map(said));
  if (typeof value !== 'object') return String(value);
  const parts = Object.entries(value).flatMap(([name, each]) =>
    said(each) === '' ? [] : [[name, said(each)]],
  );
  return parts.length === 0 ? '' : JSON.stringify(parts.sort());
}
