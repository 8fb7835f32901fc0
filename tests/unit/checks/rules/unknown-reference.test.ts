import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { issuesOf, textOf, theIssueOf } from '../issues.ts';

test('a person, a related page, a menu entry and a redirect that lead nowhere are all reported', () => {
  expect(siteWith('unknown-reference').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 9,
        "file": "navigation.yaml",
        "fix": "Use the name of a page that exists. The nearest is "contact".",
        "line": 6,
        "message": "There is no page "contac".",
        "rule": "unknown-reference",
        "severity": "error",
      },
      {
        "column": 1,
        "file": "pages/contact.mdx",
        "fix": "Use the name of a person that exists. The nearest is "ada".",
        "line": 7,
        "message": "There is no person "adda".",
        "rule": "unknown-reference",
        "severity": "error",
      },
      {
        "column": 5,
        "file": "pages/contact.mdx",
        "fix": "Use the name of a page that exists. The nearest is "below".",
        "line": 10,
        "message": "There is no page "belwo".",
        "rule": "unknown-reference",
        "severity": "error",
      },
      {
        "column": 5,
        "file": "redirects.yaml",
        "fix": "Use the name of a page that exists. The nearest is "/top/".",
        "line": 3,
        "message": "There is no page "/tops/".",
        "rule": "unknown-reference",
        "severity": "error",
      },
    ]
  `);
});

test('a person of the people folder may be an author and a reviewer', () => {
  const change = changedFile(
    'pages/contact.mdx',
    'author: practice',
    'author: ada\nreviewed:\n  by: ada\n  on: 2026-11-22\n  next: 2026-12-22',
  );
  expect(issuesOf(change)).toEqual([]);
});

test('the practice is an author but cannot review a page', () => {
  const change = changedFile(
    'pages/contact.mdx',
    'author: practice',
    'author: practice\nreviewed:\n  by: practice\n  on: 2026-11-22\n  next: 2026-12-22',
  );
  expect(theIssueOf(change)).toMatchObject({ line: 9, column: 3, message: 'There is no person "practice".' });
});

test('the second of two related pages is reported on its own line', () => {
  expect(
    issuesOf(
      changedFile('pages/contact.mdx', 'author: practice', 'author: practice\nrelated:\n  - top\n  - tops'),
    ),
  ).toEqual(['pages/contact.mdx:10:5 unknown-reference']);
});

test('related pages may be of any kind', () => {
  expect(
    issuesOf(
      changedFile('pages/contact.mdx', 'author: practice', 'author: practice\nrelated: [top, story, home]'),
    ),
  ).toEqual([]);
});

test('the page of the main button must exist', () => {
  expect(issuesOf(changedFile('navigation.yaml', 'page: contact', 'page: contacts'))).toContain(
    'navigation.yaml:5:3 unknown-reference',
  );
});

test('a redirect to a page that exists is sound', () => {
  expect(issuesOf({ 'redirects.yaml': 'redirects:\n  - from: /?p=15308\n    to: /top/\n' })).toEqual([]);
});

test('a person whose file has a fault of its own is not called unknown', () => {
  const change = {
    ...changedFile('people/ada.yaml', 'bio: null', 'boi: null'),
    ...changedFile('pages/contact.mdx', 'author: practice', 'author: ada'),
  };
  expect(issuesOf(change)).toEqual([
    'people/ada.yaml:1:1 missing-field',
    'people/ada.yaml:5:1 unknown-field',
  ]);
});

test('a draft may name people and pages that do not exist yet', () => {
  expect(
    issuesOf({
      'articles/idea.mdx': textOf('articles/story.mdx').replace(
        'author: practice',
        'author: nobody\ndraft: true\nrelated: [later]',
      ),
    }),
  ).toEqual([]);
});

test('a page that is related and a draft is told to be one', () => {
  const related = changedFile(
    'pillars/top.mdx',
    'updated: 2026-11-22',
    'updated: 2026-11-22\nrelated: [later]',
  );
  const later = textOf('pillars/below.mdx').replace('parent: top', 'parent: top\ndraft: true');
  const site = siteWith({ ...related, 'pillars/later.mdx': later });
  expect(site.issues.map(({ message }) => message)).toEqual([
    'The page "later" is a draft and not on the site.',
  ]);
});
