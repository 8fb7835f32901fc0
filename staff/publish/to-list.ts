/** So many are named; of the others it is said how many they are. */
const MOST = 4;

/** Titles as a sentence has them: `“Fees”, “Nights” and 3 more`. */
export function toList(titles: readonly string[]): string {
  const named = titles.map((title) => `“${title}”`);
  // One more would take no more room than its title.
  const most = titles.length === MOST + 1 ? titles.length : MOST;
  const parts = named.length > most ? [...named.slice(0, most), `${named.length - most} more`] : named;
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
