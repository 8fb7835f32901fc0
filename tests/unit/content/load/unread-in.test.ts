import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSite } from '#lib/site.ts';
import { judgeText } from '#staff/saves/judge-text.ts';
import { fillContent } from '#tools/copies/fill-content.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { textOf } from '../../checks/issues.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'unread-'));
  fillContent(join(root, 'content'), validFiles());
});
afterEach(() => rmSync(root, { recursive: true }));

function put(file: string, content: string | Uint8Array): void {
  const path = join(root, 'content', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** What is said of a file, and nothing of what lies around it. */
const saidOf = (file: string) =>
  loadSite(join(root, 'content'))
    .issues.filter((issue) => issue.file === file)
    .map(({ line, rule, message }) => `${line} ${rule}: ${message}`);

const OTHER = '1 odd-character: The file is not saved as plain text in UTF-8, and cannot be read.';
const STORY = 'articles/story.mdx';
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

test.each([
  ['with its mark', (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(text)])],
  ['without one', utf16],
  ['with the high byte first', (text: string) => utf16(text).swap16()],
])('a page, a data file and a list of words in UTF-16 are told once each: %s', (_, encode) => {
  for (const file of [STORY, 'practice.yaml', 'people/ada.yaml', 'words.txt']) {
    const text = validFiles().find((each) => each.file === file)?.text ?? 'harbor\nlantern\n';
    put(file, encode(text));
    expect(saidOf(file), file).toEqual([OTHER]);
  }
});

test('letters of an old encoding are told where they stand', () => {
  put(STORY, Buffer.from(`${textOf(STORY)}\nA caf\u00e9.\n`, 'latin1'));
  expect(saidOf(STORY)).toEqual([expect.stringMatching(/^\d+ odd-character: .*\(U\+FFFD\)/)]);
});

const TOO_MUCH =
  'The file is longer than any page can be, or has too many links, lists and marks, or too many in each other.';

test.each([
  ['five million letters', `${'Words and words.\n'.repeat(300_000)}`],
  ['a quote in a quote, and so on', `${'> '.repeat(20_000)}x`],
  ['a tag in a tag, and so on', `${'<PullLine>\n'.repeat(3_001)}x`],
  ['links without end', '[x](/top/) '.repeat(2_001)],
])('%s are not read, and what the editor would not save, the check does not pass', (_, words) => {
  const text = `${textOf(STORY)}\n${words}\n`;
  put(STORY, text);
  expect(saidOf(STORY)).toEqual([`1 mdx-syntax: ${TOO_MUCH}`]);
  expect(judgeText(`content/${STORY}`, Buffer.from(text))).toMatch(/^Not saved: /);
});

test('brackets without end in a data file are not read', () => {
  put('notices.yaml', `notices: ${'['.repeat(2_001)}${']'.repeat(2_001)}`);
  expect(saidOf('notices.yaml')).toEqual([`1 yaml-syntax: ${TOO_MUCH}`]);
});

test.each([
  ['a data file', 'notices.yaml', `notices: ${'['.repeat(1_900)}${']'.repeat(1_900)}`],
  ['a page', STORY, `${textOf(STORY)}\n${'<PullLine>\n'.repeat(1_900)}x`],
])('almost as much in %s is read without a stack, whatever is wrong with it', (_, file, text) => {
  put(file, text);
  expect(saidOf(file).join('\n')).not.toMatch(/stack|RangeError/);
  expect(saidOf(file).length).toBeGreaterThan(0);
});

test('lines that end as on very old systems are lines', () => {
  put(STORY, textOf(STORY).replaceAll('\n', '\r'));
  expect(saidOf(STORY)).toEqual([]);
});

test.each(['---', '---\n', '---\n---', '---\n---\n', '', ' \n\n', '\uFEFF', '# Words', '---\ntitle: x'])(
  'of a page that is only %j, it is told what it lacks',
  (text) => {
    put(STORY, text);
    const said = saidOf(STORY);
    expect(said.length).toBeGreaterThan(0);
    expect(said.join('\n')).toMatch(/missing-frontmatter|missing-field/);
  },
);
