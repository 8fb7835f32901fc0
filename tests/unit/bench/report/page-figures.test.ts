import { expect, test } from 'vitest';
import { growthOf, marginalGrowthOf, pageCostsOf } from '#bench/report/page-figures.ts';
import { costOf } from '../results.ts';

const costs = pageCostsOf([costOf(100, 1, 20), costOf(300, 1.5, 30), costOf(1000, 2.9, 65)], 'build');

test('one site alone says nothing of growth', () => {
  expect(growthOf(costs.slice(0, 1))).toBeNull();
  expect(marginalGrowthOf(costs.slice(0, 2))).toBeNull();
});
