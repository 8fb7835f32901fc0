import { expect, test } from 'vitest';
import { isRouteOfNext } from '#lib/http/is-route-of-next.ts';

test.each([
  '/_global-error/',
  '/_global-error',
  '/a/../_Global-error/',
  '/[slug]/',
  '/articles/[slug]',
  '/%5bslug%5D/',
  '/pictures/[width]/[...file]/',
  '/a%5D',
])('%s is a route of Next', (path) => {
  expect(isRouteOfNext(path)).toBe(true);
});

test.each(['/', '/contact/', '/global-error/', '/slug/', '/%255Bslug%255D/'])('%s is none', (path) => {
  expect(isRouteOfNext(path)).toBe(false);
});
