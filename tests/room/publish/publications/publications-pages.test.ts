import { expect, test } from 'vitest';
import { NOTHING_PUBLISHED } from '#staff/publications/jobs/works.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { git } from '../../saves/store-of.ts';
import { openSavedRoom } from '../../small-room.ts';

const STORY = 'content/articles/story.mdx';
const BUILD = 'b'.repeat(64);
const OLDER = 'a'.repeat(64);

type Room = Awaited<ReturnType<typeof openSavedRoom>>;

/** A room in which the story is being published. */
async function begun(): Promise<Room> {
  const room = await openSavedRoom();
  await room.save('Ana Ruiz', STORY, `${await room.textOf(STORY)}\nIt ends well.\n`);
  await room.visitor.open(`/publish/review/?pages=${STORY}`);
  room.visitor.fill('What changed', 'A better end');
  await room.visitor.press('Publish');
  return room;
}

const now = ({ visitor }: Room) => [
  ...visitor.wordsOf('[role=status]'),
  ...visitor.wordsOf('[aria-current=step]'),
];

test('a publication says how far it is, and the page loads itself anew where no script runs', async () => {
  const room = await begun();
  const { visitor, publications } = room;
  expect(now(room)).toEqual(['Waiting for its turn.', 'Waiting']);
  expect(visitor.html()).toContain('<noscript><meta http-equiv="refresh" content="3"/></noscript>');
  for (const [part, status, step] of [
    [{ stage: 'checking' }, 'Checking what was chosen.', 'Checking'],
    [{ stage: 'building' }, 'Building the site, which takes about a minute.', 'Building (about a minute)'],
    [{ stage: 'looking', looked: null }, 'A browser looks at every page.', 'Looking at every page'],
    [{ looked: { done: 31, total: 43 } }, 'A browser looks at every page.', 'Looking at page 31 of 43'],
    [{ stage: 'switching' }, 'Switching to it.', 'Switching'],
    [{ stage: 'asking' }, 'Asking the public address whether readers get it.', 'Asking the public address'],
  ] as const) {
    publications.tell('p1', part);
    await visitor.open('/publications/p1/');
    expect(now(room)).toEqual([status, step]);
  }
  expect(visitor.wordsOf('.stages .fine')).toEqual([
    'Its turn has come',
    'Checked',
    'Built',
    'Looked at all 43 pages',
    'Switched',
  ]);
});

test('when readers see it, it says since when, and leads to the public pages', async () => {
  const room = await begun();
  const { visitor, publications } = room;
  publications.tell('p1', { stage: 'live', ended: '2026-11-22T15:04:00Z', build: BUILD });
  await visitor.open('/publications/p1/');
  expect(visitor.wordsOf('[role=status]')).toEqual([
    expect.stringMatching(/^Readers see it as of Sunday, November 22(, 2026)?, 10:04 AM\.$/),
  ]);
  expect(visitor.one('a', 'A story').getAttribute('href')).toBe(`${room.room.origin}/articles/story/`);
  expect(visitor.html()).not.toMatch(/refresh|data-events/);
  await visitor.open('/');
  expect(visitor.words()).toContain('The last time: A better end ·');
});

test('when nothing was published, it says why, where to mend it, and what the developer needs', async () => {
  const { visitor, publications } = await begun();
  publications.tell('p1', {
    stage: 'failed',
    ended: new Date().toISOString(),
    failure: {
      stage: 'looking',
      sentence: `${NOTHING_PUBLISHED} A picture is wider than a phone.`,
      path: STORY,
      log: '<b> line\nlast',
    },
  });
  await visitor.open('/publications/p1/');
  expect(visitor.wordsOf('[role=status]')).toEqual([
    'Nothing was published. Readers see what they saw before. A picture is wider than a phone.',
  ]);
  expect(visitor.words()).toContain('It ended while a browser looked at the pages.');
  expect(visitor.one('a', 'Open “A story”').getAttribute('href')).toBe(
    '/keystatic/collection/articles/item/story',
  );
  expect(visitor.one('details').textContent).toContain('p1');
  expect(visitor.one('pre').textContent).toBe('<b> line\nlast');
  await visitor.follow('Try it again');
  expect(visitor.one('#note').getAttribute('value')).toBe('A better end');
  await visitor.open('/publications/');
  expect(visitor.wordsOf('.cards .errors')).toEqual(['Failed']);
});

/** What the stream of a publication tells, one message after the other. */
async function* eventsOf(response: Response) {
  const { body } = response;
  if (!body) throw new Error('There is no stream.');
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const message = text.slice(0, end);
      text = text.slice(end + 2);
      if (message.startsWith('data: ')) yield JSON.parse(message.slice('data: '.length));
    }
  }
}

test('whoever listens is told each change once, in the words of the page, and the end ends it', async () => {
  const { ask, publications } = await begun();
  const response = await ask('/publications/p1/events/');
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const events = eventsOf(response);
  const next = async () => (await events.next()).value;
  expect(await next()).toMatchObject({ status: 'Waiting for its turn.', isOver: false });
  publications.tell('p1', { stage: 'looking', looked: { done: 1, total: 43 } });
  // Told again with nothing new, as it happens where another publication waits.
  publications.tell('p1', {});
  publications.tell('p1', { looked: { done: 2, total: 43 } });
  expect((await next()).state).toContain('Looking at page 1 of 43');
  expect((await next()).state).toContain('Looking at page 2 of 43');
  publications.tell('p1', { stage: 'live', ended: new Date().toISOString() });
  expect(await next()).toMatchObject({
    status: expect.stringMatching(/^Readers see it as of \d/),
    state: expect.stringContaining('/articles/story/'),
    isOver: true,
  });
  expect(await events.next()).toMatchObject({ done: true });
  expect(publications.listeners()).toBe(0);
});

