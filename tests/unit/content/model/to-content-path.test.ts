import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseContent } from '#lib/content/load/load.ts';
import { isOfTheSystem } from '#lib/content/load/read-strays.ts';
import { DATA_FILES } from '#lib/content/model/data-files.ts';
import { KINDS } from '#lib/content/model/kinds.ts';
import { toContentPath } from '#lib/content/model/to-content-path.ts';

const ROOT = join(import.meta.dirname, '../../../..');

test.each([
  ['content/articles/after-a-slip.mdx', { kind: 'article', slug: 'after-a-slip' }],
  ['content/pages/home.mdx', { kind: 'page', slug: 'home' }],
  ['content/pillars/top.mdx', { kind: 'pillar', slug: 'top' }],
  ['content/people/ada.yaml', { kind: 'person', slug: 'ada' }],
  ['content/sources/smith-2020.yaml', { kind: 'source', slug: 'smith-2020' }],
  ['content/practice.yaml', { kind: 'data', file: 'practice.yaml' }],
  ['public/images/about/room.jpg', { kind: 'picture', page: 'about', src: '/images/about/room.jpg' }],
  ['public/images/about/room-2.webp', { kind: 'picture', page: 'about', src: '/images/about/room-2.webp' }],
])('the editor may write %s', (path, place) => {
  expect(toContentPath(path)).toEqual({ ...place, isEditable: true });
});

test.each([
  ['content/README.md', { kind: 'guide' }],
  ['content/words.txt', { kind: 'words' }],
  ['content/documents/ours.txt', { kind: 'document', slug: 'ours' }],
  ['public/icon.svg', { kind: 'icon' }],
  ['public/images/about/line.svg', { kind: 'drawing', page: 'about', src: '/images/about/line.svg' }],
])('developers keep %s', (path, place) => {
  expect(toContentPath(path)).toEqual({ ...place, isEditable: false });
});

test.each([
  // Other places.
  '',
  'content',
  'content/',
  'public/',
  'package.json',
  'lib/site.ts',
  'Content/pages/home.mdx',
  'content2/pages/home.mdx',
  'xcontent/pages/home.mdx',
  '/content/pages/home.mdx',
  './content/pages/home.mdx',
  'content//pages/home.mdx',
  'content/pages//home.mdx',
  'content/home.mdx',
  'content/drafts/home.mdx',
  'content/pages/deeper/home.mdx',
  'content/people/deeper/ada.yaml',
  'content/sources/deeper/x.yaml',
  'content/practice-evil.yaml',
  'content/practice.yaml/x.yaml',
  'content/sources.yaml',
  'content/__proto__/x.mdx',
  'content/constructor.yaml',
  'public/imagesevil/x.jpg',
  'public/images/x.jpg',
  'public/images/about/deeper/x.jpg',
  'public/pictures/about/x.jpg',
  // Ways out.
  'content/../package.json',
  'content/pages/../../package.mdx',
  'content/pages/..mdx',
  'content/pages/...mdx',
  'public/images/../x.jpg',
  'public/images/about/../../x.jpg',
  'public/images/../../content/x.jpg',
  'content\\pages\\home.mdx',
  'content/pages\\..\\..\\x.mdx',
  'content/pages/%2e%2e%2fx.mdx',
  // Other kinds of file.
  'content/pages/x.tsx',
  'content/pages/x.js',
  'content/pages/x.md',
  'content/pages/x.mdx.js',
  'content/pages/x.js.mdx',
  'content/pages/x.yaml',
  'content/people/x.mdx',
  'content/sources/x.txt',
  'content/documents/x.yaml',
  'public/x.html',
  'public/x.js',
  'public/sw.js',
  'public/robots.txt',
  'public/images/about/x.html',
  'public/images/about/x.js',
  'public/images/about/x.svg.html',
  'public/images/about/x.jpeg',
  'public/images/about/x.gif',
  'public/images/about/x.heic',
  'public/images/about/jpg',
  'public/images/about/.jpg',
  'public/images/about/x.jpg.jpg',
  // Names.
  'content/pages/Home.mdx',
  'content/pages/HOME.MDX',
  'content/pages/.mdx',
  'content/pages/.home.mdx',
  'content/pages/-home.mdx',
  'content/pages/home-.mdx',
  'content/pages/a--b.mdx',
  'content/pages/a b.mdx',
  'content/pages/a_b.mdx',
  'content/pages/home.mdx ',
  ' content/pages/home.mdx',
  'content/pages/home.mdx\n',
  'content/pages/home\n.mdx',
  'content/practice.yaml\n',
  'content/words.txt\n',
  'public/icon.svg\n',
  'public/images/about/x.jpg\n',
  'content/pages/home.mdx\0',
  'content/pages/home\0.mdx',
  'content/pages/hоme.mdx',
  'content/pages/ｈome.mdx',
  'content/pages/home\u200B.mdx',
  'content/pages/ſ.mdx',
  'public/images/about/rooｍ.jpg',
  'public/images/.about/x.jpg',
  'public/images/About/x.jpg',
  'public/.well-known/x.jpg',
  'content/.git/config',
  '.git/config',
  `content/pages/${'a'.repeat(250)}.mdx`,
  `public/images/${'a/'.repeat(200)}x.jpg`,
])('%j is nothing', (path) => {
  expect(toContentPath(path)).toBeNull();
});

test('each kind of the table and each data file has its place', () => {
  for (const [kind, { folder, ending }] of Object.entries(KINDS))
    expect(toContentPath(`content/${folder}/x${ending}`)).toEqual({ kind, slug: 'x', isEditable: true });
  for (const file of DATA_FILES)
    expect(toContentPath(`content/${file}`)).toEqual({ kind: 'data', file, isEditable: true });
});

test('the data files are those that every site has', () => {
  const missed = parseContent([]).issues.filter(
    ({ rule, file }) => rule === 'missing-file' && file.endsWith('.yaml'),
  );
  expect(missed.map(({ file }) => file).sort()).toEqual([...DATA_FILES].sort());
});

test('whatever lies in the folders of this site is something', () => {
  const paths = ['content', 'public'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !isOfTheSystem(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1)),
  );
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => !toContentPath(path))).toEqual([]);
});
