import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { seenAs, textNow } from '#staff/saves/text-now.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { NIGHTLY, tagsOf } from '#tools/test-run/when.ts';
import { openSavedRoom } from '../small-room.ts';
import { ADA_SAYS, askAda, askedRoom, STORY } from './asked-room.ts';

const STANDS = 'I have read this, and it can stand as it is';
const FRAME = 'iframe';
const DAY_MS = 24 * 60 * 60 * 1000;

test('someone is asked, reads the page, and says that it can stand: the page names them and the day', async () => {
  const { visitor, reader, link, textOf, deeds } = await askedRoom();
  const before = await textOf(STORY);
  expect(visitor.words()).toMatch(/Copy it now: it is not shown again\..*It works until \w+day, /);
  await reader.open(link);
  expect(reader.words()).toMatch(/asks Ada Example to read this page.*Are the signs right\?/);
  const page = reader.one(FRAME).getAttribute('src') ?? '';
  await reader.open(page);
  expect([reader.status(), ...reader.wordsOf('h1')]).toEqual([200, 'A story about a thing']);
  await reader.open(link);
  await reader.press(STANDS);
  expect(reader.words()).toContain('You said that this page can stand as it is');
  expect(reader.all('button', STANDS)).toEqual([]);
  const [, on, next] =
    /^reviewed:\n {2}by: ada\n {2}on: (\S+)\n {2}next: (\S+)$/m.exec(await textOf(STORY)) ?? [];
  expect((await textOf(STORY)).replace(/^reviewed:\n(.*\n){3}/m, '')).toBe(before);
  expect(Number(next?.slice(0, 4)) - Number(on?.slice(0, 4))).toBe(1);
  await visitor.open('/history/articles/story/');
  expect(visitor.wordsOf('.versions > li')[0]).toMatch(/Ada Example/);
  await visitor.open('/preview/articles/story/');
  expect(visitor.words()).toContain('Reviewed by Ada Example');
  await visitor.open('/desk/page/articles/story/');
  expect(visitor.wordsOf('#readers')).toEqual([
    expect.stringMatching(/Ada Example, until .*Opened: today.*Said that it can stand: today/),
  ]);
  expect(deeds().reverse()).toEqual([
    expect.stringMatching(/ asked Ada Example to read “A story”, by a link until /),
    'Ada Example opened the link to “A story”',
    expect.stringMatching(/^Ada Example said that “A story” can stand as it is, by the link that .* sent$/),
  ]);
});

test('what waits on the page for a fact is read as well', async () => {
  const text = validFiles().find(({ file }) => STORY.endsWith(file))?.text ?? '';
  const { reader, link } = await askedRoom({
    [STORY]: `${text}\n<WhenKnown fact="phone">\nCall us any day.\n</WhenKnown>\n`,
  });
  await reader.open(link);
  expect(reader.words()).toContain('“Call us any day.” is hidden until this is known: the telephone number.');
  await reader.open(reader.one(FRAME).getAttribute('src') ?? '');
  expect(reader.words()).not.toContain('Call us any day.');
});

