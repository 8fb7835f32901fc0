import type { Person } from '../model/facts-schema.ts';

/** The person whose file has a name; null where there is no such file, as for the practice itself. */
export function personOf(slug: string | undefined, people: Readonly<Record<string, Person>>): Person | null {
  // A page may name anyone, "constructor" too.
  return slug !== undefined && Object.hasOwn(people, slug) ? (people[slug] ?? null) : null;
}
