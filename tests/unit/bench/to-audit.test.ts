import { expect, test } from 'vitest';
import { toAudit } from '#bench/measure/judge-page.ts';

const REPORT = {
  categories: {
    performance: { score: 0.97 },
    accessibility: { score: 1 },
    'best-practices': { score: 1 },
    seo: { score: 1 },
  },
  audits: {
    'largest-contentful-paint': { numericValue: 1412.7 },
    'total-blocking-time': { numericValue: 0 },
    'cumulative-layout-shift': { numericValue: 0.0123 },
  },
};

test('the figures of a report are taken out of it', () => {
  expect(toAudit(REPORT)).toEqual({
    performance: 97,
    accessibility: 100,
    bestPractices: 100,
    seo: 100,
    lcp: 1413,
    tbt: 0,
    cls: 0.0123,
  });
});

test('a score that Lighthouse could not give is no score', () => {
  const report = { ...REPORT, categories: { ...REPORT.categories, seo: { score: null } } };
  expect(() => toAudit(report)).toThrow('Lighthouse gave no figure for "seo".');
});