test('a button that is pressed twice notes one review', { tags: NIGHTLY }, async () => {
  const { reader, link, saves } = await askedRoom();
  await reader.open(link);
  await reader.press(STANDS);
  await reader.open(`${link}stands`, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
  expect([reader.status(), reader.words(), saves()]).toEqual([
    200,
    expect.stringContaining('You said that this page can stand as it is'),
    1,
  ]);
});

test('a page that was saved since is shown anew, and what was agreed to before is not noted', async () => {
  const { reader, link, textOf, save } = await askedRoom();
  await reader.open(link);
  const page = reader.one(FRAME).getAttribute('src') ?? '';
  const later = `${await textOf(STORY)}\nOne more thing.\n`;
  await save('Ben Okafor', STORY, later);
  await reader.press(STANDS);
  expect([reader.status(), ...reader.wordsOf('[role=alert]')]).toEqual([
    409,
    expect.stringContaining('someone saved this page after you opened it'),
  ]);
  expect(await textOf(STORY)).toBe(later);
  // What is in the frame is what is asked about: the old address shows no later words.
  const shown = reader.one(FRAME).getAttribute('src') ?? '';
  await reader.open(page);
  expect([reader.status(), reader.words()]).toEqual([409, expect.not.stringContaining('One more thing')]);
  await reader.open(shown);
  expect(reader.words()).toContain('One more thing.');
  await reader.open(link);
  await reader.press(STANDS);
  expect(await textOf(STORY)).toContain('by: ada');
});

test('a review is noted on no page that is saved while it is noted', { tags: NIGHTLY }, async () => {
  const { room, reader, link, textOf, save } = await askedRoom();
  await reader.open(link);
  const later = `${await textOf(STORY)}\nOne more thing.\n`;
  // Someone saves just before the turn of the review comes: both changes could be merged.
  const { inTurn } = room.store;
  room.store.inTurn = async (work) => {
    room.store.inTurn = inTurn;
    await save('Ben Okafor', STORY, later);
    return inTurn(work);
  };
  await reader.press(STANDS);
  expect(reader.status()).toBe(409);
  expect(await textOf(STORY)).toBe(later);
});

test('what should change is shown on the sheet of the page and today, until it is settled', async () => {
  const { visitor, reader, link, saves, deeds } = await askedRoom();
  await reader.open(link);
  reader.fill('Something should change', ADA_SAYS);
  await reader.press(/^Send this to/);
  expect(reader.wordsOf('[role=status]')).toEqual([
    expect.stringContaining('Your words are with the practice.'),
  ]);
  expect(reader.wordsOf('.asked-changes')).toEqual([expect.stringContaining('<b>a second sign</b>')]);
  for (const path of ['/', '/desk/page/articles/story/']) {
    await visitor.open(path);
    expect(visitor.wordsOf('.asked-changes'), path).toEqual([
      expect.stringMatching(
        path === '/'
          ? /^Ada Example asks for changes of “A story”:.*<b>a second sign<\/b>/
          : /^Ada Example asks for changes:.*<b>a second sign<\/b>/,
      ),
    ]);
    expect(visitor.all('.asked-changes b')).toEqual([]);
  }
  await visitor.press('Settled');
  expect(visitor.path()).toBe('/desk/page/articles/story/#readers');
  expect(visitor.all('.asked-changes')).toEqual([]);
  await visitor.open('/');
  expect(visitor.words()).not.toContain('asks for changes');
  await reader.open(link);
  expect(reader.wordsOf('.asked-changes')).toEqual([expect.stringContaining('settled')]);
  expect(saves()).toBe(0);
  expect(deeds().slice(0, 2)).toEqual([
    expect.stringMatching(/ settled what Ada Example asked to change of “A story”$/),
    'Ada Example asked for changes of “A story”',
  ]);
});

/** All that a link answers: the page around, the page to read, and both buttons. */
async function answersOf(
  { ask }: Pick<Awaited<ReturnType<typeof askedRoom>>, 'ask'>,
  link: string,
  seen: string,
) {
  const post = {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
  };
  const answers = await Promise.all([
    ask(link),
    ask(`${link}page/${seen}/`),
    ask(`${link}stands/`, { ...post, body: `seen=${seen}` }),
    ask(`${link}change/`, { ...post, body: 'words=More' }),
  ]);
  return Promise.all(
    answers.map(async (answer) => {
      const headers = [...answer.headers].filter(([name]) => name !== 'date');
      return { status: answer.status, headers, text: await answer.text() };
    }),
  );
}

type Asked = Awaited<ReturnType<typeof askedRoom>>;
const ENDS: [what: string, end: (room: Asked) => Promise<void>][] = [
  ['a week later', async () => void vi.setSystemTime(Date.now() + 7 * DAY_MS + 1000)],
  [
    'taken back',
    async ({ visitor, deeds }) => {
      await visitor.open('/desk/page/articles/story/');
      await visitor.press(/^Take the link back/);
      expect(deeds()[0]).toMatch(/ took back the link to “A story” from Ada Example$/);
    },
  ],
  ['its page taken away', async ({ save }) => save('Ben Okafor', STORY, null)],
  [
    'its page taken away, and another one at its address',
    async ({ save, textOf }) => {
      const other = (await textOf(STORY))
        .replaceAll('A story', 'A secret')
        .replace('It belongs', 'It is secret, and belongs');
      await save('Ben Okafor', STORY, null);
      await save('Ben Okafor', STORY, other);
    },
  ],
];

/** By day, one end that comes by itself and one that someone makes. */
const BY_DAY = ['a week later', 'taken back'];

for (const [what, end] of ENDS)
  test(`a link opens nothing once it is ${what}, and looks as if it had never been`, {
    tags: tagsOf(BY_DAY.includes(what)),
  }, async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const room = await askedRoom();
    const { reader, link, textOf } = room;
    await reader.open(link);
    expect(reader.status()).toBe(200);
    const seen = reader.one('[name=seen]').getAttribute('value') ?? '';
    await end(room);
    const before = [room.saves(), await textOf(STORY).catch(() => null)];
    const never = await answersOf(room, `/see/${'a'.repeat(43)}/`, seen);
    expect(await answersOf(room, link, seen)).toEqual(never);
    expect(new Set(never.map(({ status }) => status))).toEqual(new Set([404]));
    expect(never[0]?.text).toContain('This link opens nothing');
    expect([room.saves(), await textOf(STORY).catch(() => null)]).toEqual(before);
    await room.visitor.open('/');
    expect(room.visitor.words()).not.toContain('asks for changes');
  });

