import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { slug } from 'github-slugger';
import { toString as wordsOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nodesOf } from '#lib/markdown/nodes-of.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
type Manifest = Record<'engines' | 'scripts' | 'devDependencies', Record<string, string>>;
const manifest: Manifest = JSON.parse(read('package.json'));

// What is made and not kept, by the first part of its path.
const MADE = ['.git', ...[...read('.gitignore').matchAll(/^\/?([.\w-]+)\/$/gm)].map(([, name = '']) => name)];
const isMade = (path: string) => MADE.includes(path.split('/')[0] ?? '') || /^\.(copied-|env)/.test(path);
const FILES = ['**', '.github/**'].flatMap((pattern) => globSync(pattern, { cwd: ROOT, exclude: isMade }));
const DOCUMENTS = FILES.filter((path) => path.endsWith('.md') && !path.startsWith('tests/')).map((file) => ({
  file,
  tree: unified().use(remarkParse).use(remarkGfm).parse(read(file)),
}));

type Step = { run?: string; with?: Record<string, unknown> };
const STEPS: Step[] = parse(read('.github/workflows/ci.yml')).jobs.test.steps;

describe('README.md', () => {
  test('is read in one sitting: 8 KB at most', () => {
    expect(Buffer.byteLength(read('README.md'))).toBeLessThanOrEqual(8 * 1024);
  });

  test('has the one command for all tests that this project and GitHub run as well', () => {
    const command = 'npm ci && npm test';
    expect(read('README.md')).toContain(`\n\`\`\`\n${command}\n\`\`\`\n`);
    expect(read('.ci/run')).toBe(`#!/usr/bin/env bash\n${command}\n`);
    expect(STEPS.flatMap(({ run }) => run ?? [])).toEqual([command]);
  });
});

test('GitHub tests with the oldest Node that will do', () => {
  const versions = STEPS.flatMap((step) => step.with?.['node-version'] ?? []);
  expect(versions.map((version) => `>=${version}`)).toEqual([manifest.engines.node]);
});

test.each(FILES.filter((path) => path.startsWith('.github/ISSUE_TEMPLATE/')))(
  '%s asks first that nothing of a client be written, and has that confirmed',
  (path) => {
    const { name, description, body } = parse(read(path));
    expect([name, description]).toEqual([expect.any(String), expect.any(String)]);
    expect(body.at(0).attributes.value).toMatch(/^\*\*Write nothing here about a client or a visitor:\*\*/);
    expect(body.at(-1).attributes.options).toEqual([
      { label: expect.stringMatching('client'), required: true },
    ]);
  },
);

test('.nvmrc names the Node that every npm script runs on', () => {
  expect(read('.nvmrc')).toBe(`${manifest.devDependencies.node?.split('.')[0]}\n`);
});

