import { expect, test } from 'vitest';
import { toRows } from '#staff/desk/rows/to-rows.ts';
import { changedFile } from '#tests/fixture-site.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { openSmallRoom } from '../small-room.ts';

const TOP = '/desk/page/pillars/top/';
const PAGES = ['/', '/desk/', '/desk/map/', '/desk/launch/', TOP];
const DRAFT = '/articles/staff-draft/';

/** The small site with a draft that has a fault, and a page that has one. */
const openRoom = () =>
  openSmallRoom({
    'articles/staff-draft.mdx': writePage(
      { title: 'A draft for staff', navLabel: 'A draft for staff', draft: true, parent: 'top' },
      '## One\n\nGo [nowhere](/nowhere/).',
    ),
    ...changedFile('pillars/top.mdx', '\n## ', '\nA [broken link](/nowhere/).\n\n## '),
  });

const hrefsIn = (html: string) => [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href]) => href);

test('every page on the map leads to its page of the desk', async () => {
  const { read, readSite } = openRoom();
  const [map = ''] = /<svg class="map".*?<\/svg>/s.exec((await read('/desk/map/')).html) ?? [];
  expect(hrefsIn(map).sort()).toEqual(
    toRows(readSite())
      .map(({ href }) => href)
      .sort(),
  );
});

test('a draft is in no list of the pages that readers see', async () => {
  const { read } = openRoom();
  expect((await read(`/preview${DRAFT}`)).html).toContain('A draft for staff');
  for (const path of ['/', '/articles/', '/top/']) {
    const { html } = await read(`/preview${path}`);
    expect(html, path).toContain('<main');
    expect(html, path).not.toContain(DRAFT);
  }
});

test('the editor finds the address of a page, and what there is to choose', async () => {
  const { ask, readSite } = openRoom();
  const opened = await ask('/desk/open/articles/staff-draft/');
  expect(opened.headers.get('location')).toBe(`/preview${DRAFT}`);
  const choices = await (await ask('/desk/choices.json')).json();
  expect(choices.pages).toHaveLength(toRows(readSite()).length);
});

test('a request by the name of another machine learns nothing', async () => {
  const { ask } = openRoom();
  const open = '/desk/open/articles/staff-draft/';
  for (const path of [...PAGES, `/preview${DRAFT}`, DRAFT, '/desk/choices.json', open]) {
    const response = await ask(path, { host: 'site.example' });
    expect(response.status, path).toBe(403);
    expect(await response.text()).not.toContain('staff-draft');
  }
});

test('nothing that staff read on a page of the desk is a file, a line or a command', async () => {
  const { read } = openRoom();
  for (const path of [...PAGES, '/desk/page/articles/staff-draft/']) {
    const { status, words } = await read(path);
    expect(status, path).toBe(200);
    expect(words, path).not.toMatch(/content\/|\.mdx\b|\.yaml\b|npm run|\bline \d/);
  }
  expect((await read(TOP)).words).toContain('/nowhere/');
});

test('the ways to move a page and to take it away lead to its form', async () => {
  const { html } = await openRoom().read(TOP);
  for (const name of ['Rename or move it', 'Take this page away'])
    expect(html).toMatch(new RegExp(`<a href="/keystatic/collection/pillars/item/top"[^>]*>${name}`));
});
