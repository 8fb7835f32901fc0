import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { reviewsOf } from '#staff/review/reviews.ts';
import { toRoutes } from '#staff/routes.tsx';
import { isOpenPath } from '#staff/sign-in/is-open-path.ts';
import { askAda, askedRoom, STORY } from './asked-room.ts';

const POST = {
  method: 'POST',
  headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
};

const picture = await sharp({ create: { width: 1000, height: 10, channels: 3, background: 'red' } })
  .jpeg()
  .toBuffer();

/** A room in which the story shows one picture, and another page another one. */
const openRoom = async () => {
  const room = await askedRoom({
    'public/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" />',
    'public/images/story/shown.jpg': picture,
    'public/images/story/hidden.jpg': picture,
    'public/images/below/other.jpg': picture,
  });
  const figure =
    '\n<Figure src="/images/story/shown.jpg" alt="A red line" />\n\nSee [what it costs](/top/#a), [a study](https://doi.org/10.1/1) and <a>none</a>.\n';
  await room.save(
    'Ben Okafor',
    STORY,
    `${await room.textOf(STORY)}${figure.replace(' and <a>none</a>', '')}`,
  );
  return room;
};

test('all that the page needs comes with its link, and it leads nowhere else in the room', async () => {
  const { ask, reader, link, room } = await openRoom();
  await reader.open(link);
  const frame = reader.one('iframe').getAttribute('src') ?? '';
  const html = [await (await ask(link)).text(), await (await ask(frame)).text()];
  const needed: string[] = [];
  for (const [, name, value = ''] of html.join('').matchAll(/ (src|srcset|href|action)="([^"]*)"/g)) {
    for (const address of name === 'srcset'
      ? value.split(', ').map((each) => each.replace(/ \S+$/, ''))
      : [value]) {
      if (address.startsWith('#')) continue;
      if (address.startsWith('/')) expect(address, `${name}="${value}"`).toSatisfy(isOpenPath);
      else expect(new URL(address).protocol, address).toMatch(/^(https?|tel|mailto):$/);
      if (address.startsWith('/') && name !== 'action') needed.push(address);
    }
  }
  const token = link.split('/')[2];
  expect(needed).toContain(`/see/${token}/pictures/960/images/story/shown.jpg.webp`);
  expect(needed).toContain(`/see/${token}/pictures/480/images/story/shown.jpg.webp`);
  expect(html[1]).toContain(`href="${room.origin}/top/#a" target="_blank" rel="noopener noreferrer"`);
  needed.push(`/see/${token}/images/story/shown.jpg`);
  for (const address of needed) expect((await ask(address)).status, address).toBe(200);
});

