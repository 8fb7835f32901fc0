import { expect, test } from 'vitest';
import { sourcesOf } from '#lib/sources/sources-of.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { pageWith } from '#tools/copies/write-page.ts';

const { references } = siteWith().facts;
const listed = (body: string) =>
  sourcesOf(pageWith({}, body), references).map(({ id, cites }) => `${id} ${cites.length}`);

test('a source that is cited twice is listed once, with both', () => {
  expect(listed('One <Cite id="example-2020" />. Two <Cite id="example-2020" />.')).toEqual([
    'example-2020 2',
  ]);
});

test('a work that only the list names is listed', () => {
  expect(listed('<SourceList more="example-2020" />')).toEqual(['example-2020 0']);
});

test('a page that names none has none', () => {
  expect(listed('Words.')).toEqual([]);
});

test('a source that no one entered is left out', () => {
  expect(listed('One <Cite id="no one-1999" />.')).toEqual([]);
});
