import { expect, test, vi } from 'vitest';
import { GitError } from '#staff/repository/run-git.ts';
import { toRoutes } from '#staff/routes.tsx';
import { project } from './small-room.ts';

const HOST = 'localhost:3000';

const routes = toRoutes(project);
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  routes.request(`http://${HOST}${path}`, { method, headers: { host: HOST, ...headers } });

const PAGES = [
  '/',
  '/desk/',
  '/desk/map/',
  '/desk/launch/',
  '/desk/page/pages/fees/',
  '/guide/',
  '/keystatic/',
  '/preview/fees/',
];
const FILES = [
  '/desk/choices.json',
  '/icon.svg',
  '/js/site.js',
  '/styles/site.css',
  '/styles/room.css',
  '/fonts/fraunces.woff2',
];

test.each([...PAGES, ...FILES])('%s is there, for this machine and no other', async (path) => {
  expect((await ask(path)).status).toBeLessThan(400);
  const foreign = await ask(path, { host: 'site.example' });
  expect(foreign.status).toBe(403);
  expect(await foreign.text()).toBe(
    'The staff room answers this computer alone, at the address that "npm run edit" prints.\n',
  );
});

test.each(PAGES)('nothing outside is asked by %s, and no one keeps a copy', async (path) => {
  const { headers } = await ask(path);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/);
  expect(headers.get('content-security-policy')).not.toMatch(/https?:|\*|unsafe-eval/);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
});

const PROGRAM = [
  '/keystatic-editor.js',
  '/js/site.js',
  '/preview-reloader.js',
  '/styles/editor.css',
  '/styles/site.css',
  '/styles/room.css',
  '/styles/preview.css',
  '/fonts/fraunces.woff2',
];

test.each(PROGRAM)('a browser that has %s is not sent it again while it is the same', async (path) => {
  const first = await ask(path);
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  const tag = first.headers.get('etag') ?? '';
  const again = await ask(path, { 'if-none-match': tag });
  expect([again.status, again.headers.get('cache-control'), await again.text()]).toEqual([
    304,
    'no-cache',
    '',
  ]);
  const older = await ask(path, { 'if-none-match': '"older"' });
  expect([older.status, older.headers.get('etag')]).toEqual([200, tag]);
});

test.each([
  ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['a page of another port', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:9999' }],
  ['no page at all', {}],
])('what is posted by %s is not taken', async (_, headers) => {
  for (const path of ['/api/keystatic/update', '/api/inquiries/', '/nothing/']) {
    expect((await ask(path, headers as Record<string, string>, 'POST')).status, path).toBe(403);
  }
});

test.each(['image', 'script', 'style', 'iframe', 'object', 'empty'])(
  'a page of another site gets nothing of the room as its %s, and no work done',
  async (dest) => {
    for (const site of ['cross-site', 'same-site']) {
      for (const path of ['/', '/desk/choices.json', '/preview/fees/', '/icon.svg', '/keystatic/']) {
        const headers = { 'sec-fetch-site': site, 'sec-fetch-dest': dest };
        expect((await ask(path, headers)).status, path).toBe(403);
        expect((await ask(path, headers, 'HEAD')).status, path).toBe(403);
        expect((await ask(path, { ...headers, 'sec-fetch-site': 'same-origin' })).status, path).toBe(200);
      }
    }
  },
);

test('a link of another site, such as one in a mail, leads to the room', async () => {
  const headers = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  expect((await ask('/desk/', headers)).status).toBe(200);
});

test('a form that is larger than any of the room is not taken in', async () => {
  let taken = 0;
  const endless = new ReadableStream({
    pull(controller) {
      taken += 64 * 1024;
      controller.enqueue(new Uint8Array(64 * 1024).fill(97));
      if (taken > 64 * 1024 * 1024) controller.close();
    },
  });
  for (const path of [
    '/history/pages/fees/put-back/',
    '/refused/x/use-mine/',
    '/refused/x/keep-theirs/',
    '/publish/',
    '/publications/go-back/x/',
    '/take-away/pages/fees/',
  ]) {
    const request = {
      method: 'POST',
      headers: {
        host: HOST,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
    };
    const long = await routes.request(`http://${HOST}${path}`, { ...request, body: 'a'.repeat(200 * 1024) });
    expect(long.status, path).toBe(413);
  }
  const unsaid = await routes.request(
    new Request(`http://${HOST}/refused/x/use-mine/`, {
      method: 'POST',
      headers: {
        host: HOST,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: endless,
      duplex: 'half',
    } as RequestInit),
  );
  expect(unsaid.status).toBe(413);
  expect(taken).toBeLessThan(1024 * 1024);
});

test('a form with files, whole or broken off, is not read', async () => {
  for (const path of ['/history/pages/fees/put-back/', '/refused/x/use-mine/', '/api/inquiries/'])
    for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data', 'Multipart/Mixed']) {
      const headers = { host: HOST, 'sec-fetch-site': 'same-origin', 'content-type': type };
      const response = await routes.request(`http://${HOST}${path}`, {
        method: 'POST',
        headers,
        body: '--x',
      });
      expect([path, type, response.status]).toEqual([path, type, 415]);
    }
});

test.each(['127.0.0.1', '[::1]'])('whoever calls it %s is led to its name', async (name) => {
  const response = await routes.request(`http://${name}:3000/desk/?q=a`, {
    headers: { host: `${name}:3000` },
  });
  expect([response.status, response.headers.get('location')]).toEqual([
    308,
    'http://localhost:3000/desk/?q=a',
  ]);
});

test('a link of a page leads to the preview of the page that it leads to', async () => {
  const response = await ask('/fees/');
  expect([response.status, response.headers.get('location')]).toEqual([302, '/preview/fees/']);
  expect(await (await ask('/preview/fees/')).text()).toContain('href="/preview/"');
});

test('the form of a preview sends nothing, and says so', async () => {
  const response = await ask('/api/inquiries/', { 'sec-fetch-site': 'same-origin' }, 'POST');
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('Nothing was sent');
});

test.each([
  '/nothing/',
  '/preview/nothing/',
  '/desk/page/pages/nothing/',
  '/desk/page/nothing/fees/',
  '/js/nothing.js',
  '/images/../../package.json',
  '/images/..%2f..%2fpackage.json',
  '/pagefind/..%2f..%2f..%2fbuild.json',
  '/pagefind/%2e%2e/%2e%2e/build.json',
  '/pictures/480/images/nothing.jpg.webp',
  '/share/nothing.png',
  '/guide/nothing.png',
  '/guide/..%2f..%2f..%2fpackage.json',
  '/%ff/',
  '/images/%ff',
  '/pictures/%ff',
  '/pagefind/%ff',
  '/preview/%ff/',
])('there is nothing at %s', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('a repository that does not answer is told as such, and keeps no one from what needs none', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const broken = toRoutes({
    ...project,
    readSite: () => {
      throw new GitError('git rev-parse failed (128): the secret cause');
    },
  });
  const response = await broken.request(`http://${HOST}/desk/`, { headers: { host: HOST } });
  expect(response.status).toBe(503);
  const words = await response.text();
  expect(words).toContain('does not answer');
  expect(words).not.toContain('secret');
});

test('a fault of the program is told, without its cause', async () => {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  const broken = toRoutes({
    ...project,
    readSite: () => {
      throw new Error('the secret cause');
    },
  });
  const response = await broken.request(`http://${HOST}/desk/`, { headers: { host: HOST } });
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(error).toHaveBeenCalledOnce();
});
