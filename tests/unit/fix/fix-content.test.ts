import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixContent } from '#lib/fix/fix-content.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { textOf } from '../checks/issues.ts';

const HOME = 'pages/home.mdx';
let folder = '';

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'fix-')), 'content');
  for (const { file, text } of validFiles()) write(file, text);
});
afterEach(() => rmSync(dirname(folder), { recursive: true }));

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

const read = (file: string) => readFileSync(join(folder, file), 'utf8');

/** What becomes of some words at the end of the home page. */
function fixed(words: string): string {
  const before = textOf(HOME);
  write(HOME, `${before}\n${words}\n`);
  fixContent(folder);
  const after = read(HOME);
  expect(after.startsWith(before)).toBe(true);
  return after.slice(before.length).trim();
}

test.each([
  ['Write to the the practice.', 'Write to the practice.'],
  ['The the the end.', 'The end.'],
  ['One\u00A0two,\u200B three.', 'One two, three.'],
  ['The ﬁrst oﬃce of a cafe\u0301.', 'The first office of a café.'],
  ['It is 𝐛𝐨𝐥𝐝, and ＷＩＤＥ.', 'It is bold, and WIDE.'],
  ['Go [there](/contact).', 'Go [there](/contact/).'],
  ['Go [there](/Contact/).', 'Go [there](/contact/).'],
  ['Go [there](/CONTACT).', 'Go [there](/contact/).'],
  ['Go [there](/contact?a=1).', 'Go [there](/contact/?a=1).'],
  [
    '* Go [there](/old/)\n* Or [here](/contact) and [here](/contact).',
    '* Go [there](/top/)\n* Or [here](/contact/) and [here](/contact/).',
  ],
  ['Go [there](/contact "Contact").', 'Go [there](/contact/ "Contact").'],
  ['Go [there](</contact>).', 'Go [there](</contact/>).'],
  ['See <a href=”/top/”>the main thing</a>.', 'See [the main thing](/top/).'],
  ['See <a href=“/top/”>one</a>, <a href=‘/below/’>two</a>.', 'See [one](/top/), [two](/below/).'],
  ['See [this](”/top/”).', 'See [this](/top/).'],
  ['See [it](https://example.net/a?utm_source=x&b=1).', 'See [it](https://example.net/a?b=1).'],
  ['See [it](https://example.net/a?b=1\\&utm_source=x\\&c=2).', 'See [it](https://example.net/a?b=1\\&c=2).'],
  [
    'See [it](https://www.google.com/url?q=https://example.net/a%3Fb%3D1&sa=D).',
    'See [it](https://example.net/a?b=1).',
  ],
  ['<Callout title=“It’s here”>\nYes.\n</Callout>', '<Callout title="It’s here">\nYes.\n</Callout>'],
])('%j becomes %j', (words, expected) => {
  write('redirects.yaml', 'redirects:\n  - from: /old/\n    to: /top/\n');
  expect(fixed(words)).toBe(expected);
});

test.each([
  ['words that may be said twice', 'It was very very late.'],
  ['a link whose page can only be guessed', 'Go [there](/contcat/).'],
  ['an address with a sign that Markdown reads', 'Go [there](/contact?a=1&amp;b=2).'],
  ['a tag with more than an address', 'See <a href=”/top/” class=”x”>this</a>.'],
  ['a misspelled word', 'They recieve it.'],
  ['a wrong article', 'It takes a hour.'],
  ['a space at the start of a line', '\u00A0\u00A0\u00A0\u00A0One two.'],
])('%s: nothing is changed', (_, words) => {
  expect(fixed(words)).toBe(words.trim());
});

test('a link in an answer is fixed, however YAML folds the answer', () => {
  const answer = '>-\n      Yes, at /contact or [by mail](/contact) and\n      [again](/contact).';
  const text = textOf('pillars/top.mdx').replace('answer: Yes, it is.', `answer: ${answer}`);
  write('pillars/top.mdx', text);
  expect(fixContent(folder).issues).toEqual([]);
  expect(read('pillars/top.mdx')).toBe(text.replaceAll('](/contact)', '](/contact/)'));
});

