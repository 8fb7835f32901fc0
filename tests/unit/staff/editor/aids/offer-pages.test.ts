import { expect, test } from 'vitest';
import { complaintOf } from '#staff/editor/aids/offer-pages.ts';

const PAGES = [
  { slug: 'fees', kind: 'page', title: 'Fees', path: '/fees/', draft: false },
  { slug: 'nights', kind: 'article', title: 'Nights', path: '/articles/nights/', draft: true },
] as const;

test.each([
  '/fees/',
  '/fees/#insurance',
  ' /fees/ ',
  'https://example.org/feess/',
  'tel:988',
  '741741',
  '#here',
  '',
])('nothing is said of %j', (address) => {
  expect(complaintOf(address, PAGES)).toBeNull();
});

test.each(['/feess/', '/Fees/', '/fees', '/fees.html', '/pages/fees/'])(
  '%j leads to no page, and the page that is meant is named',
  (address) => {
    expect(complaintOf(address, PAGES)).toBe(`No page has the address ${address}. The nearest is /fees/.`);
  },
);

test.each(['Fees', ' fees '])('%j is the title of a page, whose address is told', (title) => {
  expect(complaintOf(title, PAGES)).toBe('This is the title of a page. Its address is /fees/.');
});

test.each(['fee', 'what it costs', 'example.org'])('%j is told to be no address yet', (typed) => {
  expect(complaintOf(typed, PAGES)).toMatch(/^This is no address yet/);
});

test('a draft is told as one', () => {
  expect(complaintOf('/articles/nights/', PAGES)).toMatch(/is a draft/);
});

test('nothing is said while no page is known', () => {
  expect(complaintOf('/feess/', [])).toBeNull();
});
