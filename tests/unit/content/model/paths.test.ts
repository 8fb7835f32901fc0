import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isTakenByTheSite, kindAndSlugOf, pathOf } from '#lib/content/model/paths.ts';

const ROOT = join(import.meta.dirname, '../../../..');

test.each([
  ['pillar', 'grief', '/grief/'],
  ['page', 'contact', '/contact/'],
  ['article', 'after-discovery', '/articles/after-discovery/'],
  ['page', 'home', '/'],
  ['article', 'home', '/articles/home/'],
] as const)('a %s called %s stands at its address', (kind, slug, path) => {
  expect(pathOf(kind, slug)).toBe(path);
});

test.each([
  ['pillars/grief.mdx', { kind: 'pillar', slug: 'grief' }],
  ['articles/after.mdx', { kind: 'article', slug: 'after' }],
  ['pages/home.mdx', { kind: 'page', slug: 'home' }],
])('the folder of %s is its kind and the file name its slug', (file, place) => {
  expect(kindAndSlugOf(file)).toEqual(place);
});

test.each(['grief.mdx', 'people/ada.mdx', 'pages/deeper/grief.mdx', 'pages/grief.md', 'pages/.mdx', ''])(
  'no page is looked for at "%s"',
  (file) => {
    expect(kindAndSlugOf(file)).toBeNull();
  },
);

test('no page can have the address of a folder of the site', () => {
  const folders = readdirSync(join(ROOT, 'app'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]+$/.test(entry.name))
    .map(({ name }) => name);
  // These have pages of their own, or are no part of an address.
  const others = ['articles', 'contact', 'privacy', 'styles'];
  expect(folders).toContain('share');
  expect(folders.filter((name) => !others.includes(name) && !isTakenByTheSite('page', name))).toEqual([]);
});

test.each(['404', 'api', 'articles', 'people', 'images', 'pictures', 'pagefind', 'index', 'desk', 'guide'])(
  'no page can be called %s',
  (slug) => {
    expect([isTakenByTheSite('page', slug), isTakenByTheSite('pillar', slug)]).toEqual([true, true]);
    expect(isTakenByTheSite('article', slug)).toBe(false);
  },
);

test.each(['search', 'contact', 'articles-index', 'feed', '500', 'robots'])(
  'a page can be called %s',
  (slug) => {
    expect(isTakenByTheSite('page', slug)).toBe(false);
  },
);