test('a day before its end, the link works still', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { reader, link } = await askedRoom();
  vi.setSystemTime(Date.now() + 6 * DAY_MS);
  await reader.open(link);
  expect(reader.status()).toBe(200);
});

test('a page that gets another address is still the page of its link', { tags: NIGHTLY }, async () => {
  const { room, visitor, reader, link, textOf, rename } = await askedRoom();
  await rename(STORY, 'content/articles/tale.mdx');
  await reader.open(link);
  await reader.press(STANDS);
  expect(reader.words()).toContain('You said that this page can stand as it is');
  expect(await textOf('content/articles/tale.mdx')).toContain('by: ada');
  expect(await textNow(room.store, STORY)).toBeNull();
  await visitor.open('/desk/page/articles/tale/');
  await visitor.press(/^Take the link back/);
  await reader.open(link);
  expect(reader.status()).toBe(404);
});

test.each([
  ['cannot be drawn', (text: string) => `${text}\n<Callout title="One">\n\nNever closed.\n`],
  ['cannot be read', (text: string) => text.replace(/^title:.*$/m, 'title: "Never closed')],
])('a page that %s is told as such, and no one can say that it can stand', async (_, make) => {
  const { room, reader, link, ask, textOf, push } = await askedRoom();
  await push(['Ben', 'Cleo'], STORY, [make(await textOf(STORY))]);
  await reader.open(link);
  expect([reader.status(), reader.words()]).toEqual([
    200,
    expect.stringContaining('cannot be shown at the moment'),
  ]);
  expect([reader.all(FRAME), reader.all('button', STANDS)]).toEqual([[], []]);
  const now = await textOf(STORY);
  const answers = await answersOf({ ask }, link, seenAs(now));
  expect(answers.map(({ status }) => status)).toEqual([200, 409, 409, 303]);
  expect(await textNow(room.store, STORY)).toBe(now);
});

test('a page with errors can be read', async () => {
  const { reader, link, textOf, save } = await askedRoom();
  await save('Ben Okafor', STORY, `${await textOf(STORY)}\nA [broken link](/nowhere/).\n`);
  await reader.open(link);
  await reader.open(reader.one(FRAME).getAttribute('src') ?? '');
  expect([reader.status(), reader.words()]).toEqual([200, expect.stringContaining('A broken link.')]);
});

test('no one is asked who is not among the people', async () => {
  const { visitor, ask, deeds } = await openSavedRoom();
  for (const reader of ['nobody', 'practice', '__proto__', '']) {
    const response = await ask('/ask/articles/story/', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: `reader=${reader}`,
    });
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining('No link was made'),
    ]);
  }
  await visitor.open('/ask/articles/nothing/');
  expect([visitor.status(), deeds()]).toEqual([404, []]);
});

test('the token is kept nowhere', async () => {
  const { data, link, deeds } = await askedRoom();
  const token = link.split('/')[2] ?? '';
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const kept = ['staff.sqlite', 'staff.sqlite-wal']
    .map((file) => readFileSync(join(data, file), 'latin1'))
    .join('');
  expect(kept).toContain('Are the signs right?');
  expect(kept).not.toContain(token);
  expect(deeds().join(' ')).not.toContain(token);
});

test('one link is one page: that of another page opens that one', async () => {
  const { visitor, reader, link } = await askedRoom();
  const other = await askAda(visitor, 'pillars/below');
  await reader.open(link);
  const story = reader.one(FRAME).getAttribute('src') ?? '';
  await reader.open(other);
  expect(reader.wordsOf('h1')).toEqual([expect.stringContaining('The smaller thing')]);
  // The state of one page is none of the other.
  await reader.open(`${other}page/${story.split('/').at(-2)}/`);
  expect([reader.status(), reader.words()]).toEqual([409, expect.not.stringContaining('It belongs to')]);
});
