import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { INQUIRIES, SERVER } from '#lib/build-note/build-note.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { BUILD, builtSite } from './build.ts';
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
  '/keystatic-editor.js',
  '/api/keystatic/tree',
  '/desk/',
  '/desk/map/',
  '/desk/launch/',
  '/desk/choices.json',
  '/guide/',
  `/desk/page/articles/${article?.slug}/`,
  `/preview/articles/${article?.slug}/`,
  `/history/articles/${article?.slug}/`,
  '/styles/room.css',
])('%s, which the staff room has, is not there', async (path) => {
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

test('no file that readers are sent, and no program of a build, names the staff room', () => {
  const programs = [SERVER, INQUIRIES].map((name): [string, Buffer] => [
    name,
    readFileSync(join(BUILD, name)),
  ]);
  const files: [string, Buffer][] = [...finishedFiles(), ...programs];
  expect(files.length).toBeGreaterThan(site.pages.length);
  const naming = files.filter(([, bytes]) => NAMES.test(bytes.toString('latin1')));
  expect(naming.map(([address]) => address)).toEqual([]);
});

/** What only the staff room has: its editor, its addresses, its library, its classes. */
const NAMES = /keystatic|\/desk\/|staff.room|room-frame|desk-badge|@hono/i;
