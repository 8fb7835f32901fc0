import { expect, test } from 'vitest';
import { type OutlineEntry, toOutline } from '#staff/desk/page/to-outline.ts';
import { pageWith } from '#tools/copies/write-page.ts';

const drawn = (entries: OutlineEntry[], indent = ''): string[] =>
  entries.flatMap(({ text, below }) => [indent + text, ...drawn(below, `${indent}  `)]);

test('headings are nested as they stand', () => {
  const { headings } = pageWith({}, '## One\n\n### A\n\n### B\n\n## Two');
  expect(drawn(toOutline(headings))).toEqual(['One', '  A', '  B', 'Two']);
});

test('a heading that skips a level stands below the last one above it', () => {
  const { headings } = pageWith({}, '## One\n\n#### Deep\n\n### Less deep\n\n## Two');
  expect(drawn(toOutline(headings))).toEqual(['One', '  Deep', '  Less deep', 'Two']);
});

test('a page may begin deep, or have no headings', () => {
  expect(drawn(toOutline(pageWith({}, '### Deep\n\n## One').headings))).toEqual(['Deep', 'One']);
  expect(toOutline([])).toEqual([]);
});
