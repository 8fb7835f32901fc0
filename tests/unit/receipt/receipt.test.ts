import { describe, expect, test } from 'vitest';
import { brokenByKept, brokenPromisesOf } from '#lib/receipt/broken-promises.ts';
import { differencesOf } from '#lib/receipt/differences-of.ts';
import { fillReceipt } from '#lib/receipt/fill-receipt.ts';
import type { Fetched, PageMeasurement } from '#lib/receipt/measurement.ts';
import { toReceipt } from '#lib/receipt/receipt.ts';
import { toReceiptSection } from '#lib/receipt/to-receipt-section.ts';
import { textOf } from './text-of.ts';

const ORIGIN = 'http://127.0.0.1:4000';
const fetched = (path: string, kind: string, bytes: number): Fetched => ({ url: ORIGIN + path, kind, bytes });

const PAGE: PageMeasurement = {
  path: '/contact/',
  status: 200,
  shown: [fetched('/contact/', 'document', 5000), fetched('/js/site.js', 'script', 1200)],
  used: [fetched('/js/contact.js', 'script', 800)],
  cookies: 0,
  stored: 0,
  problems: [],
  headers: { 'referrer-policy': 'same-origin', 'x-frame': 'no' },
};
const HOME = { ...PAGE, path: '/', used: [], headers: { 'referrer-policy': 'no-referrer', 'x-frame': 'no' } };
const ELSEWHERE = { url: 'https://tracker.example/a.js', kind: 'script', bytes: 0 };
const EXPECTED = { 'Referrer-Policy': 'same-origin' };

const OF = { build: 'abc', files: { '/contact/': '123' }, inquiries: null };
const receiptOf = (...pages: PageMeasurement[]) =>
  toReceipt({ origin: ORIGIN, browser: 'Chromium 1', day: '2026-11-22', pages, kept: 0 }, OF, [
    'Referrer-Policy',
    'X-Frame',
  ]);

describe('a page that keeps every promise', () => {
  test('has nothing said of it', () => {
    expect(brokenPromisesOf(PAGE, ORIGIN, EXPECTED)).toEqual([]);
  });

  test('may fetch the program of the search when someone searches', () => {
    const used = [fetched('/pagefind/pagefind.js', 'script', 12_000)];
    expect(brokenPromisesOf({ ...PAGE, used }, ORIGIN, EXPECTED)).toEqual([]);
  });
});

describe('a page that breaks a promise', () => {
  const many = Array.from({ length: 7 }, (_, at) => fetched(`/${at}`, 'image', 1));
  test.each<[string, Partial<PageMeasurement>, string]>([
    ['an error', { status: 500 }, '/contact/: It was answered with 500.'],
    [
      'another server',
      { shown: [ELSEWHERE] },
      '/contact/: It asked another server for something: https://tracker.example/a.js',
    ],
    [
      'another server once it is used',
      { used: [ELSEWHERE] },
      '/contact/: It asked another server for something: https://tracker.example/a.js',
    ],
    [
      'many requests',
      { shown: many },
      `/contact/: It asked for 7 things, and 6 is the most: ${many.map(({ url }) => url).join(' ')}`,
    ],
    [
      'much script, some of it later',
      { used: [fetched('/js/contact.js', 'script', 849)] },
      '/contact/: It has 2049 bytes of script, and 2048 is the most.',
    ],
    ['a single cookie', { cookies: 1 }, '/contact/: It set 1 cookies.'],
    [
      'the header for a cookie',
      { headers: { ...PAGE.headers, 'set-cookie': 'a=b' } },
      '/contact/: Its answer came with a cookie.',
    ],
    ['a note', { stored: 1 }, '/contact/: It left 1 entries in the storage of the browser.'],
    ['another header', { headers: {} }, '/contact/: Its header Referrer-Policy is "", not "same-origin".'],
    ['a complaint', { problems: ['Blocked.'] }, '/contact/: The browser complained: Blocked.'],
  ])('is told with what it did: %s', (_, change, sentence) => {
    expect(brokenPromisesOf({ ...PAGE, ...change }, ORIGIN, EXPECTED)).toEqual([sentence]);
  });
});

