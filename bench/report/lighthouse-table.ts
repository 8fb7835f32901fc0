import { type Audit, type Parts, VARIANTS } from '../results.ts';
import { toCount } from './to-figures.ts';
import { toTable } from './to-table.ts';

const HEADS = { ours: 'ours', plain: 'plain Next', astro: 'bare Astro' } as const;

/** What Lighthouse says of each page in each variant. */
export function lighthouseTable({ runs, pages }: Parts['lighthouse']): string[] {
  return [
    `Mobile, with its usual throttling; ${runs === 1 ? 'one run' : `medians of ${runs} runs`}. Scores: performance, accessibility, best practices, search engines; then the time of the largest paint, the blocking time and the layout shift.`,
    toTable([
      ['page', ...VARIANTS.flatMap((variant) => [HEADS[variant], 'paint', 'blocking', 'shift'])],
      ...pages.map((page) => [page.type, ...VARIANTS.flatMap((variant) => toCells(page[variant]))]),
    ]),
  ];
}

function toCells({ performance, accessibility, bestPractices, seo, lcp, tbt, cls }: Audit): string[] {
  return [
    [performance, accessibility, bestPractices, seo].map(toCount).join(' '),
    `${toCount(lcp)} ms`,
    `${toCount(tbt)} ms`,
    cls === 0 ? '0' : cls.toFixed(3),
  ];
}
