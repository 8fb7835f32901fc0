import { expect, test } from 'vitest';
import { nearestOf } from '#lib/markdown/nearest-of.ts';

const NAMES = ['top', 'the-five-parts', 'fees-and-insurance', 'contact', 'articles'];

test.each([
  ['five-parts', 'the-five-parts'],
  ['fees', 'fees-and-insurance'],
  ['contact-us', 'contact'],
  ['contcat', 'contact'],
  ['tpo', 'top'],
])('by "%s", "%s" is meant', (name, meant) => {
  expect(nearestOf(name, NAMES)).toBe(meant);
});

test('paths are compared by their words as well', () => {
  expect(nearestOf('/five-parts/', ['/', '/top/', '/the-five-parts/'])).toBe('/the-five-parts/');
});