test('who stops listening is forgotten, and what no one published has no stream', {
  tags: NIGHTLY,
}, async () => {
  const { ask, publications } = await begun();
  expect((await ask('/publications/p1/events/', { method: 'HEAD' })).status).toBe(200);
  expect(publications.listeners()).toBe(0);
  const response = await ask('/publications/p1/events/');
  const events = eventsOf(response);
  await events.next();
  expect(publications.listeners()).toBe(1);
  await events.return(undefined);
  publications.tell('p1', { stage: 'building' });
  await expect.poll(() => publications.listeners()).toBe(0);
  for (const path of ['/publications/p9/', '/publications/p9/events/'])
    expect((await ask(path)).status).toBe(404);
});

test('no more windows than a room can tell are told, and one that stops makes room for another', {
  tags: NIGHTLY,
}, async () => {
  const { ask } = await begun();
  const listen = () => ask('/publications/p1/events/');
  const told = await Promise.all(Array.from({ length: 100 }, listen));
  expect(told.map(({ status }) => status)).toEqual(Array(100).fill(200));
  const refused = await listen();
  expect([refused.status, await refused.text()]).toEqual([
    503,
    'Too many windows follow publications at this time. Close some of them.',
  ]);
  await told[0]?.body?.cancel();
  await expect.poll(async () => (await listen()).status).toBe(200);
});

test('what waits says what comes before it', async () => {
  const { visitor, publications } = await begun();
  await publications.publish({ paths: [], tree: '', note: 'New hours' }, { id: 'ben', name: 'Ben Okafor' });
  publications.tell('p1', { stage: 'building' });
  await visitor.open('/publications/p2/');
  expect(visitor.words()).toContain('Before it comes “A better end”');
  publications.tell('p2', { waitsFor: 'The site is being updated.' });
  await visitor.open('/publications/p2/');
  expect(visitor.words()).toContain('The site is being updated.');
  await visitor.open('/publications/');
  expect(visitor.wordsOf('.done li')).toEqual([
    expect.stringContaining('A better end'),
    expect.stringContaining('New hours'),
  ]);
});

/** A room with two builds that readers can have; the older one had a sentence less. */
async function withBuilds(): Promise<Room> {
  const room = await openSavedRoom();
  const { gitDir } = room.room.repository;
  git(gitDir, 'update-ref', `refs/builds/${OLDER}`, 'live');
  await room.save('Ana Ruiz', STORY, `${await room.textOf(STORY)}\nIt ends well.\n`);
  git(gitDir, 'update-ref', 'refs/heads/live', 'draft');
  git(gitDir, 'update-ref', `refs/builds/${BUILD}`, 'live');
  const made = '2026-11-22T10:00:00Z';
  room.publications.kept = [
    { build: BUILD, made, isLive: true, by: 'Ana Ruiz', note: 'A better end' },
    { build: OLDER, made, isLive: false, by: null, note: null },
  ];
  await room.visitor.open('/publications/');
  return room;
}

test('readers get an earlier build again after someone saw what changes, and said why', async () => {
  const { visitor, publications } = await withBuilds();
  expect(visitor.one('.cards li', /What readers see now/).textContent).toContain('A better end');
  await visitor.follow(/^Go back to this/);
  expect(visitor.wordsOf('del').at(-1)).toBe('Taken out: It ends well.');
  expect(visitor.words()).toContain('What is saved here stays as it is');
  await visitor.press('Go back to this');
  expect(visitor.wordsOf('[role=alert]')).toEqual([expect.stringContaining('write in one line why')]);
  expect(publications.last(9)).toEqual([]);
  visitor.fill('Why', 'The end was wrong');
  publications.refusal = 'That build is gone.';
  await visitor.press('Go back to this');
  expect(visitor.wordsOf('[role=alert]')).toEqual(['That build is gone.']);
  expect(visitor.one('#note').getAttribute('value')).toBe('The end was wrong');
  publications.refusal = null;
  await visitor.press('Go back to this');
  expect(publications.get('p1')).toMatchObject({ kind: 'go back', note: 'The end was wrong', build: OLDER });
  expect([visitor.path(), ...visitor.wordsOf('.stages li')]).toEqual([
    '/publications/p1/',
    'Waiting',
    'Checking',
    'Switching',
    'Asking the public address',
  ]);
});

test('a build that this repository knows nothing of can be had again, and what is none cannot', {
  tags: NIGHTLY,
}, async () => {
  const { visitor, room } = await withBuilds();
  git(room.repository.gitDir, 'update-ref', '-d', `refs/builds/${OLDER}`);
  await visitor.follow(/^Go back to this/);
  expect(visitor.words()).toContain('The developer put it there');
  expect(visitor.all('button', 'Go back to this')).toHaveLength(1);
  await visitor.open(`/publications/go-back/${'c'.repeat(64)}/`);
  expect(visitor.status()).toBe(404);
  // Readers have it: there is nothing to go back to.
  await visitor.open(`/publications/go-back/${BUILD}/`);
  expect(visitor.path()).toBe('/publications/');
});
