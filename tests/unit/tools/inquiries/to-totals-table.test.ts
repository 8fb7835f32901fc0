import { expect, test } from 'vitest';
import { toTotalsTable } from '#tools/inquiries/to-totals-table.ts';

test('weeks are a table, with what its columns mean below', () => {
  expect(
    toTotalsTable([
      { week: '2026-W47', received: 12, delivered: 12, median: 1 },
      { week: '2026-W48', received: 0, delivered: 0, median: null },
      { week: '2026-W49', received: 3, delivered: 2, median: 240 },
    ]),
  ).toMatchInlineSnapshot(`
    "WEEK      MONDAY      RECEIVED  DELIVERED  HALF OF THEM
    2026-W47  2026-11-16  12        12         within 1 minute
    2026-W48  2026-11-23  0         0
    2026-W49  2026-11-30  3         2          within 4 hours

    RECEIVED were written in that week, in Florida. DELIVERED are those of them that the mail server has taken by now;
    the others wait, or were discarded. HALF OF THEM, or more, were delivered in that time (the median).
    Nothing else is counted, and weeks are kept for two years."
  `);
});
