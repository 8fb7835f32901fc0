import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { KNOWABLE_FACTS } from '#lib/content/practice/knowable-facts.ts';
import { INQUIRIES_PATH } from '#lib/inquiry/inquiry.ts';
import { loadSite } from '#lib/site.ts';
import { type DrawnSite, drawnSite } from './drawn-site.ts';
import { emptiedFiles } from './emptied-files.ts';
import { faultsOfSite } from './faults-of-site.ts';

const CONTENT = join(import.meta.dirname, '../../content');

// Words that stand because their author signed them: with the practice's own name below them, they would be told.
const SIGNED = loadSite(CONTENT)
  .pages.filter(({ frontmatter }) => frontmatter.author !== 'practice')
  .map(({ file }) => file);

describe.each([
  ['with its form', INQUIRIES_PATH],
  ['without a form', null],
])('a site of which nothing is known, %s,', (_, inquiryAction) => {
  let drawn: DrawnSite;
  beforeAll(async () => {
    drawn = await drawnSite(CONTENT, emptiedFiles, inquiryAction);
  });

  test('can be published, and knows nothing', () => {
    const { site } = drawn;
    expect(
      site.issues.filter(({ severity, file }) => severity === 'error' && !SIGNED.includes(file)),
    ).toEqual([]);
    expect(Object.entries(KNOWABLE_FACTS).filter(([, { isKnown }]) => isKnown(site))).toEqual([]);
    expect(site.facts.people).toEqual({});
  });

  test('has no fault on any page', () => {
    expect(faultsOfSite(drawn)).toEqual([]);
  });
});
