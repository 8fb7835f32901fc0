import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { COMPONENTS } from '#lib/content/components/registry.ts';
import { fieldAt, fieldsOf } from '#lib/content/load/schema-fields.ts';
import * as facts from '#lib/content/model/facts-schema.ts';
import { KINDS } from '#lib/content/model/kinds.ts';
import { toEditorWords } from '#staff/desk/rows/to-editor-words.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { wordsOfFilesIn } from '#tests/words-of-files.ts';
import { homeWith, textOf } from '../../../checks/issues.ts';

const FIXTURES = join(import.meta.dirname, '../../../../fixtures');
const folders = readdirSync(FIXTURES).filter((name) => name !== 'valid-site');

// Every other test of a rule holds what it makes the site say as well: see tests/fixture-site.ts.
test.each(folders)('what the fixture %s breaks is told in the words of the editor', (name) => {
  const site = siteWith(name);
  expect(site.issues.length).toBeGreaterThan(0);
  for (const issue of site.issues) {
    const { message, fix } = toEditorWords(issue, site);
    expect(wordsOfFilesIn(message, [issue.message, ...site.pages.map(({ text }) => text)])).toEqual([]);
    expect(wordsOfFilesIn(fix)).toEqual([]);
  }
});

test('a component, a field and a page are called as the editor calls them', () => {
  const site = siteWith(homeWith('<SourceList />'));
  const [issue] = site.issues;
  if (!issue) throw new Error('No issue');
  expect(toEditorWords(issue, site)).toEqual({
    message: '"Source list" has nothing to show: the page cites no source.',
    fix: 'Cite a source with "Cite", or delete "Source list".',
    place: expect.objectContaining({ label: expect.stringContaining('Source list') }),
  });
});

/** What staff are told of the home page with an answer to one question. */
function toldOfAnswer(answer: string) {
  const questions = `faq:\n  - question: Is it quiet?\n    answer: ${answer}\nupdated:`;
  const text = `${textOf('pages/home.mdx').replace('updated:', questions)}\n## What is asked\n\n<Questions />\n`;
  const site = siteWith({ 'pages/home.mdx': text });
  return site.issues.map((issue) => toEditorWords(issue, site));
}

test('what is wrong in an answer is told in the words of the editor as well', () => {
  expect(toldOfAnswer('It is **quiet on most days.')).toEqual([
    {
      message: expect.stringContaining('has two stars that readers see'),
      fix: 'Delete the stars, select the words, and click the B above the words of the page.',
      place: expect.objectContaining({ label: 'In the field "Questions, 1st: Answer"' }),
    },
  ]);
});

test('an invisible character is told without the name of its field', () => {
  const told = toldOfAnswer('It is qui\u200bet on most days.');
  expect(told.map(({ message }) => message)).toEqual([
    'There is an invisible character here: "It is qui\u200bet on most days.".',
  ]);
});

/** Every sentence of a schema that the form of the editor shows. */
function sentencesIn(schema: z.ZodType | undefined): string[] {
  if (!schema) return [];
  const parts = [...fieldsOf(schema).map((name) => fieldAt(schema, [name])), fieldAt(schema, [0])];
  return [schema.description ?? '', ...parts.flatMap(sentencesIn)].filter((each) => each !== '');
}

const SHOWN = [
  ...Object.values(KINDS).flatMap(({ schema }) => sentencesIn(schema)),
  ...Object.values(facts).flatMap((each) => (each instanceof z.ZodType ? sentencesIn(each) : [])),
  ...Object.values(COMPONENTS).flatMap(({ purpose, attributes }) => [purpose, ...sentencesIn(attributes)]),
];

test('the form has a sentence for nearly every field', () => {
  expect(SHOWN.length).toBeGreaterThan(100);
});

// The address of a picture is not shown: the form has a button for its file.
test.each([...new Set(SHOWN)].filter((sentence) => !sentence.startsWith('The address of the picture')))(
  'the form says in the words of the editor: %s',
  (sentence) => {
    expect(wordsOfFilesIn(sentence)).toEqual([]);
  },
);

test.each([
  ['The search stands in line 31 already.', 'the number of a line: line 31'],
  ['Write ### instead.', 'number signs of a heading: ##'],
  ['Name it in navigation.yaml.', 'the name of a file: n.yaml'],
  ['It is empty, or null.', 'a value that only programs know: null'],
  ['Type npm run move.', 'a command: npm '],
  ['Take "draft: true" out.', 'a value that only programs know: true'],
  ['Show it with <Figure src="…" />.', 'markup: <Figure src="…" />'],
  ['Words between ` and ` are code.', 'a backtick: `'],
  ['It stands in the frontmatter.', 'a word of programmers: frontmatter'],
  ['Add it under "credentials".', 'the key of a field: under "credentials"'],
  ['Put it into people/.', 'a folder: people/'],
])('words of files are seen in: %s', (text, found) => {
  expect(wordsOfFilesIn(text)).toContain(found);
});

test('what is quoted of the content is nobody else’s words', () => {
  expect(wordsOfFilesIn('The link "x" leads to "a/b.mdx".', ['[x](a/b.mdx)'])).toEqual([]);
  expect(wordsOfFilesIn('The link "x" leads to "a/c.mdx".', ['[x](a/b.mdx)'])).not.toEqual([]);
});
