import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { issuesOf, textOf, theIssueOf } from '../issues.ts';

test('a question that another page answers is reported, whatever its marks and capitals', () => {
  expect(siteWith('repeated-question').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 5,
        "file": "pillars/top.mdx",
        "fix": "Delete one of the two, or ask what only this page answers. You can link to the other answer: /below/#answer-is-this-a-test",
        "inEditor": {
          "fix": "Delete one of the two, or ask what only this page answers. You can link to the other answer: /below/#answer-is-this-a-test",
          "message": "The question "Is this a test?" is answered on the page "Smaller thing" already.",
        },
        "line": 10,
        "message": "The question "Is this a test?" is answered on pillars/below.mdx already.",
        "rule": "repeated-question",
        "severity": "error",
      },
    ]
  `);
});

test('a question that stands twice on one page is reported at the second', () => {
  const twice = changedFile(
    'pillars/top.mdx',
    '    answer: Yes, it is.',
    '    answer: Yes, it is.\n  - question: Is this a test ?\n    answer: It is one.',
  );
  expect(theIssueOf(twice)).toMatchObject({
    line: 12,
    message: 'The question "Is this a test ?" is answered above on this page already.',
  });
});

test('another question is another one', () => {
  const two = changedFile(
    'pillars/top.mdx',
    '    answer: Yes, it is.',
    '    answer: Yes, it is.\n  - question: Is it a test?\n    answer: It is one.',
  );
  expect(issuesOf(two)).toEqual([]);
});

test('a draft may repeat a question', () => {
  const fields = 'draft: true\nfaq:\n  - question: Is this a test?\n    answer: It is one.\nupdated:';
  expect(issuesOf({ 'articles/idea.mdx': textOf('articles/story.mdx').replace('updated:', fields) })).toEqual(
    [],
  );
});
