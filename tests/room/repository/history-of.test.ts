import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { historyOf } from '#staff/repository/history-of.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import { unpublishedOf } from '#staff/repository/unpublished-of.ts';
import { putBack } from '#staff/saves/put-back.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { ADA, BO, changed, committedStore, git, save, textIn } from '../saves/store-of.ts';

const HOME = 'content/pages/home.mdx';
const STORY = 'content/articles/story.mdx';
const TALE = 'content/articles/tale.mdx';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Saves at a minute of one hour. */
async function saveAt(minute: number, ...[store, what]: Parameters<typeof save>) {
  vi.setSystemTime(new Date(Date.UTC(2026, 10, 22, 15, minute)));
  expect((await save(store, what)).status).toBe(200);
}

test('saves of one person within ten minutes are shown as one, across a rename, and an old version comes back', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const store = await committedStore();
  const { repository } = store;
  const first = textIn(store, STORY);
  const add = (words: string) => ({ [STORY]: `${textIn(store, STORY)}\n${words}\n` });
  await saveAt(0, store, { add: add('One two.') });
  await saveAt(4, store, { add: add('Three.') });
  await saveAt(9, store, { add: add('Four.'), person: BO });
  await saveAt(12, store, { add: add('Five.') });
  await saveAt(30, store, { add: add('Six.') });
  const renamed = { add: { [TALE]: textIn(store, STORY) }, remove: [STORY] };
  await saveAt(50, store, { ...renamed, oldAddress: { '/articles/story/': '/articles/tale/' } });
  vi.useRealTimers();

  const history = await historyOf(repository, TALE);
  expect(history.map(({ who, saves, added, removed, path }) => [who, saves, added, removed, path])).toEqual([
    [ADA.name, 1, 0, 0, TALE],
    [ADA.name, 1, 1, 0, STORY],
    [ADA.name, 1, 1, 0, STORY],
    [BO.name, 1, 1, 0, STORY],
    [ADA.name, 2, 3, 0, STORY],
    ['Dev', 1, expect.any(Number), 0, STORY],
  ]);
  const [, , , bos] = history;
  expect(bos).toMatchObject({
    when: '2026-11-22T15:09:00+00:00',
    changes: [{ added: 'Four.', removed: '' }],
  });

  const [commit, path] = [history.at(-1)?.commit ?? '', STORY];
  expect((await readAt(repository, path, commit))?.toString()).toBe(first);
  expect((await putBack(store, BO, TALE, commit, path)).status).toBe(200);
  expect(textIn(store, TALE)).toBe(first);
  expect((await historyOf(repository, TALE)).length).toBe(7);
  expect((await putBack(store, BO, TALE, 'f'.repeat(40))).status).toBe(404);
  expect((await putBack(store, BO, TALE, '--help')).status).toBe(404);
  expect((await putBack(store, BO, '../x', commit)).status).toBe(404);
});

test('what was put back or removed a moment ago hides no version that was there before', {
  tags: NIGHTLY,
}, async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const room = await committedStore();
  const { repository } = room;
  const first = textIn(room, HOME);
  const live = git(repository.gitDir, 'rev-parse', 'draft');
  await saveAt(0, room, { add: { [HOME]: `${first}\nA mistake.\n` } });
  vi.setSystemTime(new Date(Date.UTC(2026, 10, 22, 15, 1)));
  expect((await putBack(room, ADA, HOME, live)).status).toBe(200);
  await saveAt(2, room, { add: { [HOME]: `${first}\nMore words.\n` } });
  // Another way to take words back: by hand.
  await saveAt(3, room, { add: { [HOME]: first } });
  const story = textIn(room, STORY);
  await saveAt(4, room, { add: { [STORY]: `${story}\nLast words.\n` } });
  await saveAt(5, room, { remove: [STORY], oldAddress: { '/articles/story/': null } });
  await saveAt(6, room, { add: { [STORY]: story } });
  vi.useRealTimers();

  const textsOf = async (file: string) =>
    Promise.all(
      (await historyOf(repository, file)).map(
        async ({ commit, path }) => (await readAt(repository, path, commit))?.toString() ?? null,
      ),
    );
  expect(await textsOf(HOME)).toEqual([first, `${first}\nMore words.\n`, `${first}\nA mistake.\n`, first]);
  expect(await textsOf(STORY)).toEqual([story, null, `${story}\nLast words.\n`, story]);
});

test('a version that is put back has its pictures again', async () => {
  const store = await committedStore();
  const picture = 'public/images/story/room.png';
  const figure = `${textIn(store, STORY)}\n<Figure src="/images/story/room.png" alt="A room" />\n`;
  await save(store, { add: { [picture]: PNG, [STORY]: figure } });
  const commit = git(store.repository.gitDir, 'rev-parse', 'draft');
  await save(store, { remove: [picture], add: { [STORY]: changed(STORY, 'It belongs', 'It does belong') } });
  expect((await putBack(store, BO, STORY, commit)).status).toBe(200);
  expect(textIn(store, STORY)).toBe(figure);
  expect(await store.read(picture)).toEqual(PNG);
});

