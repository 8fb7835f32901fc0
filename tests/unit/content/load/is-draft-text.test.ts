import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isDraftText } from '#lib/content/load/is-draft-text.ts';
import { parseContent } from '#lib/content/load/load.ts';
import { readFiles } from '#lib/content/load/read-files.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

const withDraft = (value: string) => changedFile('articles/story.mdx', 'audience:', `${value}\naudience:`);
const STORY = 'articles/story.mdx';

test.each([
  ['the live site', readFiles(join(import.meta.dirname, '../../../../content'))],
  ['the small site', validFiles()],
])('of every page of %s, it says what the model says', (_, files) => {
  const { pages, drafts } = parseContent(files);
  expect(pages.filter(({ text }) => isDraftText(text))).toEqual([]);
  expect(drafts.filter(({ text }) => !isDraftText(text))).toEqual([]);
});

test.each([
  ['draft: true', true],
  ['draft:   true   ', true],
  ['"draft": true', true],
  ['draft:\n  true', true],
  ['draft: true # not yet', true],
  ['draft: false', false],
  ['summary: "draft: true"', false],
  ['summary: |\n  draft: true', false],
])('fields that are sound say it themselves: %j', (field, expected) => {
  const [text = ''] = Object.values(withDraft(field));
  expect(isDraftText(text)).toBe(expected);
  const { drafts } = siteWith({ [STORY]: text });
  expect(drafts.some(({ file }) => file === STORY)).toBe(expected);
});

const SOUND = '---\ntitle: One\ndraft: true\n---\n\nWords.\n';

test.each([
  ['a value that only people understand', SOUND.replace('true', 'Yes')],
  ['a value in quotes', SOUND.replace('true', '"true"')],
  ['a colon in another field', SOUND.replace('One', 'One: two')],
  ['an open quote in another field', SOUND.replace('One', '"One')],
  ['a tab', SOUND.replace('draft', '\tdraft')],
  ['the same field twice', SOUND.replace('draft', 'draft: true\ndraft')],
  ['no last line', SOUND.replace('true\n---\n', 'true\n')],
  ['no first line', SOUND.replace('---\n', '')],
  ['a dash of a word processor for the first line', SOUND.replace('---', '—')],
  ['an empty line before the first', `\n${SOUND}`],
  ['a byte order mark and line ends of Windows', `\uFEFF${SOUND.replaceAll('\n', '\r\n')}`],
  ['line ends of an old Mac', SOUND.replaceAll('\n', '\r')],
])('a draft whose fields have %s is a draft still', (_, text) => {
  expect(isDraftText(text)).toBe(true);
  const { pages, drafts } = siteWith({ 'articles/idea.mdx': text });
  expect(pages.map(({ file }) => file)).not.toContain('articles/idea.mdx');
  expect(drafts.map(({ file }) => file)).toContain('articles/idea.mdx');
});

test.each([
  ['words that speak of it', '---\ntitle: One\n---\n\ndraft: true\n'],
  ['words below fields that cannot be read', '---\ntitle: "One\n---\n\ndraft: true\n'],
  ['words below fields without an end', '---\ntitle: One\n\ndraft: true\n'],
  ['another field', '---\ntitle: "One\ndrafted: true\n---\n'],
  ['no fields', 'Words.\n\ndraft: true\n'],
  ['nothing', ''],
])('%s make no draft', (_, text) => {
  expect(isDraftText(text)).toBe(false);
});
