import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parsePage } from '#lib/content/load/parse-page.ts';
import { KINDS } from '#lib/content/model/kinds.ts';
import { pageKinds } from '#lib/content/model/page-kinds.ts';
import { kindAndSlugOf } from '#lib/content/model/paths.ts';
import { aYearLater } from '#staff/review/a-year-later.ts';
import { withReview } from '#staff/review/with-review.ts';

const CONTENT = join(import.meta.dirname, '../../../../content');
const REVIEW = { by: 'ada', on: '2026-11-22', next: '2027-11-22' };
const LINES = ['reviewed:', '  by: ada', '  on: 2026-11-22', '  next: 2027-11-22'];

const pages = pageKinds().flatMap((kind) => {
  const { folder, ending } = KINDS[kind];
  return readdirSync(join(CONTENT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
});

test.each(pages)('a review of %s is four lines more, and reads as one', (file) => {
  const text = readFileSync(join(CONTENT, file), 'utf8');
  const after = withReview(text, REVIEW) ?? '';
  const lines = after.split('\n');
  const at = lines.indexOf('reviewed:');
  expect(lines.slice(at, at + 4)).toEqual(LINES);
  expect(lines.toSpliced(at, 4).join('\n')).toBe(text);
  // Where the editor would write it.
  const keys = [...after.slice(0, after.indexOf('\n---\n')).matchAll(/^(\w+):/gm)].map(([, key = '']) => key);
  const schema = KINDS[kindAndSlugOf(file)?.kind ?? 'page'].schema;
  expect(keys).toEqual(Object.keys(schema.shape).filter((key) => keys.includes(key)));
  expect(parsePage({ file, text: after }).page.frontmatter.reviewed).toEqual(REVIEW);
  // A later review takes its place.
  expect(withReview(after, { ...REVIEW, by: 'bo' })).toBe(after.replace('by: ada', 'by: bo'));
});

test.each([
  ['no fields', 'Only words.\n'],
  ['fields without an end', '---\ntitle: A\n\nWords.\n'],
  ['fields that cannot be read', '---\ntitle: "A\n---\nWords.\n'],
  ['words behind # that would be lost', '---\ntitle: A week #1 of ten\n---\nWords.\n'],
  ['a list', '---\n- A\n---\nWords.\n'],
  ['empty fields', '---\n---\nWords.\n'],
])('a page with %s gets no review', (_, text) => {
  expect(withReview(text, REVIEW)).toBeNull();
});

test.each([
  ['2026-11-30', '2027-11-30'],
  ['2028-02-29', '2029-02-28'],
  ['2027-02-28', '2028-02-28'],
])('a year after %s is %s', (day, later) => {
  expect(aYearLater(day)).toBe(later);
});
