import { shaOf } from '#staff/repository/sha-of.ts';
import type { Store } from './store.ts';

/** What stands in the place of an id where there is no file. */
const NOTHING = 'nothing';

/** The text of a content file as it is saved now; null where there is none. */
export async function textNow(store: Store, path: string): Promise<string | null> {
  return (await store.read(path))?.toString() ?? null;
}

/** The state of a file that someone has before their eyes: whoever agrees to a change agrees to one of that. */
export function seenAs(text: string | null): string {
  return text === null ? NOTHING : shaOf(Buffer.from(text));
}

/** What someone is told who agreed to a change of something else. */
export const SAVED_MEANWHILE =
  'Nothing was changed: someone saved this a moment ago. What would change now stands below.';
