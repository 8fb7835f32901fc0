import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { issuesOf, theIssueOf } from '../issues.ts';

test('a field that no page has is reported on its line', () => {
  expect(siteWith('unknown-field').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pillars/below.mdx",
        "fix": "The fields are: title, heading, description, navLabel, summary, audience, author, document, askAuthor, readByAuthor, outline, parent, order, published, updated, reviewed, draft, listed, scripts, lang, share, drawing, related, lead, faq.",
        "inEditor": {
          "fix": "It was not written in the editor. Ask the developer to take it out.",
          "message": "The file holds a field that the form does not know, and the editor does not open it.",
        },
        "line": 9,
        "message": "There is no field "keywords" here.",
        "rule": "unknown-field",
        "severity": "error",
      },
    ]
  `);
});

test('a misspelt field is reported with the one that was meant', () => {
  const found = siteWith(changedFile('pillars/top.mdx', 'description:', 'descripton:')).issues;
  expect(found.find(({ rule }) => rule === 'unknown-field')).toMatchObject({
    line: 4,
    column: 1,
    fix: expect.stringContaining('Did you mean "description"?'),
  });
});

test('a capital makes another field of it', () => {
  expect(issuesOf(changedFile('pillars/below.mdx', 'parent:', 'Parent:'))).toContain(
    'pillars/below.mdx:8:1 unknown-field',
  );
});

test('a misspelt field of a question is reported on its own line', () => {
  const found = siteWith(changedFile('pillars/top.mdx', '    answer:', '    anser:')).issues;
  expect(found.find(({ rule }) => rule === 'unknown-field')).toMatchObject({
    line: 11,
    column: 5,
    fix: 'Did you mean "answer"? The fields are: question, answer.',
  });
});

test('two unknown fields are two issues', () => {
  expect(issuesOf(changedFile('pillars/below.mdx', 'parent:', 'color: red\nsize: big\nparent:'))).toEqual([
    'pillars/below.mdx:8:1 unknown-field',
    'pillars/below.mdx:9:1 unknown-field',
  ]);
});

test('an unknown field of a data file is reported', () => {
  expect(theIssueOf(changedFile('practice.yaml', 'city:', 'fax: none\ncity:'))).toMatchObject({
    rule: 'unknown-field',
    file: 'practice.yaml',
    line: 5,
    message: 'There is no field "fax" here.',
  });
});

test('every field of the manual is known', () => {
  const change = changedFile(
    'pages/contact.mdx',
    'updated:',
    'summary: One sentence.\npublished: 2026-11-01\nparent: top\nrelated: [top]\nlead: [One line]\ndraft: false\nshare: full\nreviewed:\n  by: ada\n  on: 2026-11-01\n  next: 2027-11-01\nupdated:',
  );
  expect(issuesOf(change).filter((fault) => fault.endsWith('field'))).toEqual([]);
});

test('a field that is like no other gets no guess', () => {
  expect(theIssueOf(changedFile('pillars/below.mdx', 'parent:', 'color: red\nparent:')).fix).toMatch(
    /^The fields are: title, /,
  );
});