test('docs/commands.md has every npm script', () => {
  const named = [...read('docs/commands.md').matchAll(/^\| `npm (?:run )?([\w:-]+)/gm)].map(
    ([, name]) => name,
  );
  expect([...new Set(named)].sort()).toEqual(Object.keys(manifest.scripts).sort());
});

test('every npm script that a document, a message or a comment names is there', () => {
  const texts = FILES.filter(
    (path) =>
      /\.(md|tsx?|mjs|ya?ml)$|^deploy\//.test(path) &&
      !path.startsWith('tests/') &&
      statSync(join(ROOT, path)).isFile(),
  );
  const gone = texts.flatMap((file) =>
    [...read(file).matchAll(/npm run ([\w-]+(?::[\w-]+)*)/g)]
      .filter(([, name = '']) => !(name in manifest.scripts))
      .map(([words]) => `${file}: ${words}`),
  );
  expect(texts.length).toBeGreaterThan(500);
  expect(gone).toEqual([]);
});

test('every link of a document leads to a file and a heading that are there', () => {
  const gone = DOCUMENTS.flatMap(({ file, tree }) =>
    nodesOf(tree, 'link')
      .filter(({ node: { url } }) => !/^(\w+:|\/)/.test(url) && !leadsSomewhere(file, url))
      .map(({ node: { url } }) => `${file}: ${url}`),
  );
  expect(gone).toEqual([]);
});

test('every file and folder that a document names is there', () => {
  // The staff guide names no file, and what changed is not there any more.
  const present = DOCUMENTS.filter(({ file }) => !/^(content\/|CHANGELOG)/.test(file));
  const gone = present.flatMap(({ file, tree }) =>
    nodesOf(tree, 'inlineCode')
      .filter(({ node: { value } }) => isPath(value) && !isThere(value))
      .map(({ node: { value } }) => `${file}: ${value}`),
  );
  expect(gone).toEqual([]);
});

test('every decision is in the index, with its title and its day', () => {
  const folder = 'docs/decisions/';
  const decisions = FILES.filter((path) => /^docs\/decisions\/\d{4}-.*\.md$/.test(path)).sort();
  const rows = decisions.map((path) => {
    const [, number, title, day] = /^# (\d{4})\. (.+)\n\n(\w+ \d+, \d{4})\n/.exec(read(path)) ?? [path];
    expect(path).toContain(`/${number}-`);
    return [number, `[${title}](${path.replace(folder, '')})`, day];
  });
  const told = [...read(`${folder}README.md`).matchAll(/^\| (\d{4}) +\| (.+?) +\| (.+?) +\|$/gm)];
  expect(told.map(([, ...cells]) => cells)).toEqual(rows);
});

type Picture = { path: string; alt: string };

const GUIDES: [guide: string, mostBytes: number, pictures: Picture[]][] = [
  ['README.md', 150_000, tagsIn('README.md')],
  ['content/README.md', 60_000, picturesIn('content/README.md')],
];

describe.each(GUIDES)('%s', (_, mostBytes, pictures) => {
  test('shows pictures', () => {
    expect(pictures).not.toEqual([]);
  });

  test.each(pictures)('$path is there, small, and put into words', ({ path, alt }) => {
    expect(statSync(join(ROOT, path)).size).toBeLessThanOrEqual(mostBytes);
    expect(alt).not.toBe('');
  });
});

test('every picture in docs/ is shown in a guide', () => {
  const made = FILES.filter((path) => path.startsWith('docs/screenshots/') && path.endsWith('.png'));
  const shown = GUIDES.flatMap(([, , pictures]) => pictures.map(({ path }) => path));
  expect(shown.sort()).toEqual(made.sort());
});

/** Whether a link of a document leads to a file or folder that is there, and to a heading in it. */
function leadsSomewhere(from: string, url: string): boolean {
  const [path = '', id] = url.split('#');
  const file = path === '' ? from : posix.join(dirname(from), path);
  if (!FILES.includes(file)) return false;
  const headings = nodesOf(treeOf(file), 'heading').map(({ node }) => slug(wordsOf(node)));
  return !id || headings.includes(id);
}

/** Whether a piece of code is meant as a file or folder of the project, and not as a package, a command or an address. */
function isPath(span: string): boolean {
  if (!/^[\w(.][^\s:=]*$/.test(span) || /^(\.\.|\.\w+$|next\/)/.test(span)) return false;
  return span.includes('/') || /\.tsx?$/.test(span);
}

/** Whether a file or folder is there, by its whole path, or a file by its name; `*` and `<name>` stand for any. What is made counts as there. */
function isThere(span: string): boolean {
  const pattern = span
    .replace(/\/$/, '')
    .replace(/[.()[\]]/g, '\\$&')
    .replace(/\*|<[^>]+>/g, '[^/]+');
  const path = new RegExp(`^${span.includes('/') ? '' : '(.*/)?'}${pattern}$`);
  return isMade(span) || FILES.some((file) => path.test(file));
}

function treeOf(document: string) {
  return DOCUMENTS.find(({ file }) => file === document)?.tree ?? { type: 'root' as const, children: [] };
}

function picturesIn(guide: string): Picture[] {
  return nodesOf(treeOf(guide), 'image').map(({ node: { url, alt } }) => ({
    path: join(guide, '..', url),
    alt: alt ?? '',
  }));
}

// A width can be given in HTML alone.
function tagsIn(guide: string): Picture[] {
  const tags = read(guide).matchAll(/<img src="([^"]+)" width="\d+" alt="([^"]*)">/g);
  return [...tags].map(([, path = '', alt = '']) => ({ path, alt }));
}
