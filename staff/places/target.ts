/** A place in a form of the editor: a field, by the names that the form shows and the numbers of items, or words of the page. */
export type Target = { field: readonly (string | number)[] } | { words: string; heading?: string };

/** The end of an address of the editor that leads to a place in its form. */
export function toHash(target: Target): string {
  return `#${encodeURIComponent(JSON.stringify(target))}`;
}

/** The place that such an end names; null where it names none. */
export function targetOf(hash: string): Target | null {
  try {
    const read: unknown = JSON.parse(decodeURIComponent(hash.slice(1)));
    if (typeof read !== 'object' || read === null) return null;
    return 'field' in read || 'words' in read ? (read as Target) : null;
  } catch {
    return null;
  }
}
