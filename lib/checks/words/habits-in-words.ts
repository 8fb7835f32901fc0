import type { Page } from '../../content/model/page.ts';
import { habitsOf } from './habits-of.ts';

/** How often all pages have each habit, and which page has it most: a heading, and a line each. */
export function habitsInWords(pages: readonly Page[]): string {
  const counts = pages.flatMap((page) => habitsOf(page).map((count) => ({ ...count, page })));
  const lines = [...Map.groupBy(counts, ({ habit }) => habit)].map(([habit, all]) => {
    const sum = all.reduce((total, { found }) => total + found.length, 0);
    const most = all.reduce((a, b) => (b.found.length > a.found.length ? b : a));
    return `${String(sum).padStart(5)}  ${habit.name} (most: ${most.found.length} on ${most.page.path})`;
  });
  return ['\nTurns of phrase that become tics, on all pages:', ...lines].join('\n');
}