test('what is not public yet is told by page, with its pictures, by whom and since when', async () => {
  const store = await committedStore();
  const { repository } = store;
  expect(await unpublishedOf(repository)).toEqual([]);
  await save(store, { add: { [HOME]: changed(HOME, 'Read about', 'More about') } });
  await save(store, { add: { [HOME]: changed(HOME, 'Read about', 'All about') }, person: BO });
  await save(store, { add: { [TALE]: textIn(store, STORY), 'public/images/tale/a.png': PNG } });
  await save(store, { remove: ['content/pillars/below.mdx'], oldAddress: { '/below/': null } });
  // Taken back: nothing differs any more.
  await save(store, { add: { 'content/practice.yaml': `${textIn(store, 'content/practice.yaml')}# x\n` } });
  await save(store, {
    add: { 'content/practice.yaml': textIn(store, 'content/practice.yaml').replace('# x\n', '') },
  });
  const found = await unpublishedOf(repository);
  expect(found.map(({ path, kind, files, who, all }) => [path, kind, files.length, who, all]).sort()).toEqual(
    [
      ['content/articles/tale.mdx', 'added', 2, ADA.name, [ADA.name]],
      ['content/pages/home.mdx', 'changed', 1, BO.name, [BO.name, ADA.name]],
      ['content/pillars/below.mdx', 'removed', 1, ADA.name, [ADA.name]],
    ],
  );
  expect(found.every(({ when }) => !Number.isNaN(Date.parse(when ?? '')))).toBe(true);
  // Published: live is where draft is.
  git(repository.gitDir, 'update-ref', 'refs/heads/live', 'draft');
  expect(await unpublishedOf(repository)).toEqual([]);
  expect(join(repository.desk)).toBe(store.root);
});

test('who saved it since it was published is told by the words that readers see, though publishing merges nothing', {
  tags: NIGHTLY,
}, async () => {
  const store = await committedStore({ 'public/images/story/a.png': PNG });
  const { repository } = store;
  const { gitDir } = repository;
  const below = 'content/pillars/below.mdx';
  await save(store, { add: { [HOME]: changed(HOME, 'Read about', 'More about') } });
  await save(store, { add: { [below]: changed(below, 'Back to', 'Go back to') } });
  const moved = { add: { [TALE]: textIn(store, STORY) }, remove: [STORY] };
  await save(store, { ...moved, oldAddress: { '/articles/story/': '/articles/tale/' }, person: BO });
  // All of that is published, as a commit that has no save among those before it.
  const commit = git(gitDir, 'commit-tree', 'draft^{tree}', '-p', 'live', '-m', 'Published');
  git(gitDir, 'update-ref', 'refs/heads/live', commit);
  expect(await unpublishedOf(repository)).toEqual([]);
  await save(store, { add: { [HOME]: changed(HOME, 'Read about', 'All about') }, person: BO });
  await save(store, { add: { [TALE]: `${textIn(store, TALE)}\nMore.\n` } });
  const rest = { add: { [STORY]: textIn(store, TALE) }, remove: [TALE] };
  await save(store, { ...rest, oldAddress: { '/articles/tale/': '/articles/story/' }, person: BO });
  await save(store, { remove: [below], oldAddress: { '/below/': '/top/' } });
  const found = (await unpublishedOf(repository)).map(({ path, formerPath, kind, all, files }) => [
    path,
    formerPath,
    kind,
    all,
    files.sort(),
  ]);
  expect(found.sort()).toEqual([
    [STORY, TALE, 'changed', [BO.name, ADA.name], [STORY, TALE]],
    [HOME, null, 'changed', [BO.name], [HOME]],
    // Whoever renamed a page changed the link in this one.
    [below, null, 'removed', [ADA.name, BO.name], [below]],
    ['content/redirects.yaml', null, 'changed', [ADA.name, BO.name], ['content/redirects.yaml']],
  ]);
});

test('a picture that went from one page to another is of both', async () => {
  const store = await committedStore({ 'public/images/story/a.png': PNG });
  const [from, to] = ['public/images/story/a.png', 'public/images/below/a.png'];
  expect((await save(store, { add: { [to]: PNG }, remove: [from] })).status).toBe(200);
  const found = await unpublishedOf(store.repository);
  expect(found.map(({ path, files }) => [path, files]).sort()).toEqual([
    [STORY, [from]],
    ['content/pillars/below.mdx', [to]],
  ]);
});
