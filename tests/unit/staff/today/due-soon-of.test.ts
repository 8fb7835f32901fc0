import { expect, test } from 'vitest';
import { dueSoonOf } from '#staff/today/due-soon-of.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';

const TODAY = '2026-11-22';
const reviewed = (next: string, by = 'ada') =>
  changedFile(
    'pillars/top.mdx',
    'updated:',
    `reviewed:\n  by: ${by}\n  on: 2025-11-01\n  next: ${next}\nupdated:`,
  );
const dueIn = (changed: Parameters<typeof siteWith>[0]) => dueSoonOf(siteWith(changed), TODAY);

test('a review that is late is told, with who is to be asked and where its day stands', () => {
  expect(dueIn(reviewed('2026-11-21'))).toEqual([
    {
      what: 'The main thing',
      how: 'Ask Ada Example to read it again',
      day: '2026-11-21',
      isLate: true,
      href: '/keystatic/collection/pillars/item/top',
    },
  ]);
});

test.each([
  ['2026-11-22', [false]],
  ['2026-12-22', [false]],
  ['2026-12-23', []],
])('a review that is due by %s', (next, late) => {
  expect(dueIn(reviewed(next)).map(({ isLate }) => isLate)).toEqual(late);
});

test('an emergency number is due a year after it was checked, and that day it is late', () => {
  const checkedOn = (day: string) => dueIn(changedFile('crisis-lines.yaml', '2026-11-22', day));
  expect(checkedOn('2025-11-22')).toMatchObject([
    { what: 'The number of Emergency, 911', isLate: true, href: '/keystatic/singleton/crisisLines' },
  ]);
  expect(checkedOn('2025-11-23')).toMatchObject([{ isLate: false, day: '2026-11-23' }]);
});

test('dated words are due on their day, are quoted, and lead to where they stand', () => {
  const top = changedFile('pillars/top.mdx', 'It has', '<AsOf reviewBy="2026-12-01">It is so</AsOf>. It has');
  expect(dueIn(top)).toEqual([
    {
      what: 'The main thing',
      how: 'Look up whether this is still true: "It is so"',
      day: '2026-12-01',
      isLate: false,
      href: expect.stringMatching(/^\/keystatic\/collection\/pillars\/item\/top#.*It%20is%20so/),
    },
  ]);
});

test('what is due first comes first', () => {
  const changed = {
    ...reviewed('2026-12-10'),
    ...changedFile('crisis-lines.yaml', '2026-11-22', '2025-12-01'),
  };
  expect(dueIn(changed).map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-10']);
});
