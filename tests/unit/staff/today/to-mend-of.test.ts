import { expect, test } from 'vitest';
import { toMendOf } from '#staff/today/to-mend-of.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith } from '../../checks/issues.ts';

const mendIn = (changed: Parameters<typeof siteWith>[0]) =>
  toMendOf(siteWith(changed), (path) => `Named ${path}`);

test('a page with issues is told once, with how many, and leads to what is known of it', () => {
  expect(mendIn(homeWith('A [broken link](/nowhere/), [another](/away/).'))).toMatchObject([
    {
      title: 'Harbor Practice',
      kindName: 'Other page',
      errors: 2,
      warnings: 0,
      href: '/desk/page/pages/home/',
    },
  ]);
});

test('what is no page is named, and leads below the table', () => {
  expect(mendIn(changedFile('crisis-lines.yaml', '2026-11-22', '2025-11-22'))).toMatchObject([
    { title: 'Named content/crisis-lines.yaml', warnings: 1, href: '/desk/#elsewhere' },
  ]);
});

test('errors come before warnings, and many before few', () => {
  const changed = {
    ...homeWith('A [broken link](/nowhere/).'),
    ...changedFile('pillars/top.mdx', 'Yes, it is.', 'See [one](/one/) and [two](/two/).'),
    ...changedFile('crisis-lines.yaml', '2026-11-22', '2025-11-22'),
  };
  expect(mendIn(changed).map(({ errors, warnings }) => [errors, warnings])).toEqual([
    [2, 0],
    [1, 0],
    [0, 1],
  ]);
});

test('where nothing is to mend, nothing is told', () => {
  expect(mendIn({})).toEqual([]);
});
