import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toEditorWords } from '#staff/desk/rows/to-editor-words.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { wordsOfFilesIn } from '#tests/words-of-files.ts';
import { homeWith } from '../../../checks/issues.ts';

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

test('what is quoted of the content is no one else’s words', () => {
  expect(wordsOfFilesIn('The link "x" leads to "a/b.mdx".', ['[x](a/b.mdx)'])).toEqual([]);
  expect(wordsOfFilesIn('The link "x" leads to "a/c.mdx".', ['[x](a/b.mdx)'])).not.toEqual([]);
});
