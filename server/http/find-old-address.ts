import type { BuildNote } from '#lib/builds/build-note.ts';
import { wellSpelled } from '#lib/http/well-spelled.ts';

type Entry = { query: [name: string, value: string][]; to: string };

/**
 * Makes a function that tells where an old address leads now, from the path of a request, decoded, and its query; null where it is none.
 * One like `/?p=15308` is told by its query, whatever else the query holds.
 */
export function findOldAddressIn(
  oldAddresses: BuildNote['oldAddresses'],
): (path: string, query: string) => string | null {
  const byPath = new Map<string, Entry[]>();
  for (const { from, to } of oldAddresses) {
    const { pathname, searchParams } = new URL(from, 'http://site.invalid');
    const path = wellSpelled(decodeURIComponent(pathname));
    byPath.set(path, [...(byPath.get(path) ?? []), { query: [...searchParams], to }]);
  }
  return (path, query) => {
    const entries = byPath.get(wellSpelled(path));
    if (!entries) return null;
    const asked = new URLSearchParams(query);
    const found = entries.find((entry) =>
      entry.query.every(([name, value]) => asked.getAll(name).includes(value)),
    );
    return found?.to ?? null;
  };
}
