import { execFileSync } from 'node:child_process';
import { Hono } from 'hono';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { publishRoutes } from '#staff/publish/choose/publish-routes.tsx';
import { homeWith } from '#tests/unit/checks/issues.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { git } from '../../saves/store-of.ts';
import { openSavedRoom, openSmallRoom } from '../../small-room.ts';
import { visitorOf } from '../../visitor.ts';

const CONTACT = 'content/pages/contact.mdx';
const STORY = 'content/articles/story.mdx';
const BELOW = 'content/pillars/below.mdx';
const MENUS = 'content/navigation.yaml';
const LOOK = 'See what readers would get';

type Room = Awaited<ReturnType<typeof openSavedRoom>>;

/** A room in which someone else changed the page for contact, and a room that is asked changed the story. */
async function savedByTwo(): Promise<Room> {
  const room = await openSavedRoom();
  await room.save('Ben Okafor', CONTACT, `${await room.textOf(CONTACT)}\nWe answer at night.\n`);
  await room.save(room.room.personHere.name, STORY, `${await room.textOf(STORY)}\nIt ends well.\n`);
  return room;
}

const ticked = ({ visitor }: Pick<Room, 'visitor'>) =>
  visitor.all('input[name=pages][checked]').map((each) => each.getAttribute('value'));

test('what I saved and what is ready is ticked, and what others saved is there to be ticked', async () => {
  const room = await savedByTwo();
  const { visitor, save, textOf } = room;
  const me = room.room.personHere.name;
  await save(me, BELOW, `${await textOf(BELOW)}\nA [broken link](/nowhere/).\n`);
  await visitor.open('/publish/');
  expect(visitor.all('input[name=pages]')).toHaveLength(3);
  expect(ticked(room)).toEqual([STORY]);
  // The address keeps what is chosen.
  await visitor.open(`/publish/?pages=${CONTACT}&pages=${BELOW}`);
  expect(ticked(room).toSorted()).toEqual([CONTACT, BELOW]);
});

test('what the whole site shares says what depends on it', async () => {
  const { visitor, push, textOf } = await openSavedRoom();
  const two = ['Ana Ruiz', 'Ben Okafor'] as const;
  await push(two, MENUS, [`${await textOf(MENUS)}# More\n`]);
  await push(two, 'content/sources/bothe-2019.yaml', ['title: x\n']);
  await visitor.open('/publish/');
  const words = visitor.wordsOf('.cards > li').join('\n');
  expect(words).toContain('Menus For the whole site');
  expect(words).toContain('Shown on every page');
});

test('what is chosen is shown as readers would get it, published with a note, and followed', async () => {
  const { visitor, publications } = await savedByTwo();
  await visitor.open('/publish/');
  visitor.tick('Contact Harbor Practice');
  await visitor.press(LOOK);
  expect(visitor.wordsOf('ins')).toEqual(
    expect.arrayContaining(['Put in: It ends well.', 'Put in: We answer at night.']),
  );
  expect(visitor.one('#note').getAttribute('value')).toMatch(/^Changed: “.*” and “.*”$/);
  // Nothing is begun by looking.
  expect(publications.underWay()).toEqual([]);
  visitor.fill('What changed', '  Hours,\n and a better end ');
  await visitor.press('Publish');
  expect(visitor.path()).toBe('/publications/p1/');
  expect(publications.get('p1')).toMatchObject({
    note: 'Hours, and a better end',
    pages: [{ path: STORY }, { path: CONTACT }],
  });
  await visitor.open('/');
  expect(visitor.one('section', /^Being published/).textContent).toContain('Hours, and a better end');
});