test('neither page runs a script, is kept, is listed, or tells where it is', async () => {
  const { ask, reader, link } = await openRoom();
  await reader.open(link);
  const frame = reader.one('iframe').getAttribute('src') ?? '';
  for (const path of [link, frame, '/see/nothing/']) {
    const answer = await ask(path);
    const { headers } = answer;
    expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    expect(headers.get('cache-control'), path).toBe('no-store');
    expect(headers.get('x-robots-tag'), path).toBe('noindex, nofollow');
    expect(await answer.text(), path).not.toMatch(/<script|\son\w+=/i);
    if (path === '/see/nothing/') continue;
    expect(headers.get('content-security-policy'), path).toMatch(
      /^default-src 'none'; script-src 'none'; style-src 'self';/,
    );
  }
  expect((await ask(link)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  const policy = (await ask(frame)).headers.get('content-security-policy');
  expect(policy).toContain("form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin");
  expect(policy).not.toMatch(/allow-(scripts|forms|top)/);
  expect(reader.one('iframe').getAttribute('sandbox')).not.toMatch(/allow-(scripts|forms|top)/);
});

const NOT_THERE = [
  'images/story/hidden.jpg',
  'images/below/other.jpg',
  'pictures/480/images/below/other.jpg.webp',
  'images/..%2f..%2fcontent/practice.yaml',
  'images/%ff',
  'preview/top/',
  'preview/articles/story/',
  'desk/',
  'keystatic/',
  'api/keystatic/tree',
  'history/articles/story/',
  'ask/articles/story/',
  'page/',
  'page/nothing/more/',
  '..%2f..%2fdesk/',
  'stands/',
  'change/',
];

test('nothing else of the room is below a link', async () => {
  const { ask, link } = await openRoom();
  for (const path of NOT_THERE) {
    const answer = await ask(link + path);
    expect([answer.status, await answer.text()], path).toEqual([
      404,
      expect.stringContaining('This link opens nothing'),
    ]);
  }
});

test('whoever has a link is no one anywhere else, and no one has to be signed in to open it', async () => {
  const { room, link, saves } = await openRoom();
  const routes = toRoutes({ ...room, staffOrigin: 'https://staff.example' });
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { host: 'staff.example', ...init.headers };
    return (await routes.request(`https://staff.example${path}`, { ...init, headers })).status;
  };
  expect(await ask(link)).toBe(200);
  for (const path of [
    '/',
    '/ask/articles/story/',
    '/preview/articles/story/',
    '/images/story/shown.jpg',
    '/seen/',
  ])
    expect(await ask(path), path).toBe(401);
  for (const path of [
    '/ask/articles/story/',
    '/ask/links/x/take-back/',
    '/ask/words/1/settle/',
    '/owner-mail/x/seen/',
  ])
    expect(await ask(path, { ...POST, body: 'reader=ada' }), path).toBe(401);
  expect([saves(), reviewsOf(room.records).open().length]).toEqual([1, 1]);
});

/** What a server tells of whoever asks: an address of their own. */
const from = (nth: number) => ({
  incoming: { headers: {}, socket: { remoteAddress: `203.0.${nth >> 8}.${nth & 255}` } },
});

test('whoever tries links is stopped, and so is what no one would send', async () => {
  const { room, link } = await openRoom();
  const routes = toRoutes(room);
  const ask = (path: string, init: RequestInit = {}, nth = 0) =>
    routes.request(
      `http://localhost:3000${path}`,
      { ...init, headers: { host: 'localhost:3000', ...init.headers } },
      from(nth),
    );
  expect((await ask(`${link}change/`, { ...POST, body: `words=${'a'.repeat(200 * 1024)}` })).status).toBe(
    413,
  );
  for (let nth = 0; nth < 60; nth++)
    expect((await ask(`/see/${'a'.repeat(40)}${nth + 100}/`)).status).toBe(404);
  expect((await ask(`/see/${'a'.repeat(43)}/`)).status).toBe(429);
  // Not even whether one is right is told.
  expect((await ask(link)).status).toBe(429);
  expect((await ask(link, {}, 1)).status).toBe(200);
});

test('of one link, so many words are kept and no more', async () => {
  const { ask, link, reader, room } = await openRoom();
  const say = (words: string) =>
    ask(`${link}change/`, { ...POST, body: `${new URLSearchParams({ words })}` });
  for (let nth = 0; nth < 20; nth++) expect((await say(`Word ${nth}`)).status).toBe(303);
  expect(await (await say('One more')).text()).toContain('Please call or write instead.');
  await reader.open(link);
  expect(reader.all('.asked-changes > li')).toHaveLength(20);
  expect(reviewsOf(room.records).asked()).toHaveLength(20);
  expect(await (await say(' \r\n ')).text()).toContain('write what should change');
});

test('what no browser would ask for does nothing, and the room stands', async () => {
  const { room, link, saves, visitor } = await openRoom();
  await askAda(visitor, 'pillars/below');
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const before = {
    saves: saves(),
    open: reviewsOf(room.records)
      .open()
      .map(({ id }) => id),
  };
  const piece = fc.oneof(
    fc.constantFrom(
      'stands',
      'change',
      'page',
      'images',
      'pictures',
      'links',
      'words',
      'take-back',
      'settle',
      'articles',
      'story',
      '..',
      '%2e%2e',
      '%ff',
      '%00',
      '',
      '1',
      '-1',
      '1e999',
      '__proto__',
    ),
    fc.string({ maxLength: 12 }).map(encodeURIComponent),
  );
  const request = fc.record({
    start: fc.constantFrom(link, '/see/', `/see/${'b'.repeat(43)}/`, '/ask/'),
    rest: fc.array(piece, { maxLength: 4 }),
    method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'),
    type: fc.constantFrom(
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'application/json',
      '',
    ),
    body: fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.constantFrom(
        'seen=nothing',
        'seen=a&seen=b',
        'words=',
        '--x\r\n\r\n',
        '{"seen":1}',
        'reader=__proto__',
        'reader=ada&seen=',
      ),
    ),
  });
  const routes = toRoutes(room);
  let nth = 0;
  await fc.assert(
    fc.asyncProperty(request, async ({ start, rest, method, type, body }) => {
      const init = {
        method,
        headers: { host: 'localhost:3000', 'sec-fetch-site': 'same-origin', 'content-type': type },
        ...(method !== 'GET' && method !== 'HEAD' && { body }),
      };
      // From somewhere else each time, so that none is stopped for those before.
      const answer = await routes.request(
        `http://localhost:3000${start}${rest.join('/')}`,
        init,
        from(nth++),
      );
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: 1000 },
  );
  expect(saves()).toBe(before.saves);
  expect(
    reviewsOf(room.records)
      .open()
      .map(({ id }) => id),
  ).toEqual(expect.arrayContaining(before.open));
  expect(told.mock.calls.flat().join('\n')).not.toContain(link.split('/')[2]);
});
