import { expect, test } from 'vitest';
import { firstDayIn, withFirstDay } from '#staff/publications/candidate/with-first-day.ts';

const DAY = '2026-12-04';
const page = (fields: string) => `---\ntitle: A page\n${fields}\n---\nupdated: in the words.\n`;

test('the day stands where the editor writes it, and nothing else of the text changes', () => {
  expect(withFirstDay(page('summary: >\n  of what is\n  updated: daily\nupdated: 2026-11-22'), DAY)).toBe(
    page(`summary: >\n  of what is\n  updated: daily\npublished: ${DAY}\nupdated: 2026-11-22`),
  );
  expect(firstDayIn(withFirstDay(page('updated: 2026-11-22 # as told'), DAY))).toBe(DAY);
});

test.each([
  ['a day that is there', page('published: 2019-01-02\nupdated: 2026-11-22')],
  ['what someone wrote that is no day', page('published: in May\nupdated: 2026-11-22')],
  ['a field that was left empty', page('published:\nupdated: 2026-11-22')],
  ['fields that cannot be read', page('audience: [all\nupdated: 2026-11-22')],
  ['a text without fields', 'updated: 2026-11-22\n'],
  ['fields without the day of the last change', page('audience: all')],
])('%s stays as it is', (_, text) => {
  expect(withFirstDay(text, DAY)).toBe(text);
});

test('what is no day at all is none', () => {
  expect([page('published: [2019]'), page('updated: 2026-11-22'), ''].map(firstDayIn)).toEqual([
    null,
    null,
    null,
  ]);
});
