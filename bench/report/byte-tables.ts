import type { Parts } from '../results.ts';
import { allBytesOf, ratioTo } from './page-figures.ts';
import { toCount, toRatio, toShare } from './to-figures.ts';
import { toTable } from './to-table.ts';

/** What a first visit fetches, and how that compares with plain Next and with Astro. */
export function byteTables(pages: Parts['bytes']): string[] {
  return [
    'Bytes as they come over the wire, packed with brotli; "other" is the icon and the rules for early fetching.',
    toTable([
      ['page', 'HTML', 'CSS', 'script', 'font', 'other', 'requests'],
      ...pages.map(({ type, ours }) => [
        type,
        ...[ours.html, ours.css, ours.script, ours.font, ours.other, ours.requests].map(toCount),
      ]),
    ]),
    'The same pages by plain Next (its scripts as a browser loads them, packed with gzip, with the whole stylesheet and the whole font) and the same finished pages, stylesheets and font by Astro, font and all.',
    toTable([
      [
        'page',
        'ours',
        'plain Next',
        'ours of it',
        'bare Astro',
        'ours of it',
        'requests: ours',
        'plain Next',
        'Astro',
      ],
      ...pages.map((page) => [
        page.type,
        toCount(allBytesOf(page.ours)),
        toCount(allBytesOf(page.plain)),
        toShare(ratioTo('plain', page, allBytesOf)),
        toCount(allBytesOf(page.astro)),
        toRatio(ratioTo('astro', page, allBytesOf)),
        ...[page.ours, page.plain, page.astro].map(({ requests }) => toCount(requests)),
      ]),
    ]),
  ];
}
