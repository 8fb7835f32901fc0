import type { Facts } from '../load/facts.ts';
import type { Person } from '../model/facts-schema.ts';
import { KINDS } from '../model/kinds.ts';
import { fileOf } from '../model/paths.ts';
import { personOf } from './person-of.ts';

/** Who has an address, with a license or without; null where it is that of no one, 'unread' where a file that cannot be read may say. */
export function personAt(
  path: string,
  { people, unread }: Pick<Facts, 'people' | 'unread'>,
): Person | 'unread' | null {
  const { base } = KINDS.person;
  // Written without its last slash, it is meant all the same.
  const slug = path.startsWith(base) ? path.slice(base.length).replace(/\/$/, '') : '';
  return unread.has(fileOf('person', slug)) ? 'unread' : personOf(slug, people);
}
