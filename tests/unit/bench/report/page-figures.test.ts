import { expect, test } from 'vitest';
import { growthOf, marginalGrowthOf, pageCostsOf } from '#bench/report/page-figures.ts';
import { costOf } from '../results.ts';

const costs = pageCostsOf([costOf(100, 1, 20), costOf(300, 1.5, 30), costOf(1000, 2.9, 65)], 'build');

test('a page costs its share of the whole, and each further page what it adds', () => {
  expect(costs).toEqual([
    { pages: 100, mean: 200, marginal: null },
    { pages: 300, mean: 100, marginal: 50 },
    { pages: 1000, mean: 65, marginal: 50 },
  ]);
});

test('the growth compares a page of the largest site with one of the smallest', () => {
  expect(growthOf(costs)).toBe(65 / 200);
  expect(marginalGrowthOf(costs)).toBe(1);
});

test('one site alone says nothing of growth', () => {
  expect(growthOf(costs.slice(0, 1))).toBeNull();
  expect(marginalGrowthOf(costs.slice(0, 2))).toBeNull();
});
