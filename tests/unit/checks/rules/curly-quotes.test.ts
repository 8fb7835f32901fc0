import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('each link that was typed with curly quotes is reported on its own line', () => {
  expect(siteWith('curly-quotes').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 15,
        "edit": {
          "end": 304,
          "file": "pages/home.mdx",
          "start": 265,
          "text": "[something smaller](/below/)",
        },
        "file": "pages/home.mdx",
        "fix": "Write the link as [words of the link](/below/), without quotes.",
        "inEditor": {
          "fix": "Delete it, select the words that are to be the link, and click the chain above the words of the page.",
          "message": "The link to "/below/" was typed with curly quotes, and does not work.",
        },
        "line": 13,
        "message": "These curly quotes break the link, so that it shows as text: <a href=”/below/”>",
        "rule": "curly-quotes",
        "severity": "error",
      },
      {
        "column": 5,
        "edit": {
          "end": 351,
          "file": "pages/home.mdx",
          "start": 310,
          "text": "[a way to reach us](/contact/)",
        },
        "file": "pages/home.mdx",
        "fix": "Write the link as [words of the link](/contact/), without quotes.",
        "inEditor": {
          "fix": "Delete it, select the words that are to be the link, and click the chain above the words of the page.",
          "message": "The link to "/contact/" was typed with curly quotes, and does not work.",
        },
        "line": 14,
        "message": "These curly quotes break the link, so that it shows as text: <a href=“/contact/”>",
        "rule": "curly-quotes",
        "severity": "error",
      },
    ]
  `);
});

test('curly quotes in a sentence are good typography', () => {
  expect(issuesOf(homeWith('“It’s a harbor,” she said.'))).toEqual([]);
});

test('a sign for less-than among curly quotes is no link', () => {
  expect(issuesOf(homeWith('It’s 3 \\< 4, “she said”.'))).toEqual([]);
});

test('a sign for less-than that stops the page is told, though there is a curly quote beside it', () => {
  expect(issuesOf(homeWith('It’s <4 years.'))).toEqual(['pages/home.mdx:13:7 mdx-syntax']);
});

test('four links in one page are four issues', () => {
  const link = '<a href=”/top/”>the main thing</a>';
  expect(issuesOf(homeWith(`${link}\n\n${link} and ${link}\n\n* ${link}`))).toEqual([
    'pages/home.mdx:13:1 curly-quotes',
    'pages/home.mdx:15:1 curly-quotes',
    'pages/home.mdx:15:40 curly-quotes',
    'pages/home.mdx:17:3 curly-quotes',
  ]);
});

test('a curled single quote breaks a link as well', () => {
  expect(theIssueOf(homeWith('<a href=‘/top/’>x</a>')).fix).toContain('(/top/)');
});

test('a full address with a question mark is given back whole', () => {
  expect(theIssueOf(homeWith('<a href=”/top/?a=1”>x</a>')).fix).toContain('(/top/?a=1)');
});

test('curly quotes round the address of a Markdown link are reported once', () => {
  expect(theIssueOf(homeWith('See [the top](”/top/”).'))).toMatchObject({
    rule: 'curly-quotes',
    line: 13,
    column: 5,
    fix: 'Write the link as [words of the link](/top/), without quotes.',
  });
});

test('a component typed with curly quotes is given back with straight ones', () => {
  expect(theIssueOf(homeWith('<Cycle steps=“Calm → Storm → Rain → Sun” returns=“Repeat” />')).fix).toContain(
    '<Cycle steps="Calm → Storm → Rain → Sun" returns="Repeat" />',
  );
});

test('a curled link in an answer is reported where the answer starts', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'See <a href=”/top/”>this</a>.'))).toEqual([
    'pillars/top.mdx:11:5 curly-quotes',
  ]);
});

test('curly quotes on a page do not hide the components that it has', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'It has', '<a href=”/below/”>See</a> it has'))).toEqual([
    'pillars/top.mdx:16:1 curly-quotes',
  ]);
});

test('a curled link that is shown as code is left alone', () => {
  expect(issuesOf(homeWith('Never write `<a href=”/top/”>`.'))).toEqual([
    'pages/home.mdx:13:13 closed-to-editor',
  ]);
});

test('an address on a line of its own is told as well', () => {
  expect(issuesOf(homeWith('See [the top][top].\n\n[top]: ”/top/”'))).toContain(
    'pages/home.mdx:15:1 curly-quotes',
  );
});
