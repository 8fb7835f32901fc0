/** One page in so many that draws a thing is enough for the stylesheet that all pages share. */
const ONE_IN = 10;

/**
 * The names that the stylesheet of each page serves. What enough pages draw is in all of them, so that most pages share one file and a reader who goes on
 * has it already. A page that draws more has a file with that added, and not a second one, which would be one more request.
 */
export function shareStyles(
  pages: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, ReadonlySet<string>> {
  const counts = new Map<string, number>();
  for (const names of pages.values()) {
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count * ONE_IN >= pages.size).map(([name]) => name);
  return new Map([...pages].map(([page, names]) => [page, new Set([...common, ...names])]));
}
