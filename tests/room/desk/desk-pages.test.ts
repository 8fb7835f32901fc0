import { expect, test } from 'vitest';
import { countIssues, toIssueWords } from '#lib/checks/reports/count-issues.ts';
import { KINDS } from '#lib/content/model/kinds.ts';
import { deskSiteOf } from '#staff/desk/desk-site-of.ts';
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

const issuesIn = ({ readSite }: ReturnType<typeof openRoom>, file: string) =>
  countIssues(deskSiteOf(readSite()).issues.filter((issue) => issue.file === file));

test('the desk lists every page, drafts too, and what has to be fixed first', async () => {
  const { visitor, readSite } = openRoom();
  await visitor.open('/desk/');
  const rows = visitor.wordsOf('tbody tr');
  expect(rows).toHaveLength(toRows(readSite()).length);
  expect(rows.filter((row) => row.startsWith('A draft for staff'))).toEqual([expect.stringMatching(/Draft/)]);
  expect(rows[0]).toMatch(/error/);
});

test('the table is ordered by a column, shows what is looked for, and leads to a page and its issues', async () => {
  const room = openRoom();
  const { visitor } = room;
  const rows = toRows(room.readSite());
  await visitor.open('/desk/');
  await visitor.follow('Words');
  expect(visitor.one('th', /^Words/).getAttribute('aria-sort')).toBe('descending');
  const most = Math.max(...rows.map((row) => row.words)).toLocaleString('en-US');
  expect(visitor.all('tbody tr')[0]?.textContent).toContain(most);
  visitor.fill('Kind', KINDS.article.name.one);
  await visitor.press('Show');
  expect(visitor.all('tbody tr')).toHaveLength(rows.filter(({ kind }) => kind === 'article').length);
  visitor.fill('Words in title or address', 'staff-draft');
  await visitor.press('Show');
  expect(visitor.all('tbody tr')).toHaveLength(1);
  // What was chosen before still holds.
  expect(visitor.path()).toMatch(/sort=words.*kind=article/);
  await visitor.open('/desk/?only=issues');
  await visitor.follow('The main thing', ['tbody', /./]);
  expect(visitor.path()).toBe(TOP);
  expect(visitor.all('.issues.error li')).toHaveLength(issuesIn(room, 'pillars/top.mdx').errors);
});

test('the badge of a page says what the model knows', async () => {
  const room = openRoom();
  for (const [path, file] of [
    ['/', 'pages/home.mdx'],
    [DRAFT, 'articles/staff-draft.mdx'],
    ['/top/', 'pillars/top.mdx'],
  ] as const) {
    await room.visitor.open(`/preview${path}`);
    const [link] = room.visitor.wordsOf('.desk-badge a');
    expect(link).toBe(`${toIssueWords(issuesIn(room, file))} · Details`);
    expect(room.visitor.all('.desk-badge strong', 'Draft')).toHaveLength(path === DRAFT ? 1 : 0);
  }
});

test('in a developer’s copy, today says whose publishing is, and lists what is to mend', async () => {
  const room = openRoom();
  await room.visitor.open('/');
  expect(room.visitor.words()).toContain('publishing them is the developer’s');
  const mend = room.visitor.wordsOf('.lines li');
  expect(mend).toContainEqual(
    expect.stringMatching(
      new RegExp(`^A draft for staff.*${issuesIn(room, 'articles/staff-draft.mdx').errors} error`),
    ),
  );
  await room.visitor.follow('The main thing', ['.today > div', /./]);
  expect(room.visitor.path()).toBe(TOP);
});
