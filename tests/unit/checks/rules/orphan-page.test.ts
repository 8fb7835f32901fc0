import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, textOf } from '../issues.ts';

test('a page that nothing leads to is reported', () => {
  expect(siteWith('orphan-page').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/lost.mdx",
        "fix": "Link to it in the text of a page that belongs with it, or name it in navigation.yaml.",
        "inEditor": {
          "fix": "Link to it in the text of a page that belongs with it, or name it in "Menus".",
        },
        "line": 1,
        "message": "No page links to /lost/, so no one finds it.",
        "rule": "orphan-page",
        "severity": "error",
      },
    ]
  `);
});

test('a page that is kept out of lists needs no link', () => {
  const lost = lostPage().replace('updated:', 'listed: false\nupdated:');
  expect(issuesOf({ 'pages/lost.mdx': lost })).toEqual([]);
});

test('a page in the header needs no other link', () => {
  const lost = lostPage();
  expect(
    issuesOf({ 'pages/lost.mdx': lost, ...changedFile('navigation.yaml', '- top', '- top\n  - lost') }),
  ).toEqual([]);
});

test('a page at the foot of every page needs no other link', () => {
  const lost = lostPage();
  expect(
    issuesOf({
      'pages/lost.mdx': lost,
      ...changedFile('navigation.yaml', 'footer: []', 'footer: [{ title: More, pages: [lost] }]'),
    }),
  ).toEqual([]);
});

test('a link in the text of one page is enough', () => {
  expect(issuesOf({ 'pages/lost.mdx': lostPage(), ...homeWith('[lost](/lost/)') })).toEqual([]);
});

test('a link in an answer is enough', () => {
  expect(
    issuesOf({
      'pages/lost.mdx': lostPage(),
      ...changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, see [lost](/lost/).'),
    }),
  ).toEqual([]);
});

test('a link of a page to itself does not lead anyone there', () => {
  expect(issuesOf({ 'pages/lost.mdx': `${lostPage()}\n[the lost](/lost/)\n` })).toEqual([
    'pages/lost.mdx:1:1 orphan-page',
  ]);
});

test('a draft may stand alone', () => {
  expect(issuesOf({ 'pages/lost.mdx': lostPage().replace('updated:', 'draft: true\nupdated:') })).toEqual([]);
});

test('a menu that cannot be read does not make its pages orphans', () => {
  expect(issuesOf(changedFile('navigation.yaml', 'label:', 'labl:'))).toEqual([
    'navigation.yaml:4:1 missing-field',
    'navigation.yaml:6:3 unknown-field',
  ]);
});

test('a page that cannot be read does not make the pages it leads to orphans', () => {
  const change = {
    'pages/lost.mdx': lostPage(),
    ...homeWith('<PullLine>\n[lost](/lost/)'),
  };
  expect(issuesOf(change)).toEqual(['pages/home.mdx:13:1 mdx-syntax']);
});

/** A page like another, at an address of its own. */
function lostPage(): string {
  return textOf('pages/contact.mdx')
    .replace('title: Contact', 'title: Lost')
    .replace('How to reach the', 'Lost is the')
    .replace('## By post', '## What is lost');
}
