import type { BuildNote } from '#lib/build-note/build-note.ts';
import { wellSpelled } from '#lib/http/well-spelled.ts';

type Entry = { query: [name: string, value: string][]; to: string };

/**
 * Makes a look-up of the address that an old one redirects to, by the decoded path of a request and its query; null where it is not an old
 * one. An old address such as `/?p=15308` matches by its query, whatever else the query holds.
 */
export function findRedirectIn(
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
    const requested = new URLSearchParams(query);
    const match = entries.find((entry) =>
      entry.query.every(([name, value]) => requested.getAll(name).includes(value)),
    );
    return match?.to ?? null;
  };
}
