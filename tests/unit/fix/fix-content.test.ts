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
  ['See [it](https://www.loc.gov/a?utm_source=x&b=1).', 'See [it](https://www.loc.gov/a?b=1).'],
  ['See [it](https://www.loc.gov/a?b=1\\&utm_source=x\\&c=2).', 'See [it](https://www.loc.gov/a?b=1\\&c=2).'],
  [
    'See [it](https://www.google.com/url?q=https://www.loc.gov/a%3Fb%3D1&sa=D).',
    'See [it](https://www.loc.gov/a?b=1).',
  ],
  ['<Callout title=“It’s here”>\nYes.\n</Callout>', '<Callout title="It’s here">\nYes.\n</Callout>'],
])('%j becomes %j', (words, expected) => {
  write('redirects.yaml', 'redirects:\n  - from: /old/\n    to: /top/\n');
  expect(fixed(words)).toBe(expected);
});

test('old addresses are mended to what they can only mean, step by step', () => {
  write(
    'redirects.yaml',
    'redirects:\n  - from: old//page\n    to: top\n  - from: /older/\n    to: /old/page/\n',
  );
  fixContent(folder);
  expect(read('redirects.yaml')).toBe(
    'redirects:\n  - from: /old/page\n    to: /top\n  - from: /older/\n    to: /top/\n',
  );
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
  const { left } = fixContent(folder);
  expect(read('pillars/top.mdx')).toBe(top);
  expect(read(HOME)).toContain('Write to the practice.');
  expect(left.map(({ issue }) => issue.file)).toEqual(['pillars/top.mdx']);
});

test.each([
  ['a doubled word', '## What the the day needs', '#what-the-the-day-needs', '## What the day needs'],
  ['a no-break space', '## What the\u00A0day needs', '#what-theday-needs', '## What the day needs'],
  [
    'a letter without width',
    '## What the day ne\u200Beds',
    '#what-the-day-ne\u200Beds',
    '## What the day needs',
  ],
])('%s in a heading is fixed, and the links to it in all files go along', (_, heading, hash, after) => {
  write('pillars/below.mdx', `${textOf('pillars/below.mdx')}\n${heading}\n\nSee [it](${hash}).\n`);
  expect(fixed(`Read [one](/below/${hash}) and [two](/below/?a=1${hash}).`)).toBe(
    'Read [one](/below/#what-the-day-needs) and [two](/below/?a=1#what-the-day-needs).',
  );
  expect(read('pillars/below.mdx')).toContain(`${after}\n\nSee [it](#what-the-day-needs).`);
  expect(fixContent(folder).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a link to a question goes along with its words, also from an answer', () => {
  const top = textOf('pillars/top.mdx').replace('Is this a test?', 'Is this\u00A0a test?');
  write(
    'pillars/top.mdx',
    top.replace('Yes, it is.', 'Yes, see [the same](/top/#answer-is-thisa-test) here.'),
  );
  expect(fixed('Read [why it is a test](/top/#answer-is-thisa-test).')).toBe(
    'Read [why it is a test](/top/#answer-is-this-a-test).',
  );
  expect(read('pillars/top.mdx')).toContain('[the same](/top/#answer-is-this-a-test)');
});

test('a heading stays where a link to it cannot go along, and that is told', () => {
  write('pillars/below.mdx', `${textOf('pillars/below.mdx')}\n## What the the day needs\n\nMuch.\n`);
  const words = 'Read [one](/below/?a=1&amp;b#what-the-the-day-needs), and then the the other.';
  expect(fixed(words)).toBe(words.replace('the the other', 'the other'));
  expect(read('pillars/below.mdx')).toContain('## What the the day needs');
  const { left } = fixContent(folder);
  expect(left.map(({ issue, why }) => `${issue.file} ${issue.rule}: ${why}`)).toEqual([
    expect.stringMatching(
      /^pillars\/below\.mdx doubled-word: Then there would be another error, pages\/home\.mdx:13: /,
    ),
  ]);
});

test.each([
  ['[one](/BELOW/#A-SECTION)', '[one](/below/#a-section)'],
  ['[one](/below#A-Section)', '[one](/below/#a-section)'],
  ['[one](/below/#A-Section)', '[one](/below/#a-section)'],
  ['[one](/Below?x=1#A-section)', '[one](/below/?x=1#a-section)'],
  ['[one](/Below/#no-such-part)', '[one](/below/#no-such-part)'],
])('%s becomes %s, in the path and behind #', (words, expected) => {
  expect(fixed(`See ${words} now.`)).toBe(`See ${expected} now.`);
});

test.each([
  ['an item of a list', '*\u00A0A line with a star.'],
  ['a list with numbers', '1986.\u00A0It was a year.'],
  ['a heading', '#\u00A0One of many'],
  ['a heading of odd letters', '#\u200B One of many'],
])(
  'an edit that would make %s of a line is left and told, and the others of the file are made',
  (_, line) => {
    expect(fixed(`${line}\n\nWrite to the the practice.`)).toBe(
      `${line.trimEnd()}\n\nWrite to the practice.`.trim(),
    );
  },
);

test('what is left is told with its place and why', () => {
  write(HOME, `${textOf(HOME)}\n1986.\u00A0It was a year.\n`);
  const script = join(import.meta.dirname, '../../../scripts/check.ts');
  const printed = execFileSync(process.execPath, [script, '--fix', folder], { encoding: 'utf8' });
  expect(printed.replaceAll(folder, 'content')).toMatchInlineSnapshot(`
    "content/pages/home.mdx:13:6  not fixed
      There is a space that is not a plain one here (U+00A0): "1986. It was a year.".
      Then there would be another error, pages/home.mdx:13: "1986." starts a line and makes a list of it that counts from 1986: It was a year.

    content/pages/home.mdx:13:6  warning  odd-character
      There is a space that is not a plain one here (U+00A0): "1986. It was a year.".
      Fix: Delete the space and type it anew. If a line must not break there on purpose, write the words so that it may.

    1 warning in 1 file.
    "
  `);
});

test('whatever edits make worse is found among many, and only that is left', () => {
  write('pillars/below.mdx', `${textOf('pillars/below.mdx')}\n## What the the day needs\n\nMuch.\n`);
  const lines = Array.from({ length: 20 }, (_, nth) => `The the line ${nth} is here.`);
  const bad = '1986.\u00A0It was a year.';
  const odd = '[one](/below/?a=1&amp;b#what-the-the-day-needs)';
  const words = [...lines.slice(0, 7), bad, ...lines.slice(7, 13), `See ${odd}.`, ...lines.slice(13)];
  expect(fixed(words.join('\n\n'))).toBe(words.join('\n\n').replaceAll('The the', 'The'));
  expect(fixContent(folder).left).toHaveLength(2);
});
