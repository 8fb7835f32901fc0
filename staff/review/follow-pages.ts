import { type Logged, logOf } from '#staff/repository/log-of.ts';
import { commitOf, DRAFT, type Repository } from '#staff/repository/repository.ts';
import type { Reviews } from './reviews.ts';

/**
 * Keeps links with their pages: a page that was renamed since is still the page, and a link to one that was taken away ends, so that it never opens
 * another page that gets the address later.
 */
export async function followPages(reviews: Reviews, repository: Repository): Promise<void> {
  const links = reviews.toFollow();
  if (links.length === 0) return;
  const head = await commitOf(repository, DRAFT);
  for (const [at, those] of Map.groupBy(links, (link) => link.at)) {
    if (at === head) continue;
    const log = await logOf(repository, ['--reverse', '--topo-order', `${at}..${head}`]);
    for (const { id, path } of those) {
      const then = pathAfter(log, path);
      if (then === null) reviews.end(id);
      reviews.follow(id, then ?? path, head);
    }
  }
}

function pathAfter(log: readonly Logged[], path: string): string | null {
  let now = path;
  for (const each of log) {
    if (each.formerPath !== now) continue;
    if (each.after === null) return null;
    now = each.path;
  }
  return now;
}
