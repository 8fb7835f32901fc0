import { expect, test } from 'vitest';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { openSavedRoom } from '../small-room.ts';

const STORY = 'content/articles/story.mdx';
const REDIRECTS = 'content/redirects.yaml';
const PAGE = '/take-away/articles/story/';

test('a page goes after someone saw what leads to it, and said why and where its address leads', async () => {
  const { visitor, textOf, room, saves } = await openSavedRoom();
  await visitor.open('/desk/page/articles/story/');
  await visitor.follow('Take this page away');
  expect(visitor.path()).toBe(PAGE);
  expect(visitor.wordsOf('.lines > li').length).toBeGreaterThan(0);
  // The page above it is suggested.
  expect(visitor.one('select option[selected]').textContent).not.toMatch(/Choose|Nowhere/);
  visitor.fill('Why', 'Ana asked for it');
  await visitor.press('Take it away');
  expect(visitor.path()).toMatch(/^\/publish\/review\/\?pages=content%2Farticles%2Fstory\.mdx&note=/);
  expect(await textOf(STORY)).toBe('null');
  expect(await textOf(REDIRECTS)).toContain('from: /articles/story/');
  expect(saves()).toBe(1);
  expect(room.audit.last(1)).toMatchObject([{ did: 'took “A story” away: Ana asked for it' }]);
  expect(visitor.wordsOf('h3').join()).toContain('Article · Taken away');
});

test('readers are led nowhere where that is chosen, and nothing goes without an answer or a reason', {
  tags: NIGHTLY,
}, async () => {
  const { visitor, textOf, saves } = await openSavedRoom();
  const before = await textOf(REDIRECTS);
  await visitor.open(PAGE);
  await visitor.press('Take it away');
  expect(visitor.wordsOf('[role=alert]')).toEqual([expect.stringContaining('write in one line why')]);
  visitor.fill('Why', 'Too old');
  visitor.fill('Where should its address lead?', 'Choose…');
  await visitor.press('Take it away');
  expect(visitor.wordsOf('[role=alert]')).toEqual([expect.stringContaining('choose where the address')]);
  expect([saves(), visitor.one('#note').getAttribute('value')]).toEqual([0, 'Too old']);
  visitor.fill('Where should its address lead?', 'Nowhere: readers are told that there is no such page');
  await visitor.press('Take it away');
  expect([await textOf(STORY), await textOf(REDIRECTS), saves()]).toEqual(['null', before, 1]);
});

test('what someone saved in the meantime does not go', { tags: NIGHTLY }, async () => {
  const { visitor, save, textOf } = await openSavedRoom();
  await visitor.open(PAGE);
  visitor.fill('Why', 'Too old');
  const text = `${await textOf(STORY)}\nNew words.\n`;
  await save('Ben Okafor', STORY, text);
  await visitor.press('Take it away');
  expect(visitor.wordsOf('[role=alert]')).toEqual([
    expect.stringContaining('someone saved this a moment ago'),
  ]);
  expect(await textOf(STORY)).toBe(text);
  await visitor.press('Take it away');
  expect(await textOf(STORY)).toBe('null');
});

test('a page that the site cannot do without stays', async () => {
  const { visitor, saves } = await openSavedRoom();
  await visitor.open('/take-away/pages/contact/');
  expect(visitor.wordsOf('h1')).toEqual([expect.stringMatching(/stays$/)]);
  expect(visitor.all('form')).toEqual([]);
  expect(saves()).toBe(0);
});

test('a page that no reader was ever shown goes without a question, and comes back from its history', {
  tags: NIGHTLY,
}, async () => {
  const { visitor, save, textOf } = await openSavedRoom();
  const file = 'content/articles/never.mdx';
  await save(
    'Ana Ruiz',
    file,
    (await textOf(STORY)).replace(/\ntitle: .*/, '\ntitle: Never shown\ndraft: true'),
  );
  await visitor.open('/history/articles/never/');
  await visitor.follow('Take it away…');
  expect(visitor.all('select')).toEqual([]);
  visitor.fill('Why', 'A test');
  await visitor.press('Take it away');
  expect(visitor.wordsOf('[role=status]')).toEqual(['Readers do not see it.']);
  await visitor.follow('Put it back, from its history');
  expect(visitor.path()).toBe('/history/articles/never/');
});

test('nothing else is taken away', async () => {
  const { ask, saves } = await openSavedRoom();
  for (const place of ['articles/nothing', 'site/navigation', 'sources/x', 'x/y', 'articles/..%2fx']) {
    const path = `/take-away/${place}/`;
    expect((await ask(path)).status, path).toBe(404);
    const headers = { 'sec-fetch-site': 'same-origin' };
    const body = new URLSearchParams({ note: 'x', seen: 'nothing', to: 'nowhere' });
    expect((await ask(path, { method: 'POST', headers, body })).status, path).toBe(404);
  }
  expect(saves()).toBe(0);
});
