import { expect, test } from 'vitest';
import { toRoutes } from '#staff/routes.tsx';
import { project } from '../small-room.ts';
import { openStaffedRoom } from './staffed-room.ts';

const LINK = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

type Someone = Awaited<ReturnType<Awaited<ReturnType<typeof openStaffedRoom>>['someone']>>;

test('a link of another site leads there, for whoever is signed in: the page loads itself again, with the cookie', async () => {
  const room = await openStaffedRoom();
  const { browser } = await room.someone('Bo Harbor');
  for (const path of ['/desk/?q=a', '/sign-in/?next=%2Fdesk%2F']) {
    const first = await room.ask(path, { headers: LINK });
    expect([first.status, first.headers.get('refresh')]).toEqual([200, '0']);
    expect(await first.text()).toContain('One moment');
  }
  expect((await browser.open('/desk/?q=a')).status).toBe(200);
  expect((await browser.open('/sign-in/?next=%2Fdesk%2F')).headers.get('location')).toBe('/desk/');
  // Whoever is not signed in is asked to, once it is asked from here.
  const own = await room.browser().open('/desk/?q=a');
  expect(own.headers.get('location')).toBe('/sign-in/?next=%2Fdesk%2F%3Fq%3Da');
  // An invitation needs no cookie.
  expect((await room.ask(`/invite/${room.invite('Dana Example')}`, { headers: LINK })).status).toBe(200);
});

test('a form that is sent too late leads to signing in, and then to the page that it was on', async () => {
  const room = await openStaffedRoom();
  const send = (referer: string) =>
    room.browser().open('/history/pages/fees/put-back/', { method: 'POST', headers: { referer } });
  const led = async (referer: string) => (await send(referer)).headers.get('location');
  expect(await led('https://staff.example.org/history/pages/fees/put-back/?of=a')).toBe(
    '/sign-in/?next=%2Fhistory%2Fpages%2Ffees%2Fput-back%2F%3Fof%3Da',
  );
  expect(await led('https://evil.example/desk/')).toBe('/sign-in/');
});

test('a save is told that its words stay', async () => {
  const room = await openStaffedRoom();
  const save = await room.browser().post('/api/keystatic/update/', {});
  expect([save.status, save.headers.get('content-type'), await save.text()]).toEqual([
    401,
    expect.stringMatching(/^text\/plain/),
    'You are signed out. Sign in again in another tab, then save: your words stay here.',
  ]);
});

test('what signing in needs is there without a sign-in, and says so where there are no scripts', async () => {
  const room = await openStaffedRoom();
  const page = await (await room.ask('/sign-in/')).text();
  expect(page).toMatch(/<noscript>.*Passkeys need scripts/s);
  expect(page).toMatch(/<button[^>]* hidden="">Sign in with your passkey/);
  const files = [...page.matchAll(/(?:href|src)="(\/[^"]*\.\w+)"/g)].map(([, path = '']) => path);
  expect(files.sort()).toEqual(['/icon.svg', '/passkeys.js', '/styles/room.css', '/styles/site.css']);
  for (const path of [...files, '/fonts/fraunces.woff2'])
    expect([path, (await room.ask(path)).status]).toEqual([path, 200]);
});

test('passkeys are allowed to the room alone, nothing else is, and https stays https', async () => {
  const room = await openStaffedRoom();
  for (const path of ['/sign-in/', '/desk/']) {
    const { headers } = await room.ask(path);
    const policy = headers.get('permissions-policy') ?? '';
    expect(policy).toMatch(/publickey-credentials-get=\(self\), publickey-credentials-create=\(self\)$/);
    expect(policy).toMatch(/camera=\(\)/);
    expect(policy.match(/publickey-credentials-get/g)).toHaveLength(1);
    expect(headers.get('strict-transport-security')).toBe('max-age=63072000');
    expect(headers.get('cache-control')).toBe('no-store');
  }
  const here = await toRoutes(project).request('http://localhost:3000/desk/', {
    headers: { host: 'localhost:3000' },
  });
  expect(here.headers.has('strict-transport-security')).toBe(false);
});

test('on its own machine, the room knows no sign-in, and whoever started it is an owner', async () => {
  const routes = toRoutes(project);
  const ask = (path: string) =>
    routes.request(`http://localhost:3000${path}`, { headers: { host: 'localhost:3000' } });
  for (const path of ['/sign-in/', '/people/', '/people/me/', '/invite/x'])
    expect((await ask(path)).status, path).toBe(404);
  expect(await (await ask('/desk/')).text()).not.toContain('Sign out');
});

test('a room for others without a place for who may come in is not opened', () => {
  expect(() => toRoutes({ ...project, staffOrigin: 'https://staff.example.org' })).toThrow(
    'A room with STAFF_URL needs SITE_REPO: who may come in is kept beside it.',
  );
});

test('who follows a publication is told nothing more once their sign-in has ended, in whatever way', async () => {
  const room = await openStaffedRoom();
  const other = await room.someone('Bo Lind');
  const { tree } = await room.publications.candidateOf([]);
  const ways: [string, (someone: Someone) => unknown][] = [
    ['they sign out', ({ browser }) => browser.send('/sign-out/')],
    ['they are signed out everywhere', ({ id }) => room.door.sessions.endAll(id)],
    ['they are taken out of the room', ({ id }) => room.door.people.remove(id)],
    ['they were away too long', () => room.pass(31)],
  ];
  for (const [nth, [way, end]] of ways.entries()) {
    const someone = await room.someone(`Ana Ruiz ${nth}`);
    await room.publications.publish({ paths: [], tree, note: 'Why' }, { id: 'bo', name: 'Bo Lind' });
    const { body } = await someone.browser.open(`/publications/p${nth + 1}/events/`);
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('Waiting for its turn.');
    await end(someone);
    // Whoever else asks meanwhile asks for themselves alone.
    await other.browser.open('/');
    room.publications.tell(`p${nth + 1}`, { stage: 'building' });
    expect([way, await reader?.read()]).toEqual([way, { done: true, value: undefined }]);
    expect(room.publications.listeners()).toBe(0);
  }
});
