import { expect, test } from 'vitest';
import { keepRefused } from '#staff/saves/conflicts/refused.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { openSavedRoom } from '../small-room.ts';

const STORY = 'content/articles/story.mdx';
const THEIRS = 'We tell you the price on the phone.';
const MINE = 'We tell you the price in writing.';

/** A room in which Ben was first, and Ana's save of the same place was refused; the path of the page that shows both, and the text before. */
async function refusedRoom() {
  const room = await openSavedRoom();
  const text = await room.textOf(STORY);
  const theirs = `${text}\n${THEIRS}\n`;
  await room.save('Ben Okafor', STORY, theirs);
  const file = { path: STORY, title: 'A story', mine: `${text}\n${MINE}\n`, theirs };
  const id = await keepRefused(room.data, { id: 'ana', name: 'Ana Ruiz' }, [
    { ...file, by: 'Ben Okafor', when: new Date().toISOString() },
  ]);
  return { ...room, text, path: `/refused/${id}/` };
}

test('both versions are shown with names, what differs is marked, and the words can be copied', async () => {
  const { visitor, path } = await refusedRoom();
  await visitor.open('/');
  await visitor.follow('A story', ['.waiting', /./]);
  expect(visitor.path()).toBe(path);
  const [theirs, mine] = visitor.all('.sides > div');
  expect(theirs?.textContent).toMatch(/Saved: Ben Okafor, Today, .*We tell you the price/s);
  expect(theirs?.querySelector('mark')?.textContent).toBe('Only here: on the phone (end)');
  expect(mine?.textContent).toMatch(/Not saved: Ana Ruiz, Today, /);
  expect(mine?.querySelector('mark')?.textContent).toBe('Only here: in writing (end)');
  const words = visitor.one('textarea');
  expect([words.textContent, words.hasAttribute('readonly')]).toEqual([expect.stringContaining(MINE), true]);
});

test('theirs is kept without a save, leaves today, and mine stays to be read', async () => {
  const { visitor, path, text, textOf, saves } = await refusedRoom();
  await visitor.open(path);
  await visitor.press('Keep theirs');
  expect(visitor.wordsOf('[role=status]')).toEqual([expect.stringContaining('You kept their version.')]);
  expect(visitor.wordsOf('mark').at(-1)).toContain('in writing');
  expect([await textOf(STORY), saves()]).toEqual([`${text}\n${THEIRS}\n`, 1]);
  await visitor.open('/');
  expect(visitor.all(`a[href="${path}"]`)).toEqual([]);
});

test('mine takes the place of theirs as a new save, after what changes was shown', async () => {
  const { visitor, path, text, textOf, saves } = await refusedRoom();
  await visitor.open(path);
  await visitor.press(/^Use mine instead/);
  expect(visitor.wordsOf('del').at(-1)).toBe('Taken out: on the phone');
  expect(saves()).toBe(1);
  await visitor.press('Put mine in place of theirs');
  expect(visitor.wordsOf('[role=status]')).toEqual([
    expect.stringContaining('Your version is saved in place of theirs.'),
  ]);
  expect([await textOf(STORY), saves()]).toEqual([`${text}\n${MINE}\n`, 2]);
  await visitor.open('/history/articles/story/');
  expect(visitor.wordsOf('.versions > li')[1]).toContain(THEIRS);
});

test('what someone saved in the meantime is not written over', { tags: NIGHTLY }, async () => {
  const { visitor, path, text, textOf, save } = await refusedRoom();
  await visitor.open(path);
  await visitor.press(/^Use mine instead/);
  await save('Cleo Baptiste', STORY, `${text}\nA third one.\n`);
  await visitor.press('Put mine in place of theirs');
  expect(visitor.wordsOf('[role=alert]')).toEqual([expect.stringContaining('Nothing was changed')]);
  expect(visitor.wordsOf('del').at(-1)).toContain('A third one');
  expect(await textOf(STORY)).toBe(`${text}\nA third one.\n`);
});

test('no other site decides, and what was never refused is not there', async () => {
  const { ask, path, saves } = await refusedRoom();
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
  for (const act of ['keep-theirs/', 'use-mine/'])
    expect((await ask(path + act, { method: 'POST', headers })).status).toBe(403);
  for (const other of ['/refused/nothing/', '/refused/..%2f..%2fsite/'])
    expect((await ask(other)).status, other).toBe(404);
  expect(saves()).toBe(1);
});