test('a word that a browser kept breaks a promise, and none does not', () => {
  expect([0, 1, 7].map(brokenByKept)).toEqual([
    [],
    ['The browser kept 1 of the words that were typed into the form and the search.'],
    ['The browser kept 7 of the words that were typed into the form and the search.'],
  ]);
});

describe('a receipt', () => {
  test('tells another number of words that were left in the browser', () => {
    const receipt = receiptOf(PAGE);
    expect(differencesOf(receipt, { ...receipt, kept: 2 })).toEqual([
      'The number of words left in the browser is told as 0, and is 2.',
    ]);
  });

  test('counts what a page asked for, apart from what it asked for when it was used', () => {
    expect(receiptOf(PAGE).pages).toEqual([
      {
        path: '/contact/',
        requests: 2,
        scriptBytes: 1200,
        used: { requests: 1, scriptBytes: 800 },
        elsewhere: {},
        cookies: 0,
        stored: 0,
      },
    ]);
  });

  test('names every other server', () => {
    const [page] = receiptOf({ ...PAGE, shown: [ELSEWHERE, ...PAGE.shown], used: [ELSEWHERE] }).pages;
    expect(page?.elsewhere).toEqual({ 'tracker.example': 2 });
    expect(page?.requests).toBe(2);
  });

  test('tells a header once where it is the same on every page', () => {
    expect(receiptOf(PAGE, HOME).headers).toEqual([
      { name: 'Referrer-Policy', value: 'same-origin', paths: ['/contact/'] },
      { name: 'Referrer-Policy', value: 'no-referrer', paths: ['/'] },
      { name: 'X-Frame', value: 'no', paths: null },
    ]);
  });

  test('is compared with a second count, whatever the day', () => {
    const receipt = receiptOf(PAGE, HOME);
    expect(differencesOf(receipt, { ...receipt, day: '2027-01-01', browser: 'Chromium 2' })).toEqual([]);
    const again = { ...receiptOf(PAGE, { ...HOME, cookies: 1 }), files: { '/contact/': '456' } };
    expect(differencesOf(receipt, again)).toEqual([
      'The page / is told as {"requests":2,"elsewhere":{},"cookies":0,"stored":0,"used":0}, and is {"requests":2,"elsewhere":{},"cookies":1,"stored":0,"used":0}.',
      'The file /contact/ is told as "123", and is "456".',
    ]);
  });

  test('that lacks a page is not the same', () => {
    const [difference] = differencesOf(receiptOf(PAGE), receiptOf(PAGE, HOME));
    expect(difference).toMatch(/^The page \/ is told as nothing, and is /);
  });
});

describe('the page of a receipt', () => {
  const PLACE =
    '<!DOCTYPE html><html><head></head><body><section id="receipt"><p>None.</p></section><p>After &quot;it&quot;.</p></body></html>';
  const filled = fillReceipt(
    PLACE,
    toReceiptSection(receiptOf(PAGE, HOME), (path) => `Page ${path}`, 'https://example.org'),
  );

  test('keeps all that stands around its place', () => {
    expect(filled).toMatch(
      /^<!DOCTYPE html><html><head><\/head><body><section id="receipt"><p>Before this version of the site went up/,
    );
    expect(filled).toMatch(/<\/section><p>After "it".<\/p><\/body><\/html>$/);
    expect(filled).not.toContain('None.');
  });

  test('says the sums, and then each page', () => {
    const words = textOf(filled);
    expect(words).toContain('Counted on November 22, 2026 with Chromium 1, on all 2 pages of this version.');
    expect(words).toContain('Words of the form and the search left in the browser 0');
    expect(words).toContain('Bytes of script to show a page, at most 1,200');
    expect(words).toContain('Page /contact/ 2 + 1 0 1,200 + 800 0');
    expect(words).toContain('Page / 2 0 1,200 0');
    expect(words).toContain('Referrer-Policy (/contact/) same-origin');
    expect(words).toContain('npm run receipt -- https://example.org');
  });

  test('without a place for it is refused', () => {
    expect(() => fillReceipt('<p>Nothing here.</p>', [])).toThrow(
      'The page for the receipt has no element with the id "receipt".',
    );
  });
});
