import { expect, test } from 'vitest';
import { writePage } from '#tools/copies/write-page.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { openSavedRoom, openSmallRoom } from '../small-room.ts';

const STORY = 'content/articles/story.mdx';
const HISTORY = '/history/articles/story/';
const FIRST = 'We say what it costs.';
const SECOND = 'We say so in writing.';
const PUT_BACK = 'Put this version back';

type Room = Awaited<ReturnType<typeof openSavedRoom>>;

/** A room with two saves of two people, each with a sentence of its own, and the text before them. Its history is open. */
async function savedTwice(): Promise<Room & { text: string }> {
  const room = await openSavedRoom();
  const text = await room.textOf(STORY);
  await room.save('Ana Ruiz', STORY, `${text}\n${FIRST}\n`);
  await room.save('Ben Okafor', STORY, `${text}\n${FIRST} ${SECOND}\n`);
  await room.visitor.open(HISTORY);
  return { ...room, text };
}

const VERSIONS = '.versions > li';
const version = (who: string): [string, RegExp] => [VERSIONS, new RegExp(who)];

test('the history of a page says who changed which words, and under which heading', async () => {
  const { visitor } = await savedTwice();
  const [ben, ana] = [visitor.one(...version('Ben Okafor')), visitor.one(...version('Ana Ruiz'))];
  expect(visitor.wordsOf(VERSIONS)[0]).toContain('As it is now');
  expect(ben.querySelector('ins')?.textContent).toBe(`Put in: ${SECOND}`);
  expect(ben.textContent).toContain('5 words put in');
  expect(ana.querySelector('ins')?.textContent).toBe(`Put in: ${FIRST}`);
  expect(ana.querySelector('time')?.textContent).toMatch(/^(Today|Yesterday), /);
  expect(ana.querySelector('.where')?.textContent).not.toBe('');
  expect(visitor.all(...version('What readers see'))).toHaveLength(1);
  expect(ben.querySelector('button')).toBeNull();
});

test('an old version can be looked at, in the site of now', { tags: NIGHTLY }, async () => {
  const { visitor } = await savedTwice();
  await visitor.follow('Look at this version', version('Ana Ruiz'));
  expect(visitor.words()).toContain(FIRST);
  expect(visitor.words()).not.toContain(SECOND);
  expect(visitor.wordsOf('.desk-badge')).toEqual([expect.stringContaining('An earlier version')]);
  await visitor.follow('History', ['.desk-badge', /./]);
  expect(visitor.path()).toBe(HISTORY);
});

test('an old version is put back as a new save, after its changes were shown', async () => {
  const { visitor, text, textOf, saves } = await savedTwice();
  await visitor.press(/Put this version back/, version('Ana Ruiz'));
  expect(visitor.wordsOf('del')).toEqual([expect.stringMatching(/^Struck/), `Taken out: ${SECOND}`]);
  expect(saves()).toBe(2);
  await visitor.press(PUT_BACK);
  expect(visitor.wordsOf('[role=status]')).toEqual([expect.stringContaining('That version is back')]);
  expect([await textOf(STORY), saves()]).toEqual([`${text}\n${FIRST}\n`, 3]);
  expect(visitor.all(VERSIONS)[0]?.querySelector('del')?.textContent).toBe(`Taken out: ${SECOND}`);
  expect(visitor.all(...version('Ben Okafor'))).toHaveLength(1);
});

test('what was put back is published from there', { tags: NIGHTLY }, async () => {
  const { visitor } = await savedTwice();
  await visitor.press(/Put this version back/, version('Ana Ruiz'));
  await visitor.press(PUT_BACK);
  await visitor.follow('Publish…');
  expect(visitor.path()).toBe('/publish/review/?pages=content%2Farticles%2Fstory.mdx');
  expect(visitor.wordsOf('ins').at(-1)).toBe(`Put in: ${FIRST}`);
});

