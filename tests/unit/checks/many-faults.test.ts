import { expect, test } from 'vitest';
import { toText } from '#lib/checks/reports/to-text.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { textOf } from './issues.ts';

const FAULTS = {
  ...changedFile('pillars/below.mdx', 'title: The smaller thing', 'title: "The smaller thing'),
  ...changedFile('pages/contact.mdx', 'author: practice', 'author: practice\nkeywords: harbor'),
  ...changedFile('articles/story.mdx', 'parent: below', 'parent: belwo'),
  ...changedFile('pillars/top.mdx', '2026-11-22', '2026-02-30'),
  'pages/home.mdx': textOf('pages/home.mdx').replace(
    'Read about',
    '<PullLine>\nA quiet place.\n\nRead about',
  ),
};

test('five faults of five kinds in five files are told in one report, and nothing else', () => {
  expect(toText(siteWith(FAULTS).issues)).toMatchInlineSnapshot(`
    "content/articles/story.mdx:8:1  error  missing-parent
      The parent "belwo" is not the file name of any page.
      Fix: Use the file name of the page above, without .mdx. The nearest is "below".

    content/pages/contact.mdx:8:1  error  unknown-field
      There is no field "keywords" here.
      Fix: The fields are: title, heading, description, navLabel, summary, audience, author, document, askAuthor, readByAuthor, outline, parent, order, published, updated, reviewed, draft, listed, scripts, lang, share, drawing, related, lead, faq.

    content/pages/home.mdx:11:1  error  mdx-syntax
      <PullLine> is opened and never closed, or closed in the wrong place.
      Fix: Write </PullLine> after its words, on a line of its own, or <PullLine /> when there is nothing inside.

    content/pillars/below.mdx:2:8  error  yaml-syntax
      A quote or a bracket is opened here and never closed.
      Fix: Put the text between two straight quotes ("…"), and use \\" for a quote inside it.

    content/pillars/top.mdx:8:1  error  invalid-field
      "updated" is "2026-02-30", which is not a day of the calendar, written like 2026-11-22.
      Fix: Change it. The day the words were last changed, such as 2026-11-22.

    5 errors in 5 files."
  `);
});

test('links to pages that could not be read are not called broken', () => {
  expect(siteWith(FAULTS).issues.filter(({ rule }) => rule.startsWith('broken-'))).toEqual([]);
});

test('a broken link stands in the same report as a page that could not be read', () => {
  const { issues } = siteWith({ ...FAULTS, ...changedFile('pages/home.mdx', '/below/', '/belwo/') });
  expect(issues.map(({ rule }) => rule)).toContain('broken-link');
  expect(issues.map(({ rule }) => rule)).toContain('yaml-syntax');
});

test('two faults in the fields of one page are both told', () => {
  const text = textOf('pages/contact.mdx')
    .replace('audience: all', 'audience: us')
    .replace('2026-11-22', 'today');
  expect(siteWith({ 'pages/contact.mdx': text }).issues.map(({ line }) => line)).toEqual([6, 8]);
});

test('a fault in the fields of a page does not hide one in its text', () => {
  const text = textOf('pages/contact.mdx')
    .replace('audience: all', 'audience: us')
    .replace('There', '[x](/nowhere/) There');
  expect(siteWith({ 'pages/contact.mdx': text }).issues.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
    '6 invalid-field',
    '13 broken-link',
  ]);
});
