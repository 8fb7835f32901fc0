import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from 'github-slugger';
import { toString as wordsOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { nodesOf } from '#lib/markdown/nodes-of.ts';

const ROOT = join(import.meta.dirname, '../..');
const STAFF_PICTURES = 'docs/screenshots/staff';

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
    expect(existsSync(join(ROOT, path))).toBe(true);
    expect(statSync(join(ROOT, path)).size).toBeLessThanOrEqual(mostBytes);
    expect(alt).not.toBe('');
  });
});

test('every picture that was made for the staff guide is shown there', () => {
  const made = readdirSync(join(ROOT, STAFF_PICTURES)).map((name) => join(STAFF_PICTURES, name));
  const shown = picturesIn('content/README.md').map(({ path }) => path);
  expect(shown.sort()).toEqual(made.sort());
});

test.each(GUIDES.map(([guide]) => guide))('every place of itself that %s links to is there', (guide) => {
  const tree = treeOf(guide);
  const ids = nodesOf(tree, 'heading').map(({ node }) => slug(wordsOf(node)));
  const places = nodesOf(tree, 'link')
    .map(({ node }) => node.url)
    .filter((url) => url.startsWith('#'));
  expect(places.filter((url) => !ids.includes(url.slice(1)))).toEqual([]);
});

function treeOf(guide: string) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(readFileSync(join(ROOT, guide), 'utf8'));
}

function picturesIn(guide: string): Picture[] {
  return nodesOf(treeOf(guide), 'image').map(({ node: { url, alt } }) => ({
    path: join(guide, '..', url),
    alt: alt ?? '',
  }));
}

// A width can be given in HTML alone.
function tagsIn(guide: string): Picture[] {
  const text = readFileSync(join(ROOT, guide), 'utf8');
  const tags = text.matchAll(/<img src="([^"]+)" width="\d+" alt="([^"]*)">/g);
  return [...tags].map(([, path = '', alt = '']) => ({ path, alt }));
}
