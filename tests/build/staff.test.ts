import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { builtSite } from './build.ts';
import { finishedFiles } from './finished-files.ts';

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

test('no script, style or page names the editor or the desk', () => {
  const files = [...finishedFiles()].filter(([address]) => /\/$|\.(js|css|json)$/.test(address));
  expect(files.length).toBeGreaterThan(site.pages.length);
  const naming = files.filter(([, bytes]) => /keystatic|\/desk\/|desk-badge/i.test(bytes.toString('utf8')));
  expect(naming.map(([address]) => address)).toEqual([]);
});