test('its pages are shown from that very set, and its links stay in it', async () => {
  const { visitor, save, textOf } = await savedByTwo();
  await visitor.open(`/publish/review/?pages=${STORY}`);
  // Someone saves meanwhile: what was looked at is what is shown.
  await save('Ben Okafor', STORY, `${await textOf(STORY)}\nOr it does not.\n`);
  await visitor.follow(/^Look at it/);
  expect(visitor.words()).toContain('It ends well.');
  expect(visitor.words()).not.toContain('Or it does not.');
  expect(visitor.wordsOf('.desk-badge')).toEqual([expect.stringContaining('As readers would get it')]);
  const tree = /of=(\w+)/.exec(visitor.path())?.[1];
  const inside = visitor.all('a[href^="/preview/"]').map((each) => each.getAttribute('href'));
  expect(inside.length).toBeGreaterThan(3);
  expect(inside.filter((href) => !href?.includes(`?of=${tree}`))).toEqual([]);
  await visitor.follow('Back to what changes');
  expect(visitor.wordsOf('h1')).toEqual(['What readers would get']);
});

test('its pictures are those of that very set, whatever was saved since', { tags: NIGHTLY }, async () => {
  const { ask, room } = await openSavedRoom();
  const { gitDir } = room.repository;
  const place = 'public/images/story/light.png';
  const png = async (color: string) =>
    sharp({ create: { width: 500, height: 10, channels: 3, background: color } })
      .png()
      .toBuffer();
  const colorAt = async (path: string) => {
    const response = await ask(path);
    if (!response.ok) return response.status;
    return (await sharp(await response.arrayBuffer()).stats()).dominant.r;
  };
  const put = async (color: string) => {
    const input = [
      'commit refs/heads/draft\ncommitter A <a@staff.invalid> now\ndata 1\nx\nfrom refs/heads/draft^0\n',
      `M 100644 inline ${place}\ndata ${(await png(color)).length}\n`,
    ].map((text) => Buffer.from(text));
    const bytes = Buffer.concat([...input, await png(color), Buffer.from('\n')]);
    execFileSync('git', ['fast-import', '--quiet', '--date-format=now'], { cwd: gitDir, input: bytes });
    await room.store.bringUp();
    return git(gitDir, 'rev-parse', 'draft^{tree}');
  };
  const red = await put('#ff0000');
  await put('#0000ff');
  for (const path of ['/images/story/light.png', '/pictures/480/images/story/light.png.webp']) {
    expect(await colorAt(path), path).toBeLessThan(20);
    expect(await colorAt(`${path}?of=${red}`), path).toBeGreaterThan(230);
  }
  const before = git(gitDir, 'rev-parse', 'live^{tree}');
  expect(await colorAt(`/images/story/light.png?of=${before}`)).toBe(404);
});

test('errors keep it from being begun: each says its page, what to do, and where', async () => {
  const { visitor, save, textOf } = await openSavedRoom();
  await save('Ana Ruiz', STORY, `${await textOf(STORY)}\nA [broken link](/nowhere/).\n`);
  await visitor.open(`/publish/review/?pages=${STORY}`);
  expect(visitor.words()).toContain('This cannot be published as it is.');
  expect(visitor.wordsOf('h2')).toContain('To mend: “A story”');
  expect(visitor.one('.issues .place a[href*="keystatic"]').getAttribute('href')).toContain(
    '/keystatic/collection/articles/item/story#',
  );
  expect(visitor.all('button', 'Publish')).toEqual([]);
});

const NOT_CHOSEN = {
  issue: {
    rule: 'broken-link',
    severity: 'error',
    file: 'articles/story.mdx',
    line: 1,
    column: 1,
    message: 'M.',
    fix: 'F.',
  },
  path: CONTACT,
  title: 'Contact',
} as const;

