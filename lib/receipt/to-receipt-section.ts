import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { HeaderReceipt, PageReceipt, Receipt } from './receipt.ts';
import { RECEIPT_FILE } from './receipt-page.ts';

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const NUMBER = new Intl.NumberFormat('en-US');

/** A receipt for readers, as the parts of an element: first the sums, then what they are the sums of. `nameOf` names a page by its address, and `origin` is that of the site. */
export function toReceiptSection(
  receipt: Receipt,
  nameOf: (path: string) => string,
  origin: string,
): ElementContent[] {
  const { day, browser, pages, kept, headers, build } = receipt;
  return [
    h('p', HOW),
    h('p', [
      'Counted on ',
      h('time', { dateTime: day }, DAY.format(new Date(day))),
      ` with ${browser}, on all ${pages.length} pages of this version.`,
    ]),
    h('dl.facts', toSums(pages, kept)),
    h('div.questions', [
      toDetails('Page by page', [toTable(pages, nameOf), h('p', NOTE)]),
      toDetails('What the server sends with each page', [h('dl.facts', headers.flatMap(toHeader))]),
      toDetails('Which version this was', [
        h(
          'p',
          'The fingerprint (SHA-256) of this version, of every file that is sent but this page, and of the program that sends them:',
        ),
        h('p', h('code', build)),
        h('p', [
          'To count again and compare, with the program that makes this site: ',
          h('code', `npm run receipt -- ${origin}`),
        ]),
        h('p', ['The same numbers, ', h('a', { href: RECEIPT_FILE }, 'for programs'), '.']),
      ]),
    ]),
  ];
}

const COUNT = { requests: 0, scriptBytes: 0 };

/** Any receipt for readers, with every part that one has: what a page is made of for which there is none yet. */
export const anyReceiptSection = (): ElementContent[] =>
  toReceiptSection(
    {
      day: '2026-01-01',
      browser: '',
      build: '',
      files: {},
      inquiries: null,
      pages: [{ path: '/', ...COUNT, used: COUNT, elsewhere: {}, cookies: 0, stored: 0 }],
      kept: 0,
      headers: [{ name: '', value: '', paths: null }],
    },
    String,
    '',
  );

const HOW =
  'Before this version of the site went up, a program opened each of its pages in a browser that had never been here. It scrolled to the end, began to use the search and the form, and wrote down everything that the browser fetched or kept. It also typed a word into each field, closed the browser, and looked for these words in its files. Had one page done what we say no page does, this version would not have gone up.';

const NOTE =
  'Where there are two numbers, the second is for what comes besides once you use the search or the form of that page. Script is counted in bytes as they travel. Left behind are cookies, and entries in any other storage of the browser.';

function toSums(pages: readonly PageReceipt[], kept: number): Element[] {
  const sum = (count: (page: PageReceipt) => number) => pages.reduce((all, page) => all + count(page), 0);
  const most = (count: (page: PageReceipt) => number) => Math.max(...pages.map(count));
  const without = pages.filter(({ scriptBytes }) => scriptBytes === 0).map(({ path }) => path);
  return [
    ['Requests to other companies', sum(elsewhereOf)],
    ['Cookies', sum(({ cookies }) => cookies)],
    ['Other notes left in the browser', sum(({ stored }) => stored)],
    ['Words of the form and the search left in the browser', kept],
    ['Requests to us to show a page, at most', most(({ requests }) => requests)],
    ['Bytes of script to show a page, at most', most(({ scriptBytes }) => scriptBytes)],
    ['Pages without any script', without.length],
  ].flatMap(([name, value]) => [h('dt', name), h('dd', NUMBER.format(value as number))]);
}

function toTable(pages: readonly PageReceipt[], nameOf: (path: string) => string): Element {
  const column = (text: string) => h('th', { scope: 'col' }, text);
  return h('table', [
    h(
      'thead',
      h('tr', [
        column('Page'),
        column('To us'),
        column('To others'),
        column('Script'),
        column('Left behind'),
      ]),
    ),
    h(
      'tbody',
      pages.map((page) =>
        h('tr', [
          h('th', { scope: 'row' }, h('a', { href: page.path }, nameOf(page.path))),
          h('td', twice(page.requests, page.used.requests)),
          h('td', NUMBER.format(elsewhereOf(page))),
          h('td', twice(page.scriptBytes, page.used.scriptBytes)),
          h('td', NUMBER.format(page.cookies + page.stored)),
        ]),
      ),
    ),
  ]);
}

function toHeader({ name, value, paths }: HeaderReceipt): Element[] {
  const where = paths === null ? '' : paths.length > MOST_NAMED ? ' (most pages)' : ` (${paths.join(', ')})`;
  return [h('dt', name + where), h('dd', h('code', value))];
}

/** Beyond this, pages are the rule and not the exception. */
const MOST_NAMED = 5;

function toDetails(summary: string, children: ElementContent[]): Element {
  return h('details', [h('summary', h('h3', summary)), h('div', children)]);
}

function elsewhereOf({ elsewhere }: PageReceipt): number {
  return Object.values(elsewhere).reduce((sum, count) => sum + count, 0);
}

function twice(first: number, later: number): string {
  return later === 0 ? NUMBER.format(first) : `${NUMBER.format(first)} + ${NUMBER.format(later)}`;
}
