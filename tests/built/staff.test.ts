import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '#tests/serve-site.ts';
import { builtSite, DIST } from './build.ts';

const site = builtSite();

let served: ServedSite;
beforeAll(async () => {
  served = await serveSite();
});
afterAll(() => served?.stop());

const article = site.pages.find(({ kind }) => kind === 'article');

test.each([
  '/keystatic/',
  `/keystatic/collection/articles/item/${article?.slug}/`,
  '/keystatic-editor.js/',
  '/api/keystatic/tree/',
  '/desk/',
  '/desk/map/',
  '/desk/launch/',
  '/desk/choices.json/',
  `/desk/page/articles/${article?.slug}/`,
  `/desk/open/articles/${article?.slug}/`,
])('%s, which staff have while they edit, is not there', async (path) => {
  expect((await fetch(served.url + path)).status).toBe(404);
});

test('what the editor sends to save a file is not taken', async () => {
  const response = await fetch(`${served.url}/api/keystatic/update/`, {
    method: 'POST',
    headers: { 'no-cors': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ additions: [], deletions: [] }),
  });
  expect(response.status).toBe(405);
});

/** What a build is made of: each bundle names its modules in its source map. */
const MODULES = [
  ...new Set(
    globSync('**/*.map', { cwd: DIST, exclude: ['cache', 'dev'] }).flatMap((file): string[] => {
      const map = JSON.parse(readFileSync(join(DIST, file), 'utf8'));
      return [map, ...(map.sections ?? []).map((section: { map: unknown }) => section.map)].flatMap(
        ({ sources }) => sources ?? [],
      );
    }),
  ),
];

test('the maps of the build name its modules', () => {
  expect(MODULES).toContainEqual(expect.stringContaining('app/content-page.tsx'));
  expect(MODULES).toContainEqual(expect.stringContaining('lib/page-view.ts'));
});

test('no module of the editor, of the desk, or of what they stand on is in the build', () => {
  const staff =
    /\/editor\/|\/\(staff\)\/|\/(components|lib)\/desk\/|@keystatic|@keystar|prosemirror|d3-hierarchy|happy-dom|\.dev\.tsx?/;
  expect(MODULES.filter((source) => staff.test(source))).toEqual([]);
});

test('no script, style or page names the editor or the desk', () => {
  const files = [
    ...globSync('static/**/*.{js,css,json}', { cwd: DIST }),
    ...globSync('server/**/*.html', { cwd: DIST }),
  ];
  expect(files.length).toBeGreaterThan(site.pages.length);
  const naming = files.filter((file) =>
    /keystatic|\/desk\/|desk-badge/i.test(readFileSync(join(DIST, file), 'utf8')),
  );
  expect(naming).toEqual([]);
});