test('what is missing only because it is not chosen is named, and added with a button', async () => {
  const { visitor, publications, room } = await savedByTwo();
  publications.also = { missing: [NOT_CHOSEN] };
  await visitor.open(`/publish/review/?pages=${STORY}`);
  expect(visitor.words()).toContain('“A story” links to “Contact”, which is not chosen.');
  expect(visitor.all('button', 'Publish')).toEqual([]);
  publications.also = {};
  await visitor.press('Add “Contact”');
  expect(visitor.wordsOf('h3').join()).toContain('Contact');
  expect(visitor.all('button', 'Publish')).toHaveLength(1);
  expect(room.readSite().pages.length).toBeGreaterThan(0);
});

test('what the owner is told of stands in a box of its own', async () => {
  const { visitor, publications } = await savedByTwo();
  publications.also = { notices: ['The phone number is +13055550100.'] };
  await visitor.open(`/publish/review/?pages=${STORY}`);
  expect(visitor.wordsOf('.waiting')).toEqual([
    'Look at this twiceThe owner is told of these changes:The phone number is +13055550100.',
  ]);
  publications.also = { ...publications.also, missing: [NOT_CHOSEN] };
  await visitor.open(`/publish/review/?pages=${STORY}`);
  expect(visitor.wordsOf('.waiting').join()).toContain('The owner would be told of these changes');
});

test('a refusal comes back to what changes, with what was typed', async () => {
  const { visitor, publications } = await savedByTwo();
  publications.refusal = 'Someone saved this a moment ago. Look at it again.';
  await visitor.open(`/publish/review/?pages=${STORY}`);
  visitor.fill('What changed', 'My own words');
  await visitor.press('Publish');
  expect([visitor.status(), ...visitor.wordsOf('[role=alert]')]).toEqual([409, publications.refusal]);
  expect(visitor.one('#note').getAttribute('value')).toBe('My own words');
  visitor.fill('What changed', '   ');
  publications.refusal = null;
  await visitor.press('Publish');
  expect(visitor.wordsOf('[role=alert]')).toEqual([
    expect.stringContaining('write in one line what changed'),
  ]);
  expect(publications.last(9)).toEqual([]);
});

test('who ticks nothing is told so, and so is who chose what is public by now', async () => {
  const { visitor } = await savedByTwo();
  await visitor.open('/publish/review/');
  expect(visitor.wordsOf('[role=alert]')).toEqual([expect.stringContaining('Nothing is ticked')]);
  await visitor.open('/publish/review/?pages=content/pages/home.mdx&pages=../secret');
  expect(visitor.wordsOf('[role=alert]')).toEqual([expect.stringContaining('is public by now')]);
  expect(visitor.status()).toBe(409);
});

test('a writer sees it all, and is told who publishes', async () => {
  const { room, publications } = await savedByTwo();
  const routes = new Hono({ strict: false })
    .use(async (context, next) => {
      context.set('person', { id: 'wim', name: 'Wim', role: 'writer', provedAt: Date.now() });
      return next();
    })
    .route('/', publishRoutes(room));
  const visitor = visitorOf(async (path, init) => routes.request(`http://localhost${path}`, init));
  await visitor.open('/publish/');
  expect(visitor.words()).toContain('Someone with the right to publish');
  await visitor.open(`/publish/review/?pages=${STORY}`);
  expect(visitor.words()).toContain('It ends well.');
  expect(visitor.words()).toContain('Your role is to write.');
  expect(visitor.all('button', 'Publish')).toEqual([]);
  const body = new URLSearchParams([
    ['pages', STORY],
    ['tree', '0'],
    ['note', 'x'],
  ]);
  expect((await routes.request('http://localhost/publish/', { method: 'POST', body })).status).toBe(403);
  expect(publications.last(9)).toEqual([]);
});

test('where nothing publishes, it is the developer’s', async () => {
  const { visitor } = openSmallRoom(homeWith('Words.'));
  for (const path of ['/publish/', '/publish/review/?pages=x', '/publications/', '/publications/p1/']) {
    await visitor.open(path);
    expect([visitor.status(), visitor.words()], path).toEqual([
      200,
      expect.stringContaining('publishing them is the developer’s'),
    ]);
  }
});
