import { expect, test, vi } from 'vitest';
import { candidateReader } from '#staff/publications/candidate/candidates.ts';
import { treeReader } from '#staff/publications/candidate/site-at.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { changed, committedStore, git, save, textIn } from '../../saves/store-of.ts';
import { textAt } from '../machine-of.ts';

const STORY = 'content/articles/story.mdx';
const TALE = 'content/articles/tale.mdx';
const NEW = 'content/pages/new.mdx';
// Late in the evening of Florida, where the machine has the next day already.
const EVENING = new Date('2026-12-05T03:30:00Z');
const TODAY = '2026-12-04';

const page = (more = '') => `---
title: The page new
heading: What is on the new page
description: A page of the small site that is new, which is there for a test and no one else.
navLabel: New page
audience: all
author: practice
updated: 2026-11-22
${more}---

It has words of its own, about the sea. Back to [the first page](/).
`;

const DAY = /^published: .*$/gm;
const withDay = (text: string, day: string) => text.replace('updated:', `published: ${day}\nupdated:`);

/** The site with some files on live, and what readers would have as the first day of a file once each of these saves was made. */
async function roomWith(files: Record<string, string> = {}) {
  vi.useFakeTimers({ now: EVENING, toFake: ['Date'] });
  const store = await committedStore(files);
  const { repository } = store;
  const { gitDir } = repository;
  return {
    store,
    async save(...args: Parameters<typeof save>[1][]) {
      for (const each of args) {
        const { status, body } = await save(store, each);
        if (status !== 200) throw new Error(body);
      }
    },
    /** Readers see all that is saved. */
    publishAll: () => git(gitDir, 'update-ref', 'refs/heads/live', 'draft'),
    async dayOf(path: string, paths = [path]) {
      const candidateOf = candidateReader(repository, treeReader(repository));
      const { tree } = await candidateOf(paths);
      return textAt(gitDir, tree, path).match(DAY) ?? null;
    },
  };
}

const known = (day: string) => [`published: ${day}`];

test('a page that becomes public bears the day, where the editor writes it, and whoever looks at it sees that', async () => {
  const room = await roomWith();
  await room.save({ add: { [NEW]: page() } });
  const { repository } = room.store;
  const { tree, changes } = await candidateReader(repository, treeReader(repository))([NEW]);
  expect(textAt(repository.gitDir, tree, NEW)).toBe(withDay(page(), TODAY).trim());
  expect(changes[0]?.words.some(({ added }) => added.includes(TODAY))).toBe(true);
  // What is saved is changed once readers see it, and not before.
  expect(textIn(room.store, NEW)).toBe(page());
});

test('a draft becomes public on the day it is a draft no longer', { tags: NIGHTLY }, async () => {
  const draft = page('draft: true\n');
  const room = await roomWith({ [NEW]: draft });
  await room.save({ add: { [NEW]: draft.replace('about the sea', 'about the land') } });
  expect(await room.dayOf(NEW)).toBeNull();
  await room.save({ add: { [NEW]: page() } });
  expect(await room.dayOf(NEW)).toEqual(known(TODAY));
});

test('of a page that was public already, no day is made up', async () => {
  const room = await roomWith();
  await room.save({ add: { [STORY]: changed(STORY, 'It belongs', 'It does belong') } });
  expect(await room.dayOf(STORY)).toBeNull();
  // By another name, it is the same page.
  await room.save({
    add: { [TALE]: textIn(room.store, STORY) },
    remove: [STORY],
    oldAddress: { '/articles/story/': '/articles/tale/' },
  });
  expect(await room.dayOf(TALE)).toBeNull();
});

test('a page that was taken away and is put back has the day of before, or none', {
  tags: NIGHTLY,
}, async () => {
  const EARLIER = 'content/pages/earlier.mdx';
  const dated = withDay(page(), '2025-03-04').replaceAll('new', 'earlier').replace('New', 'Earlier');
  const room = await roomWith({ [NEW]: page(), [EARLIER]: dated });
  await room.save(
    { remove: [NEW], oldAddress: { '/new/': null } },
    { remove: [EARLIER], oldAddress: { '/earlier/': null } },
  );
  room.publishAll();
  const undated = dated.replace(DAY, '').replace('\n\nupdated', '\nupdated');
  await room.save({ add: { [NEW]: page() } }, { add: { [EARLIER]: undated } });
  expect(await room.dayOf(NEW)).toBeNull();
  expect(await room.dayOf(EARLIER)).toEqual(known('2025-03-04'));
});

test('a day that someone wrote stays, and so does one that an older version of the page lacks', {
  tags: NIGHTLY,
}, async () => {
  const room = await roomWith();
  await room.save({ add: { [NEW]: withDay(page(), '2019-05-06') } });
  expect(await room.dayOf(NEW)).toEqual(known('2019-05-06'));
  room.publishAll();
  // As the history puts it back: a version from before it was public.
  await room.save({ add: { [NEW]: page().replace('about the sea', 'about the land') } });
  expect(await room.dayOf(NEW)).toEqual(known('2019-05-06'));
  // Whoever knows better writes another one.
  await room.save({ add: { [NEW]: withDay(page(), '2018-01-02') } });
  expect(await room.dayOf(NEW)).toEqual(known('2018-01-02'));
});
