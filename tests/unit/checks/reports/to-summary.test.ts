import { expect, test } from 'vitest';
import { toSummary } from '#lib/checks/reports/to-summary.ts';
import { issue } from './issue.ts';

test('one error is counted in the singular', () => {
  expect(toSummary([issue()])).toBe('1 error in 1 file.');
});

test('several errors in one file are counted in the plural', () => {
  expect(toSummary([issue(), issue()])).toBe('2 errors in 1 file.');
});

test('files are counted once each', () => {
  expect(toSummary([issue(), issue({ file: 'a' }), issue({ file: 'a' })])).toBe('3 errors in 2 files.');
});

test('warnings alone are not called errors', () => {
  expect(toSummary([issue({ severity: 'warning' }), issue({ severity: 'warning' })])).toBe(
    '2 warnings in 1 file.',
  );
});

test('errors and warnings are counted apart', () => {
  expect(toSummary([issue(), issue({ severity: 'warning' })])).toBe('1 error and 1 warning in 1 file.');
});
