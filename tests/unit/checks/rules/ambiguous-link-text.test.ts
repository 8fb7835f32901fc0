import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, textOf, theIssueOf } from '../issues.ts';

test('words that lead to one page here and to another there are reported', () => {
  expect(siteWith('ambiguous-link-text').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 15,
        "file": "pages/home.mdx",
        "fix": "Give one of the two links other words, so that readers can tell them apart.",
        "inEditor": {
          "message": "The link "the main thing" leads to "/contact/", and above the same words lead to "/top/".",
        },
        "line": 13,
        "message": "The link "the main thing" leads to "/contact/", and in line 11 the same words lead to "/top/".",
        "rule": "ambiguous-link-text",
        "severity": "warning",
      },
    ]
  `);
});

test('the same words may lead to the same page as often as they like', () => {
  expect(issuesOf(homeWith('Once more: [the main thing](/top/), [The main thing.](../top/)'))).toEqual([]);
});

test('on one page, the same words to two parts of a page are two places', () => {
  expect(issuesOf(homeWith('[One part](/top/#first-section) and [one part](/top/#questions).'))).toEqual([
    'pages/home.mdx:13:37 ambiguous-link-text',
  ]);
});

test('from another page, the same words may lead to another part of the same page', () => {
  const contact = `${textOf('pages/contact.mdx')}\nSee [the main thing](/top/#first-section).\n`;
  expect(issuesOf({ 'pages/contact.mdx': contact })).toEqual([]);
});

test('on two pages, the same words may lead to two other sites', () => {
  const contact = `${textOf('pages/contact.mdx')}\nSee [the survey](https://www.loc.gov/one).\n`;
  expect(
    issuesOf({ 'pages/contact.mdx': contact, ...homeWith('See [the survey](https://www.loc.gov/two).') }),
  ).toEqual([]);
});

test('on one page, they may not', () => {
  expect(
    theIssueOf(homeWith('[The survey](https://www.loc.gov/one)\n\n[the survey](https://www.loc.gov/two)'))
      .message,
  ).toBe(
    'The link "the survey" leads to "https://www.loc.gov/two", and in line 13 the same words lead to "https://www.loc.gov/one".',
  );
});

test('a broken link is only told as broken', () => {
  expect(issuesOf(homeWith('[the main thing](/nowhere/)'))).toEqual(['pages/home.mdx:13:1 broken-link']);
});
