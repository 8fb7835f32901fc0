import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '#lib/content/load/read-files.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { issuesOf, theIssueOf } from '../issues.ts';

const FIXTURE = readFiles(join(import.meta.dirname, '../../../fixtures/rewritten-document'));
const textIn = (file: string) => FIXTURE.find((each) => each.file === file)?.text ?? '';
const DOCUMENT = textIn('documents/story.txt');
const TOP = textIn('articles/story.mdx').split('\n\n')[0];

const [, , opening = '', heading = '', lesson = '', works = '', work = ''] = DOCUMENT.split('\n');
const FAITHFUL = `${opening}\n\n## ${heading}\n\n${lesson}\n\n<NextSteps>\n* [The smaller thing](/below/)\n</NextSteps>\n\n## ${works}\n\n* ${work}`;

/** The small site with the story signed and given as a document, and these words on its page. */
const storyOf = (body: string, document = DOCUMENT): Record<string, string> => ({
  'documents/story.txt': document,
  'articles/story.mdx': `${TOP}\n\n${body}\n`,
});

test('a page that says it otherwise is told once, with how much it keeps', () => {
  expect(siteWith('rewritten-document').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "articles/story.mdx",
        "fix": "Bring back the sentences of Ada Example as the document has them. Evidence and limits go beside them, into a <PracticeNote title="…">.",
        "inEditor": {
          "fix": "Bring back the sentences of Ada Example as the document has them. Evidence and limits go beside them, into a "Practice note".",
        },
        "line": 8,
        "message": "The page keeps 28.1% of the document "story", and at least 90% must stand, word for word and in order. The first missing words: "didn’t know what to call"",
        "rule": "rewritten-document",
        "severity": "error",
      },
    ]
  `);
});

test('a page that keeps every word, with links, a box and steps of the practice, is as it should be', () => {
  expect(issuesOf(storyOf(FAITHFUL))).toEqual([]);
  const linked = FAITHFUL.replace('a shelf of its own', 'a [shelf](/below/) of its own').replace(
    '## ',
    '<PracticeNote title="What we add">\nWe have seen things that left again by themselves, I think.\n</PracticeNote>\n\n## ',
  );
  expect(issuesOf(storyOf(linked))).toEqual([]);
});

test('straight quotes for curled ones, a heading for a line and a slip that was fixed change nothing', () => {
  const fixed = FAITHFUL.replace('didn’t', "didn't").replace('every week', 'each week');
  expect(issuesOf(storyOf(fixed))).toEqual([]);
});

test.each([
  ['a sentence of someone else', 'It would never have come to anyone who was ready for it.'],
  ['an "I" that the author never wrote', 'I think so.'],
  ['a sentence of four words', 'It would have come.'],
  ['an item of four words', '* It would have come'],
  ['a cell of four words', '| It would have come | Soon |\n| --- | --- |\n| Then | There |'],
  [
    'a box that does not say whose it is',
    '<Callout title="Note">\nIt would have come anyway, and soon.\n</Callout>',
  ],
])('%s among the words of the author is told in its place', (_, words) => {
  expect(theIssueOf(storyOf(FAITHFUL.replace('## ', `${words}\n\n## `)))).toMatchObject({
    rule: 'rewritten-document',
    severity: 'error',
    message: expect.stringContaining('These words are not in the document "story"'),
  });
});

test('nine tenths are enough, and less is not', () => {
  const sentence = ' A second thing came later and we called it the other thing, for want of a better word.';
  const long = `${DOCUMENT.split('\n').slice(0, 2).join('\n')}\n${sentence.repeat(20)}`;
  const page = (times: number) => `${sentence.repeat(times)}\n\n[The smaller thing](/below/)`;
  expect(issuesOf(storyOf(page(19), long))).toEqual([]);
  expect(theIssueOf(storyOf(page(18), long)).message).toMatch(/^The page keeps 89\.\d% of/);
});

test('sentences in another order are not kept', () => {
  const turned = FAITHFUL.replace(opening, lesson).replace(`\n\n${lesson}\n\n<`, `\n\n${opening}\n\n<`);
  expect(issuesOf(storyOf(turned)).filter((fault) => fault.endsWith('rewritten-document'))).not.toEqual([]);
});

test('a document that is not there is told once, with one that is', () => {
  const { 'articles/story.mdx': page = '' } = storyOf(FAITHFUL);
  expect(
    theIssueOf({ 'articles/story.mdx': page, 'documents/stories.txt': DOCUMENT }),
  ).toMatchInlineSnapshot(`
    {
      "column": 1,
      "file": "articles/story.mdx",
      "fix": "Put the text of the author there, or name a document that exists. The nearest is "stories".",
      "inEditor": {
        "fix": "Choose a document that exists. The nearest is "stories".",
        "message": "There is no document "story".",
      },
      "line": 8,
      "message": "There is no document "story": content/documents/story.txt is missing.",
      "rule": "rewritten-document",
      "severity": "error",
    }
  `);
});

test('a document without words is told', () => {
  expect(
    theIssueOf(
      storyOf(FAITHFUL.replace('* Reader', '[Below](/below/)\n\n* Reader'), 'A story\nBy: Ada Example\n'),
    ),
  ).toMatchInlineSnapshot(`
    {
      "column": 1,
      "file": "articles/story.mdx",
      "fix": "Put the text into it as the author gave it.",
      "line": 8,
      "message": "The document "story" has no words between its byline and its works cited.",
      "rule": "rewritten-document",
      "severity": "error",
    }
  `);
});

test('a page without a document is not compared with anything', () => {
  const page = storyOf(FAITHFUL)['articles/story.mdx']?.replace('document: story\n', '') ?? '';
  expect(issuesOf({ 'articles/story.mdx': page })).toEqual([]);
});

test.each([
  ['soft hyphens', (text: string) => text.replaceAll(/(\w{3})(\w{3})/g, '$1\u00AD$2')],
  ['ligatures', (text: string) => text.replaceAll('st', '\uFB06').replaceAll('fi', '\uFB01')],
  ['a byte order mark and line ends of Windows', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['spaces that do not break', (text: string) => text.replaceAll(' ', '\u00A0')],
])('a document with %s says the same', (_, laidOut) => {
  expect(laidOut(DOCUMENT)).not.toBe(DOCUMENT);
  expect(issuesOf(storyOf(FAITHFUL, laidOut(DOCUMENT)))).toEqual([]);
});
