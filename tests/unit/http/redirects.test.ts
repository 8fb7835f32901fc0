import { expect, test } from 'vitest';
import { toNextRedirects } from '#lib/http/redirects.ts';
import { matches } from './matches.ts';

const redirectOf = (from: string) => toNextRedirects([{ from, to: '/new/' }])[0];

const catches = (from: string, requested: string) =>
  toNextRedirects([{ from, to: '/new/' }]).some((rule) => matches(rule, requested));

test('an old address leads for good to the page that took its place', () => {
  expect(redirectOf('/old-page/')).toEqual({ source: '/old-page/', destination: '/new/', permanent: true });
});

test('an old address that is a query is told by its query', () => {
  expect(redirectOf('/?p=15308')).toEqual({
    source: '/',
    has: [{ type: 'query', key: 'p', value: '15308' }],
    destination: '/new/',
    permanent: true,
  });
});

test('an address with two parameters asks for both', () => {
  expect(redirectOf('/?p=1&lang=en')?.has).toEqual([
    { type: 'query', key: 'p', value: '1' },
    { type: 'query', key: 'lang', value: 'en' },
  ]);
});

test('the order of the list is kept: the first that fits is used', () => {
  const redirects = toNextRedirects([
    { from: '/b/', to: '/one/' },
    { from: '/a/', to: '/two/' },
  ]);
  expect(redirects.map(({ source }) => source)).toEqual(['/b/', '/a/']);
});

test('no redirects are none', () => {
  expect(toNextRedirects([])).toEqual([]);
});

test.each([
  ['/?p=15308', '/?p=15308'],
  ['/?p=15308', '/?utm=x&p=15308'],
  ['/old/', '/old/'],
  ['/old', '/old/'],
  ['/?q=a.b', '/?q=a.b'],
  ['/?q=a+b', '/?q=a+b'],
  ['/?q=(x)|[y]*?^$', '/?q=(x)|[y]*?^$'],
  ['/?q=a%5Cb', '/?q=a%5Cb'],
  ['/a+b/', '/a+b/'],
  ['/time-12:30/', '/time-12:30/'],
  ['/what(now)/', '/what(now)/'],
  ['/what*now/', '/what*now/'],
  ['/{old}/', '/%7Bold%7D/'],
  ['/ni%C3%B1o/', '/ni%C3%B1o/'],
])('%s catches %s', (from, requested) => {
  expect(catches(from, requested)).toBe(true);
});

test.each([
  ['/?p=15308', '/'],
  ['/?p=15308', '/?p=153081'],
  ['/?p=15308', '/?p=1'],
  ['/?p=15308', '/a/?p=15308'],
  ['/old/', '/old/er/'],
  ['/?q=a.b', '/?q=axb'],
  ['/time-12:30/', '/time-12anything/'],
  ['/what(now)/', '/whatnow/'],
])('%s does not catch %s', (from, requested) => {
  expect(catches(from, requested)).toBe(false);
});
