import { expect, test } from 'vitest';
import { addressesChanged } from '#staff/publications/jobs/addresses-changed.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith } from '#tests/unit/checks/issues.ts';
import { factsWith } from '#tests/unit/content/seen/depending.ts';

test('pages with other words are named, and those that a fact changes', () => {
  const waiting = homeWith('<WhenKnown fact="phone">\nCall us.\n</WhenKnown>');
  const before = siteWith(waiting);
  expect(addressesChanged(before, siteWith(waiting))).toEqual([]);
  expect(addressesChanged(before, siteWith({ ...waiting, ...factsWith({ phone: true }) }))).toEqual(['/']);
  expect(addressesChanged(before, siteWith({ ...waiting, ...factsWith({ fees: true }) }))).toEqual([]);
  expect(addressesChanged(before, siteWith(homeWith('Other words.')))).toEqual(['/']);
});
