import { plainPath } from './plain-path.ts';

type Known = {
  /** Addresses of before, in the form of `readOldAddress` or with capitals, and where each of them leads. */
  oldAddresses: readonly { from: string; to: string }[];
  /** What is there, by its address. */
  addresses: Iterable<string>;
};

type Entry = { name: string; value: string; to: string };

/**
 * Makes a look-up of where a request is to be led, by its decoded path and its query: from an address of before, or from another spelling of one
 * that is there, as in capitals. Null where it is to be answered as it is. An address such as `/?p=15308` is told by its query, whatever else
 * that holds; the number stays behind, and the rest goes along.
 */
export function findRedirectIn({
  oldAddresses,
  addresses,
}: Known): (path: string, query: string) => string | null {
  const exact = new Set(addresses);
  const byPath = new Map<string, string>();
  const byQuery = new Map<string, Entry[]>();
  for (const address of exact) if (!byPath.has(plainPath(address))) byPath.set(plainPath(address), address);
  for (const { from, to } of oldAddresses) {
    const [path = '', query] = from.split('?');
    const plain = plainPath(path);
    if (query === undefined) {
      if (!byPath.has(plain)) byPath.set(plain, to);
    } else {
      const [name = '', value = ''] = query.split('=');
      byQuery.set(plain, [...(byQuery.get(plain) ?? []), { name, value, to }]);
    }
  }
  return (path, query) => {
    if (query === '' && exact.has(path)) return null;
    const plain = plainPath(path);
    const asked = new URLSearchParams(query);
    const entry = byQuery.get(plain)?.find(({ name, value }) => asked.getAll(name).includes(value));
    if (entry) return encodeURI(entry.to) + withoutNumber(query, entry);
    const there = byPath.get(plain);
    return there === undefined || exact.has(path) ? null : encodeURI(there) + query;
  };
}

// As it was sent, so that nothing else in it changes. Were the number to stay, two entries could send a reader to and fro.
function withoutNumber(query: string, { name }: Entry): string {
  const rest = query
    .slice(1)
    .split('&')
    .filter((part) => ![...new URLSearchParams(part).keys()].includes(name));
  return rest.length > 0 ? `?${rest.join('&')}` : '';
}