test('what someone saved in the meantime is not written over', async () => {
  const { visitor, text, textOf, save } = await savedTwice();
  await visitor.press(/Put this version back/, version('Ana Ruiz'));
  await save('Cleo Baptiste', STORY, `${text}\nSomething else.\n`);
  await visitor.press(PUT_BACK);
  expect(visitor.wordsOf('[role=alert]')).toEqual([
    expect.stringContaining('Nothing was changed: someone saved this a moment ago.'),
  ]);
  expect(visitor.wordsOf('del').at(-1)).toContain('Something else');
  expect(await textOf(STORY)).toBe(`${text}\nSomething else.\n`);
  await visitor.press(PUT_BACK);
  expect(visitor.all('[role=status]')).toHaveLength(1);
  expect(await textOf(STORY)).toBe(`${text}\n${FIRST}\n`);
});

test('a page that was taken away comes back from its history', { tags: NIGHTLY }, async () => {
  const { visitor, text, textOf, save } = await savedTwice();
  await save('Ana Ruiz', STORY, null);
  await visitor.open(HISTORY);
  // There is nothing to look at now, but what was there can be seen.
  expect(visitor.all('a', 'Look at it now')).toEqual([]);
  await visitor.follow('Look at this version', version('Ben Okafor'));
  expect([visitor.status(), visitor.words()]).toEqual([200, expect.stringContaining(SECOND)]);
  await visitor.open(HISTORY);
  await visitor.press(/Put this version back/, version('Ben Okafor'));
  await visitor.press(PUT_BACK);
  expect(visitor.all('[role=status]')).toHaveLength(1);
  expect(await textOf(STORY)).toBe(`${text}\n${FIRST} ${SECOND}\n`);
  // Its removal is no version that could be seen or come back.
  const [, removal] = visitor.all(VERSIONS);
  expect(removal?.textContent).toContain('taken out');
  expect(removal?.querySelector('button')).toBeNull();
  for (const way of ['Look at it now', 'What readers do not see yet'])
    expect(visitor.all('a', way), way).toHaveLength(1);
});

test('where what readers see is put back, nothing is said to be unseen by them', {
  tags: NIGHTLY,
}, async () => {
  const { visitor, text, textOf } = await savedTwice();
  await visitor.press(/Put this version back/, version('What readers see'));
  await visitor.press(PUT_BACK);
  expect(visitor.wordsOf('[role=status]')).toEqual([expect.stringContaining('It is what readers see.')]);
  expect(await textOf(STORY)).toBe(text);
  for (const way of ['What readers do not see yet', 'Publish…'])
    expect(visitor.all('a', way), way).toEqual([]);
});

test('a long history is all on one page, the last version first', async () => {
  const { push, visitor, textOf } = await openSavedRoom();
  const text = await textOf(STORY);
  const texts = Array.from({ length: 21 }, (_, nth) => `${text}\nNumber ${nth + 1}.\n`);
  await push(['Ana Ruiz', 'Ben Okafor'], STORY, texts);
  await visitor.open(HISTORY);
  const versions = visitor.all(VERSIONS);
  expect(versions[0]?.querySelector('ins')?.textContent).toContain('21');
  expect(versions[20]?.textContent).toContain('Number 1');
});

