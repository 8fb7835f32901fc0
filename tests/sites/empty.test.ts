import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { KNOWABLE_FACTS } from '#lib/content/practice/knowable-facts.ts';
import { INQUIRIES_PATH } from '#lib/inquiry/inquiry.ts';
import { loadSite } from '#lib/site.ts';
import { elementsOf, wordsOf } from '#tests/html-tree.ts';
import { type DrawnSite, drawnSite } from './drawn-site.ts';
import { emptiedFiles } from './emptied-files.ts';
import { faultsOfSite } from './faults-of-site.ts';
import { wordsOfPresenceIn } from './words-of-presence.ts';

const CONTENT = join(import.meta.dirname, '../../content');

const BLOCKS = ['p', 'li', 'h1', 'h2', 'h3', 'h4', 'summary', 'dt', 'dd', 'td'];

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

  test('speaks on no page of a fact as of something that a reader can have', () => {
    const found = drawn.site.pages.flatMap(({ path }) =>
      elementsOf(drawn.treeAt(path), ({ tagName }) => BLOCKS.includes(tagName))
        .flatMap((block) => wordsOfPresenceIn(wordsOf(block)))
        .map((words) => `${path}: ${words}`),
    );
    expect([...new Set(found)]).toEqual([]);
  });
});

test.each([
  'Call us from a safe phone.',
  'Our office has a side door.',
  'A session costs $200.',
  'We answer within one working day.',
  'Reviewed by Ada Example, Licensed Counselor',
])('"%s" would be found', (words) => {
  expect(wordsOfPresenceIn(words)).not.toEqual([]);
});
