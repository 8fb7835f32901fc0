import type { Parts } from '../results.ts';
import { allBytesOf, bytesWithoutFontOf, ratioTo } from './page-figures.ts';
import { toCount, toRatio, toShare } from './to-figures.ts';
import { toTable } from './to-table.ts';

/** What a first visit fetches, and how that compares with plain Next and with Astro. */
export function byteTables(pages: Parts['bytes']): string[] {
  return [
    'Bytes as they come over the wire, packed with gzip; "other" is the icon and the rules for early fetching.',
    toTable([
      ['page', 'HTML', 'CSS', 'script', 'font', 'other', 'requests'],
      ...pages.map(({ type, ours }) => [
        type,
        ...[ours.html, ours.css, ours.script, ours.font, ours.other, ours.requests].map(toCount),
      ]),
    ]),
    'The same pages by plain Next (its scripts as a browser loads them), and the same finished pages by Astro. The font is one file, packed by itself, and the same for all: the first columns leave it out.',
    toTable([
      [
        'page',
        'ours',
        'plain Next',
        'ours of it',
        'bare Astro',
        'ours of it',
        'of plain Next with the font',
        'of Astro with the font',
        'requests: ours',
        'plain Next',
        'Astro',
      ],
      ...pages.map((page) => [
        page.type,
        toCount(bytesWithoutFontOf(page.ours)),
        toCount(bytesWithoutFontOf(page.plain)),
        toShare(ratioTo('plain', page, bytesWithoutFontOf)),
        toCount(bytesWithoutFontOf(page.astro)),
        toRatio(ratioTo('astro', page, bytesWithoutFontOf)),
        toShare(ratioTo('plain', page, allBytesOf)),
        toRatio(ratioTo('astro', page, allBytesOf)),
        ...[page.ours, page.plain, page.astro].map(({ requests }) => toCount(requests)),
      ]),
    ]),
  ];
}