test('no other site puts a version back, and what is no version is none', async () => {
  const { ask, visitor, saves } = await savedTwice();
  const of = visitor.all('input[name=of]')[0]?.getAttribute('value') ?? '';
  const post = async (form: Record<string, string>, headers = { 'sec-fetch-site': 'same-origin' }) =>
    (await ask(`${HISTORY}put-back/`, { method: 'POST', headers, body: new URLSearchParams(form) })).status;
  expect(await post({ of, seen: 'x' }, { 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await post({ of: '--help', seen: 'x' })).toBe(404);
  expect(await post({ of: '0'.repeat(40), seen: 'x' })).toBe(404);
  expect(await post({ of })).toBe(404);
  expect(await post({ of, seen: 'x' })).toBe(409);
  for (const other of [
    '/history/pages/nowhere/',
    '/history/pages/..%2f/',
    '/preview/articles/story/?of=main',
    '/preview/articles/story/?of=--help',
  ])
    expect((await ask(other)).status, other).toBe(404);
  expect(saves()).toBe(2);
});

test('a version that cannot be drawn says so, and the others can be looked at', {
  tags: NIGHTLY,
}, async () => {
  const { ask, push, visitor, textOf } = await openSavedRoom();
  const text = await textOf(STORY);
  const texts = [
    `${text}\n<Callout title="One">\n\nNever closed.\n`,
    `${text}\n{globalThis.process.exit()}\n`,
    text,
  ];
  await push(['Ana Ruiz', 'Ben Okafor'], STORY, texts);
  await visitor.open(HISTORY);
  const paths = visitor.all('a', 'Look at this version').map((each) => each.getAttribute('href') ?? '');
  for (const [index, why] of [
    'The page has program code in it',
    'The words of the page cannot be read here',
  ].entries()) {
    await visitor.open(paths[index] ?? '');
    expect([visitor.status(), visitor.words()]).toEqual([422, expect.stringContaining(why)]);
  }
  expect((await ask(paths[2] ?? '')).status).toBe(200);
});

test('in a checkout there is no history', async () => {
  const { visitor } = openSmallRoom();
  await visitor.open('/desk/page/articles/story/');
  expect([visitor.status(), visitor.all('a', 'History')]).toEqual([200, []]);
  await visitor.open(HISTORY);
  expect(visitor.status()).toBe(404);
});

/** The page in Spanish that translates the story, and when it says that it was updated. */
const inSpanish = (updated: string) =>
  writePage({ lang: 'es-US', translationOf: 'story', title: 'Un cuento', updated }, 'Hola.');

test('a translation tells which words of its original changed since it was updated', async () => {
  const { visitor, save, textOf } = await openSavedRoom({ 'content/es/cuento.mdx': inSpanish('2026-11-21') });
  const text = await textOf(STORY);
  await save('Ana Ruiz', STORY, `${text}\n${FIRST}\n`);
  const later = (day: string, words: string) =>
    `${text.replace(/^updated: .*$/m, `updated: ${day}`)}\n${FIRST}\n${words}\n`;
  await save('Ben Okafor', STORY, later('2026-11-24', SECOND));
  await visitor.open('/desk/page/es/cuento/');
  await visitor.follow('What changed in the original');
  const putIn = visitor.wordsOf('ins');
  expect(putIn).toContain(`Put in: ${SECOND}`);
  expect(putIn.join()).not.toContain(FIRST);
  expect(visitor.words()).toContain('write 2026-11-24 as the day of the translation');
  await save('Ben Okafor', 'content/es/cuento.mdx', inSpanish('2026-11-24'));
  await visitor.open('/desk/page/es/cuento/');
  expect(visitor.words()).not.toContain('What changed in the original');
  await visitor.open('/history/es/cuento/original/');
  expect(visitor.words()).toContain('No words of it changed');
});

test('the page that is translated says where its translation is older', async () => {
  const { visitor, save, textOf } = await openSavedRoom({ 'content/es/cuento.mdx': inSpanish('2026-11-21') });
  const text = await textOf(STORY);
  await visitor.open('/desk/page/articles/story/');
  expect(visitor.words()).not.toContain('older than this one');
  await save('Ana Ruiz', STORY, text.replace(/^updated: .*$/m, 'updated: 2026-11-24'));
  await visitor.open('/desk/page/articles/story/');
  expect(visitor.words()).toContain('older than this one');
});

test('what translates nothing has no original', async () => {
  const { ask } = await openSavedRoom();
  expect((await ask('/history/articles/story/original/')).status).toBe(404);
});
