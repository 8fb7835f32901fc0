import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { repeatedParagraph } from '#lib/checks/rules/repeated-paragraph.ts';
import { parseContent, readContent } from '#lib/content/load/load.ts';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import type { Issue } from '#lib/issue.ts';
import { siteReader, toSite } from '#lib/site.ts';
import { randomOf } from '#tests/damages/random-of.ts';
import { CHECK_CONTEXT, PICTURES } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { textOf } from './issues.ts';

const ROOT = join(import.meta.dirname, '../../..');

const issuesOf = (files: readonly ContentFile[], pictures = PICTURES) =>
  toSite(parseContent(files, pictures), CHECK_CONTEXT).issues;

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = randomOf(seed);
  return items
    .map((item) => ({ item, at: random.below(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const LONG =
  'At night the house is quiet, and the phone lies face down on the table, and you count the hours until someone wakes up.';
const LATER =
  'At night the house is quiet, and the phone lies face down on the table, and you wait for the morning and for its calls.';

/** A site in which everything that must be one of its kind is there two or three times. */
function twins(): ContentFile[] {
  const home = textOf('pages/home.mdx');
  const questions = (text: string) =>
    text.replace('\n---\n', '\nfaq:\n  - question: Is it far?\n    answer: Not at all.\n---\n');
  const texts: Record<string, string> = {
    'pages/home.mdx': `${home}\n## Again\n\n${LONG}\n`,
    'pages/contact.mdx': `${questions(textOf('pages/contact.mdx'))}\n## Again\n\n${LATER}\n`,
    'articles/story.mdx': `${questions(textOf('articles/story.mdx'))}\n## Again\n\n${LONG}\n`,
    'articles/top.mdx': textOf('pillars/top.mdx').replace(/^title: .*/m, 'title: The title of two'),
    'pages/top.mdx': textOf('articles/story.mdx').replace(/^title: .*/m, 'title: The title of two'),
    'sources/another-2020.yaml': textOf('sources/example-2020.yaml'),
    'people/bea.yaml': textOf('people/ada.yaml'),
    'notes.txt': 'A stray file.\n',
  };
  const others = validFiles().filter(({ file }) => !Object.hasOwn(texts, file));
  return [...others, ...Object.entries(texts).map(([file, text]) => ({ file, text }))];
}

test('in whatever order the files come, the issues are the same', () => {
  const files = twins();
  const first = issuesOf(files);
  const rules = new Set(first.map(({ rule }) => rule));
  for (const rule of ['duplicate-metadata', 'repeated-paragraph', 'repeated-heading', 'repeated-question'])
    expect([...rules]).toContain(rule);
  for (let seed = 1; seed <= 6; seed++)
    expect(issuesOf(shuffled(files, seed), shuffled(PICTURES, seed)), `seed ${seed}`).toEqual(first);
});

/** What a new process says of a folder: one that has never read anything. */
function askAnew(folder: string): string[] {
  const args = [join(ROOT, 'scripts/check.ts'), '--format', 'json', folder];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const { issues }: { issues: Issue[] } = JSON.parse(stdout);
  return issues.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`);
}

test('a process that has followed edit after edit says the same as one that has just started', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'age-')), 'content');
  const write = ({ file, text }: ContentFile) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  try {
    for (const each of validFiles()) write(each);
    const read = siteReader(folder);
    const told = () =>
      read().issues.map(({ file, line, rule, message }) => `${folder}/${file}:${line} ${rule} ${message}`);
    // What comes, goes, and comes again with other words around it, as someone types it.
    const edits = [
      ...shuffled(twins(), 1),
      ...shuffled(validFiles(), 2).slice(0, 4),
      ...shuffled(twins(), 3),
    ];
    for (const [nth, { file, text }] of edits.entries()) {
      write({ file, text: `${text}${nth % 3 === 0 ? '\n' : ''}` });
      if (nth % 6 === 0) told();
    }
    expect(told().length).toBeGreaterThan(5);
    expect(told()).toEqual(askAnew(folder));
  } finally {
    rmSync(dirname(folder), { recursive: true });
  }
});

test('new words bring no error into a page that no one touched, whatever they are', () => {
  const { files, pictures } = readContent(join(ROOT, 'content'));
  const random = randomOf(55);
  const known = files
    .filter(({ file }) => file.endsWith('.mdx'))
    .flatMap(({ text }) => text.match(/(?<= )[a-z]{2,}(?= )/g) ?? []);
  const paragraph = () =>
    `So ${Array.from({ length: 16 + random.below(30) }, () => random.oneOf(known)).join(' ')}.`;
  const touched = 'articles/after-a-slip.mdx';
  const foundIn = (words: string) => {
    const changed = files.map((each) =>
      each.file === touched ? { ...each, text: `${each.text}\n${words}\n` } : each,
    );
    const { pages, drafts, facts, graph, known } = toSite(parseContent(changed, pictures), CHECK_CONTEXT);
    return repeatedParagraph.check({ pages, drafts, facts, graph, known, context: CHECK_CONTEXT });
  };
  expect(foundIn(Array.from({ length: 400 }, paragraph).join('\n\n'))).toEqual([]);
});

test('a third paragraph decides nothing about two others', () => {
  const wordsOf = (name: string, from: number, end: number) =>
    Array.from({ length: end - from }, (_, at) => `${name}${from + at}`).join(' ');
  const told = (others: readonly string[]) => {
    const added: Record<string, readonly string[]> = {
      'articles/story.mdx': [...others, wordsOf('long', 40, 59)],
      'pages/home.mdx': [wordsOf('long', 0, 60)],
    };
    const files = validFiles().map((each) => ({
      ...each,
      text: [each.text, ...(added[each.file] ?? [])].join('\n\n'),
    }));
    return issuesOf(files).filter(({ rule }) => rule === 'repeated-paragraph');
  };
  // Each shares more with the long one than the one that it repeats, and is no repetition of it.
  const near = ['one', 'two', 'three', 'four', 'five'].map(
    (own) => `${wordsOf('long', 0, 24)} ${wordsOf(own, 0, 40)}`,
  );
  expect(told([]).map(({ file }) => file)).toEqual(['pages/home.mdx']);
  expect(told(near).filter(({ file }) => file === 'pages/home.mdx')).toHaveLength(1);
});
