import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a link to a heading that the page does not have is reported with the nearest heading', () => {
  expect(siteWith('broken-anchor').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 39,
        "file": "pages/home.mdx",
        "fix": "Change the part after #, or take it out. The nearest heading is #a-section.",
        "line": 11,
        "message": "The link "something smaller" leads to "#a-sectoin", and /below/ has no such heading.",
        "rule": "broken-anchor",
        "severity": "error",
      },
    ]
  `);
});

test('a link to a heading of another page is sound', () => {
  expect(issuesOf(homeWith('[there](/below/#a-section)'))).toEqual([]);
});

test('a link to a heading of its own page is sound', () => {
  expect(issuesOf(homeWith('## Opening hours\n\nSee [hours](#opening-hours).'))).toEqual([]);
});

test('a link to a missing heading of its own page is reported', () => {
  expect(theIssueOf(homeWith('## Opening hours\n\nSee [hours](#opening-hour).'))).toMatchObject({
    line: 15,
    column: 5,
    message: 'The link "hours" leads to "#opening-hour", and / has no such heading.',
    fix: 'Change the part after #, or take it out. The nearest heading is #opening-hours.',
  });
});

test('a page without headings has none to suggest', () => {
  expect(theIssueOf(homeWith('[up](#top)')).fix).toBe('Change the part after #, or take it out.');
});

test('an encoded hash is the same as a plain one', () => {
  expect(issuesOf(homeWith('[there](/below/#a%2Dsection)'))).toEqual([]);
});

test('a hash that cannot be decoded is reported and does not stop the check', () => {
  expect(theIssueOf(homeWith('[there](/below/#%E0%A4%A)')).message).toContain('#%E0%A4%A');
});

test('capitals in a hash are not those of the heading', () => {
  expect(theIssueOf(homeWith('[there](/below/#A-Section)')).fix).toContain('#a-section');
});

test('the second of two equal headings has a number at its end', () => {
  expect(
    issuesOf(homeWith('## Twice\n\nOne.\n\n## Twice\n\nTwo, see [one](#twice) and [two](#twice-1).')),
  ).toEqual([]);
});

test('a hash on a page that does not exist is told as a broken link only', () => {
  expect(theIssueOf(homeWith('[there](/belwo/#a-section)')).rule).toBe('broken-link');
});

test('a hash on another site is not looked up', () => {
  expect(issuesOf(homeWith('[there](https://www.loc.gov/#x)'))).toEqual([]);
});

test('a link in an answer is reported where the answer starts', () => {
  expect(
    issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, see [the first](#first-sectoin).')),
  ).toEqual(['pillars/top.mdx:11:5 broken-anchor']);
});

test('a page that cannot be read in full is not said to lack a heading', () => {
  const below = changedFile('pillars/below.mdx', '## A section', '<PullLine>\n## A section');
  expect(issuesOf(below)).toEqual(['pillars/below.mdx:12:1 mdx-syntax']);
});

test('a link to an answer is sound', () => {
  expect(issuesOf(homeWith('See [that it is one](/top/#answer-is-this-a-test).'))).toEqual([]);
});

test('a part of a heading is sent to the whole, though another heading is as short', () => {
  expect(theIssueOf(homeWith('See [the first](/top/#First).')).fix).toContain('#first-section');
});
