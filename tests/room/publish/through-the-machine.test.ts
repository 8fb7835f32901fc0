import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteReader } from '#lib/site.ts';
import { toRoutes } from '#staff/routes.tsx';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { endOf, publishingRoom, saveText, textAt } from '../publications/machine-of.ts';
import { changed, git } from '../saves/store-of.ts';
import { project } from '../small-room.ts';
import { visitorOf } from '../visitor.ts';

const HOST = 'localhost:3000';
const STORY = 'content/articles/story.mdx';
const BELOW = 'content/pillars/below.mdx';
const NIGHTS = 'content/articles/nights.mdx';

/** A room that publishes through a stand-in for its machine, and someone who visits it. */
async function visitedRoom() {
  const room = await publishingRoom();
  const { repository, store, publications, audit, data } = room;
  const folder = repository.desk;
  const readSite = siteReader(join(folder, 'content'));
  const more = { folder, data, repository, store, publications, audit, readSite };
  const routes = toRoutes({ ...project, ...more, origin: room.machine.origin });
  const visitor = visitorOf(async (path, init = {}) =>
    routes.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...init.headers } }),
  );
  return { ...room, visitor, idOf: () => /publications\/([^/]+)/.exec(visitor.path())?.[1] ?? '' };
}

test('a page that links to a new one is told so before anything is built, and both are read at the public address', async () => {
  const { visitor, store, publications, machine, gitDir, first, idOf } = await visitedRoom();
  const story = `${await store.read(STORY)}`;
  const nights = story
    .replaceAll(/A story( about a thing)?/g, 'How nights are')
    .replace('An article', 'Nights');
  await saveText({ store }, NIGHTS, nights);
  const below = `${await store.read(BELOW)}\nAnd [how nights are](/articles/nights/).\n`;
  await saveText({ store }, BELOW, below);
  await saveText({ store }, STORY, `${story}\nSee [how nights are](/articles/nights/).\n`);
  await visitor.open(`/publish/review/?pages=${STORY}`);
  expect(visitor.words()).toContain('“A story” links to “How nights are”, which is not chosen.');
  // It is told once, as that.
  expect(visitor.wordsOf('h2')).toEqual(['Something belongs with it', 'What changes']);
  expect(visitor.all('button', 'Publish')).toEqual([]);
  while (visitor.all('button', /^Add “/).length > 0)
    await visitor.press('Add', ['.waiting li:first-child', /./]);
  await visitor.follow(/^Look at it.*: How nights are/);
  expect(visitor.wordsOf('.desk-badge')).toEqual([expect.stringContaining('As readers would get it')]);
  await visitor.follow('Back to what changes');
  visitor.fill('What changed', 'A page on nights');
  await visitor.press('Publish');
  await endOf(publications, idOf());
  await visitor.open(visitor.path());
  expect(visitor.wordsOf('[role=status]')).toEqual([expect.stringMatching(/^Readers see it as of \d/)]);
  expect(visitor.one('a', 'How nights are').getAttribute('href')).toBe(`${machine.origin}/articles/nights/`);
  expect(textAt(gitDir, 'live', NIGHTS)).toContain('How nights are');

  await visitor.open('/publications/');
  await visitor.follow(/^Go back to this/);
  expect(visitor.wordsOf('h3')).toContain('How nights are');
  visitor.fill('Why', 'Too early');
  await visitor.press('Go back to this');
  const { build } = await endOf(publications, idOf());
  expect(build).toBe(first);
  expect(git(gitDir, 'ls-tree', 'live', '--', NIGHTS)).toBe('');
  // What is saved stays.
  await visitor.open('/publish/');
  expect(visitor.wordsOf('.cards > li').join()).toContain('How nights are');
});

test('a page that goes leads on from its address, and takes nothing else along', {
  tags: NIGHTLY,
}, async () => {
  const { visitor, publications, store, gitDir, idOf } = await visitedRoom();
  await saveText(
    { store },
    'content/pages/contact.mdx',
    changed('content/pages/contact.mdx', 'title: ', 'title: Our '),
  );
  await visitor.open('/take-away/articles/story/');
  for (const link of visitor.all('.lines a')) {
    const [, folder, slug] = /collection\/(\w+)\/item\/(.+)/.exec(link.getAttribute('href') ?? '') ?? [];
    const file = `content/${folder}/${slug}.mdx`;
    const text = `${await store.read(file)}`;
    await saveText({ store }, file, text.replaceAll(/\[([^\]]*)\]\(\/articles\/story\/\)/g, '$1'));
  }
  await visitor.open('/take-away/articles/story/');
  visitor.fill('Why', 'Its author asked for it');
  await visitor.press('Take it away');
  await visitor.press(/^Add “/);
  expect(visitor.one('#note').getAttribute('value')).toBe('Taken away: “A story”. Its author asked for it');
  await visitor.press('Publish');
  await endOf(publications, idOf());
  expect(publications.get(idOf())).toMatchObject({ stage: 'live' });
  expect(textAt(gitDir, 'live', 'content/redirects.yaml')).toContain('from: /articles/story/');
  expect(textAt(gitDir, 'live', 'content/pages/contact.mdx')).not.toContain('title: Our ');
});