test('a day without its zeros gets them', () => {
  write(HOME, textOf(HOME).replace('updated: 2026-11-22', 'updated: 2026-1-5'));
  expect(fixContent(folder).issues).toEqual([]);
  expect(read(HOME)).toContain('\nupdated: 2026-01-05\n');
});

test.each(['2026-13-1', '5-1-2026', '2026-2-30', '1/5/2026'])('the day %s is left to a person', (value) => {
  const text = textOf(HOME).replace('2026-11-22', value);
  write(HOME, text);
  fixContent(folder);
  expect(read(HOME)).toBe(text);
});

test('each change is given with the text before and after, and what is left is told', () => {
  write(HOME, `${textOf(HOME)}\nWrite to the the practise of [us](/contcat/).\n`);
  const { changes, issues } = fixContent(folder);
  expect(changes.map(({ file }) => file)).toEqual([HOME]);
  expect(changes[0]?.before).toContain('the the');
  expect(changes[0]?.after).not.toContain('the the');
  expect(issues.map(({ rule }) => rule).sort()).toEqual(['broken-link', 'spelling']);
});

test('fixing twice changes nothing more', () => {
  write(HOME, `${textOf(HOME)}\nThe the the [end](/Contact) of <a href=”/top/”>it it</a>.\n`);
  fixContent(folder);
  const once = read(HOME);
  expect(fixContent(folder).changes).toEqual([]);
  expect(read(HOME)).toBe(once);
});

test('the ends of lines, a byte order mark and the rights of a file stay as they are', () => {
  const text = `\uFEFF${textOf(HOME)}\nWrite to the the practice.\n`.replaceAll('\n', '\r\n');
  write(HOME, text);
  const { mode } = statSync(join(folder, HOME));
  fixContent(folder);
  expect(read(HOME)).toBe(text.replace('the the', 'the'));
  expect(statSync(join(folder, HOME)).mode).toBe(mode);
});

test('a file that is not UTF-8 is left alone, whatever is wrong with it', () => {
  const bytes = Buffer.concat([
    Buffer.from(`${textOf(HOME)}\nWrite to the the practice.\n`),
    Buffer.from([0xe9, 0x0a]),
  ]);
  write(HOME, bytes);
  fixContent(folder);
  expect(readFileSync(join(folder, HOME)).equals(bytes)).toBe(true);
});

test('nothing but the fixed file is left in the folder', () => {
  const before = readdirSync(folder, { recursive: true }).sort();
  fixed('Write to the the practice.');
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
});

test('the command shows each change, then what is left', () => {
  write(HOME, `${textOf(HOME)}\nWrite to the the practice.\n`);
  const script = join(import.meta.dirname, '../../../scripts/check.ts');
  const printed = execFileSync(process.execPath, [script, '--fix', folder], { encoding: 'utf8' });
  expect(printed.replaceAll(folder, 'content')).toMatchInlineSnapshot(`
    "content/pages/home.mdx:13  fixed
      - Write to the the practice.
      + Write to the practice.

    The content has no issues.
    "
  `);
});

test.each([
  ['is is', 'Say what this is is a wound.'],
  ['with with', 'The person you are with with time changes.'],
])('"%s" may be meant, and is left to a person', (_, words) => {
  write(HOME, `${textOf(HOME)}\n${words}\n`);
  fixContent(folder);
  expect(read(HOME)).toContain(words);
});

test('the pair is fixed, and not the end of another word', () => {
  write(HOME, `${textOf(HOME)}\nTo breathe them out, the the body rests.\n`);
  fixContent(folder);
  expect(read(HOME)).toContain('To breathe them out, the body rests.');
});

test('a space that would start a note among the fields is left to a person', () => {
  const summary = 'summary: What to do is in step\u00A0#4 and after it.';
  write(HOME, textOf(HOME).replace('audience:', `${summary}\naudience:`));
  fixContent(folder);
  expect(read(HOME)).toContain(summary);
});

test('a file that would break is left alone, and does not keep others from being fixed', () => {
  const top = textOf('pillars/top.mdx').replace('audience:', 'summary: \u200B"It" helps.\naudience:');
  write('pillars/top.mdx', top);
  write(HOME, `${textOf(HOME)}\nWrite to the the practice.\n`);
  fixContent(folder);
  expect(read('pillars/top.mdx')).toBe(top);
  expect(read(HOME)).toContain('Write to the practice.');
});
