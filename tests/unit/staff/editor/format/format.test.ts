import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMPONENTS } from '#lib/content/components/registry.ts';
import { readFiles } from '#lib/content/load/read-files.ts';
import { loadFormat } from '#staff/editor/format/load-format.ts';
import { picturesOf } from '#staff/editor/format/pictures-of.ts';
import { changedFile } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../../../checks/issues.ts';

const ROOT = join(import.meta.dirname, '../../../../..');
const format = await loadFormat(ROOT);
const TOP = '---\ntitle: A page\naudience: all\n---\n';

/** What the editor makes of some words of a page, or why it refuses them. */
function saved(words: string, pictures = new Map<string, Uint8Array>()): string {
  const text = format('content/pages/example.mdx', `${TOP}${words}\n`, pictures) ?? '';
  return text.slice(TOP.length).trimEnd();
}

const FILES = readFiles(join(ROOT, 'content'))
  .map(({ file }) => `content/${file}`)
  .filter((path) => /\.(mdx|yaml)$/.test(path));

test.each(FILES)('%s is in the form of the editor', (path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  expect(format(path, text, picturesOf(ROOT, path)), 'run "npm run content:format"').toBe(text);
});

test('a file that no form is for is left alone', () => {
  expect(format('content/words.txt', 'intimacy\n', new Map())).toBeNull();
});

const LOST = [
  'See [the page](/top/ "Top").',
  '* [x] Done',
  '| a | b |\n| :-- | --: |\n| 1 | 2 |',
  'So it is.[^1]\n\n[^1]: Someone said so.',
  'See [the page][top].\n\n[top]: /top/',
];

test.each(LOST)('the editor changes what it says, and the check tells it: %s', (words) => {
  expect(saved(words)).not.toBe(words);
  expect(issuesOf(homeWith(words))).toContainEqual(expect.stringContaining('lost-in-editor'));
});

test('a picture that is no <Figure> becomes plain words, and the check tells it', () => {
  const words = '![A quiet room](/images/home/room.jpg)';
  expect(saved(words)).not.toContain('![');
  expect(issuesOf(homeWith(words))).toContainEqual(expect.stringContaining('pasted-picture'));
});

const REFUSED = ['Call it `stress`.', '```\nstress\n```', 'It is ~~never~~ easy.'];

const REFUSED_COMPONENTS = [
  '<Comparison>\nWords.\n\n<Side title="a">\n* b\n</Side>\n</Comparison>',
  '<Fees>\nWords.\n</Fees>',
  'It is <Cite id="example-2020">so</Cite>.\n\n<SourceList />',
  '<Confirm id="so">\n\nOne.\n\nTwo.\n\n</Confirm>',
  '<Confirm id="so">\nOne.\n</Confirm>',
  '<Confirm id="so">\n* One\n</Confirm>',
];

test.each(REFUSED_COMPONENTS)('the editor refuses it, and the check tells it: %s', (words) => {
  expect(() => saved(words)).toThrow();
  expect(issuesOf(homeWith(words))).toContainEqual(expect.stringContaining('incomplete-component'));
});

test.each(REFUSED)('the editor refuses it, and the check tells it: %s', (words) => {
  expect(() => saved(words)).toThrow();
  expect(issuesOf(homeWith(words))).toContainEqual(expect.stringContaining('closed-to-editor'));
});

const DELETED = ['It is <Confirm id="so" /> here.', 'It is [](/top/) here.'];

test.each(DELETED)('the editor deletes it, and the check tells it: %s', (words) => {
  expect(saved(words)).toBe('It is  here.');
  expect(issuesOf(homeWith(words))).toEqual([expect.stringMatching(/incomplete-component|vague-link-text/)]);
});

test('a picture in the folder of another page is taken out, and the check tells it', () => {
  expect(saved('<Figure src="/images/top/room.jpg" alt="A room" />')).toBe('<Figure alt="A room" />');
  expect(issuesOf(homeWith('<Figure src="/images/top/room.jpg" alt="A room" />'))).toContainEqual(
    expect.stringContaining('picture-elsewhere'),
  );
});

test('a picture in the folder of the page is kept', () => {
  const words = '<Figure src="/images/example/room.jpg" alt="A room" />';
  expect(saved(words, new Map([['room.jpg', new Uint8Array([1])]]))).toBe(words);
});

// A picture needs its file, which is tried above.
const EXAMPLES = Object.entries(COMPONENTS).filter(([name]) => name !== 'Figure');

test.each(EXAMPLES)(
  'the example of <%s> opens, and what was saved once is saved alike again',
  (_, { example }) => {
    const once = saved(example);
    expect(once).toContain(example.split('\n')[0]);
    expect(saved(once)).toBe(once);
  },
);

const LONG = Array.from({ length: 30 }, () => 'word').join(' ');

test.each([
  ['an empty list and an empty group are not written', 'related: []\nreviewed: {}\n', ''],
  ['what every page has is not written', 'draft: false\nlisted: true\nlang: en-US\nshare: neutral\n', ''],
  ['a long text is one line', `lead:\n  - >-\n    ${LONG}\n    more\n`, `lead:\n  - ${LONG} more\n`],
  ['a day stays a day', 'updated: 2026-11-22\n', 'updated: 2026-11-22\n'],
  [
    'quotes are used where they are needed',
    "lead:\n  - 'Plain'\n  - 'It: so'\n",
    'lead:\n  - Plain\n  - "It: so"\n',
  ],
])('%s', (_, fields, kept) => {
  const top = 'title: A\naudience: all\n';
  expect(format('content/pages/example.mdx', `---\n${top}${fields}---\n`, new Map())).toBe(
    `---\n${top}${kept}---\n`,
  );
});

test('a fact that no one knows stays null, and so does each part of a group of them', () => {
  expect(format('content/practice.yaml', 'name: A\nphone: null\nsecurity: null\n', new Map())).toMatch(
    /\nphone: null\n.*\nsecurity:\n {2}contact: null\n {2}expires: null\n$/s,
  );
});

test('a field that the form does not have is refused, never dropped', () => {
  expect(() => format('content/pages/example.mdx', '---\ntitle: A\ncolor: red\n---\n', new Map())).toThrow(
    'The editor knows no field "color".',
  );
});

test.each([
  ['line ends of Windows', `${TOP}Words.\n`.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${TOP}Words.\n`],
  ['spaces behind the hyphens', `${TOP}Words.\n`.replaceAll('---\n', '--- \t\n')],
])('a page with %s keeps its words', (_, text) => {
  expect(format('content/pages/example.mdx', text, new Map())).toBe(`${TOP}Words.\n`);
});

test.each([
  ['no end of its fields', '---\ntitle: A\nWords.\n'],
  ['an empty first line', `\n${TOP}Words.\n`],
])('a page with %s is refused, and never emptied', (_, text) => {
  expect(() => format('content/pages/example.mdx', text, new Map())).toThrow(
    'The fields at its top are missing, or have no end.',
  );
});

test('a note among the fields is lost, and the check tells it', () => {
  const noted = changedFile('pages/home.mdx', 'audience: all', 'audience: all # everyone');
  expect(format('content/pages/home.mdx', noted['pages/home.mdx'] ?? '', new Map())).not.toContain(
    'everyone',
  );
  expect(issuesOf(noted)).toEqual(['pages/home.mdx:6:15 lost-in-editor']);
});
