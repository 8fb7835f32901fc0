import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toKept } from '#lib/checks/reports/to-kept.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { issuesOf, theIssueOf } from '../issues.ts';

const FIXTURE = join(import.meta.dirname, '../../../fixtures/lost-line');
const PLAN = readFileSync(join(FIXTURE, 'documents/plan.txt'), 'utf8');
const STORY = readFileSync(join(FIXTURE, 'articles/story.mdx'), 'utf8');
const FAITHFUL = STORY.replace('It is little and stays that way', 'It’s small — and it stays small');

const storyOf = (page: string, plan = PLAN) => ({ 'articles/story.mdx': page, 'documents/plan.txt': plan });

test('a line that the page says otherwise is told, and what to do', () => {
  expect(siteWith('lost-line').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 3,
        "file": "articles/story.mdx",
        "fix": "Bring the line back word for word, or enter it in "leftOut" with the reason why it is not used.",
        "inEditor": {
          "fix": "Bring the line back word for word, or enter it in "Left out" with the reason why it is not used.",
        },
        "line": 9,
        "message": "The outline has a line that the page neither has nor leaves out: "It’s small — and it stays small."",
        "rule": "lost-line",
        "severity": "error",
      },
    ]
  `);
});

test('a page that has every line but those that it tells of is as it should be', () => {
  expect(issuesOf(storyOf(FAITHFUL))).toEqual([]);
});

test.each([
  ['straight quotes for curled ones', 'It’s small', "It's small"],
  ['a dash that became a comma', ' — and', ', and'],
  ['a link and bold words', 'it stays small', 'it **stays** [small](/below/)'],
])('%s change no word', (_, from, to) => {
  expect(issuesOf(storyOf(FAITHFUL.replace(from, to)))).toEqual([]);
});

test('a line may stand in a field at the top as well, and one of two words is a label', () => {
  const lead = FAITHFUL.replace('updated:', 'lead:\n  - The worst of its kind.\nupdated:');
  expect(issuesOf(storyOf(lead, `${PLAN}\nThe worst of its kind.\nNo label\n`))).toEqual([]);
});

test('words that the outline does not have can be neither a note nor left out', () => {
  const made = FAITHFUL.replace('(links)', '(pictures)').replace('its kind.', 'all kinds.');
  expect(
    siteWith(storyOf(made)).issues.map(({ line, message }) => `${line}: ${message}`),
  ).toMatchInlineSnapshot(`
      [
        "9: The outline has a line that the page neither has nor leaves out: "Where it belongs (links)"",
        "9: The outline has a line that the page neither has nor leaves out: "The best of its kind."",
        "12: These words are not in a line of the outline: "(pictures)"",
        "14: These words are not in a line of the outline: "The best of all kinds."",
      ]
    `);
});

test('a line that came back is taken out of those that are left out', () => {
  expect(theIssueOf(storyOf(`${FAITHFUL}\nThe best of its kind.\n`))).toMatchObject({
    rule: 'lost-line',
    line: 14,
    message: 'The page has the line that it is said to leave out: "The best of its kind."',
  });
});

test('an outline that is not there is told', () => {
  expect(theIssueOf(storyOf(FAITHFUL.replace('document: plan', 'document: plans')))).toMatchObject({
    rule: 'lost-line',
    message: 'There is no document "plans" to compare the page with.',
  });
});

test('the check says how much of an outline its page has', () => {
  expect(toKept(siteWith('lost-line'))).toEqual([
    'articles/story.mdx has 2 of the 4 lines of documents/plan.txt, word for word, and says of 1 why they are left out.',
  ]);
});

test('a long sentence of the outline is not ours to split', () => {
  const long = `You ${'hope and '.repeat(36)}hope.`;
  const page = (plan: string) => issuesOf(storyOf(`${FAITHFUL}\n${long}\n`, plan));
  expect(page(`${PLAN}\n${long}\n`)).toEqual([]);
  expect(page(PLAN)).toEqual([expect.stringMatching(/hard-sentence$/)]);
});
