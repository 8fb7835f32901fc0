import { describe, expect, test } from 'vitest';
import { authenticator } from '../sign-in/authenticator.ts';
import { ORIGIN, openStaffedRoom } from '../sign-in/staffed-room.ts';

const POST = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } };
const LAST = 'without this owner, no one could say who may come in';

describe('an owner', () => {
  test('invites someone, who comes in as what they were invited as', async () => {
    const room = await openStaffedRoom();
    const { browser } = await room.someone('Ada Haven', 'owner');
    const fields = { name: ' Bo   Harbor ', role: 'publisher', email: 'bo@example.org', clinician: 'no-one' };
    const page = await (await browser.send('/people/invite/', fields)).text();
    const token = /\/invite\/([\w-]{43})</.exec(page)?.[1] ?? '';
    expect(await browser.read('/people/')).toMatch(
      /Bo Harbor.*Publisher.*bo@example\.org.*never here so far.*Invited/s,
    );
    const bo = room.browser();
    expect((await bo.passkey('invited', authenticator(ORIGIN), { token })).status).toBe(200);
    expect(room.door.people.named('bo harbor')).toMatchObject({ role: 'publisher', clinician: null });
    expect(room.door.audit.last(9).map(({ name, did }) => `${name} ${did}`)).toContain(
      'Ada Haven invited Bo Harbor (publisher)',
    );
    expect(await browser.read('/audit/')).toContain('invited Bo Harbor (publisher)');
  });

  test('is told what is wrong with an invitation, and no one is invited', async () => {
    const room = await openStaffedRoom();
    const { browser } = await room.someone('Ada Haven', 'owner');
    const before = room.kept();
    for (const [fields, words] of [
      [{ name: '', role: 'writer' }, 'Write a name'],
      [{ name: 'Bo Harbor', role: 'king' }, 'choose what they may do'],
      [{ name: 'ADA haven', role: 'writer' }, 'is in the list already'],
      [{ name: 'Bo Harbor', role: 'writer', email: 'bo' }, 'is no e-mail address'],
    ] as const) {
      const answer = await browser.send('/people/invite/', fields);
      expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining(words)]);
    }
    expect(room.kept()).toBe(before);
  });

  test('changes a role, which counts at once, for whoever is signed in', async () => {
    const room = await openStaffedRoom();
    const ada = await room.someone('Ada Haven', 'owner');
    const bo = await room.someone('Bo Harbor');
    expect((await bo.browser.open('/people/')).status).toBe(403);
    await ada.browser.send('/people/bo-harbor/role/', { role: 'owner' });
    expect((await bo.browser.open('/people/')).status).toBe(200);
    await bo.browser.send('/people/ada-haven/role/', { role: 'writer' });
    expect((await ada.browser.open('/people/')).status).toBe(403);
  });

  test('takes someone out, and no link that they sent to a reader opens its page any more', async () => {
    const room = await openStaffedRoom();
    const [ada, bo] = [await room.someone('Ada Haven', 'owner'), await room.someone('Bo Harbor')];
    const askFor = async ({ browser }: typeof ada) => {
      const made = await browser.send('/ask/articles/story/', { reader: 'ada' });
      return /\/see\/[\w-]{43}\//.exec(await made.text())?.[0] ?? '';
    };
    const [hers, his] = [await askFor(ada), await askFor(bo)];
    const statuses = async () =>
      [await room.ask(hers), await room.ask(his), await room.ask(`${his}stands/`, POST)].map(
        ({ status }) => status,
      );
    await ada.browser.send('/people/bo-harbor/remove/');
    const before = room.saved();
    expect(await statuses()).toEqual([200, 404, 404]);
    expect(room.saved()).toBe(before);
  });

  test('is not the last one to go: no role, key or person is taken from them', async () => {
    const room = await openStaffedRoom();
    const { browser, device } = await room.someone('Ada Haven', 'owner');
    await room.someone('Bo Harbor', 'publisher');
    // An owner who was invited and never came lets no one in.
    room.invite('Cy Sound', 'owner');
    const before = room.kept();
    for (const [path, fields] of [
      ['/people/ada-haven/role/', { role: 'publisher' }],
      ['/people/ada-haven/remove/', {}],
      ['/people/ada-haven/keys/take/', { key: device.id }],
    ] as const) {
      const answer = await browser.send(path, fields);
      expect([path, answer.status, await answer.text()]).toEqual([path, 409, expect.stringContaining(LAST)]);
    }
    expect(room.kept()).toBe(before);
    await room.someone('Dana Example', 'owner');
    expect((await browser.send('/people/ada-haven/remove/')).status).toBe(303);
    expect((await browser.open('/people/')).status).toBe(303);
  });

  test('lets someone in again who lost all, and signs them out everywhere', async () => {
    const room = await openStaffedRoom();
    const { browser } = await room.someone('Ada Haven', 'owner');
    const bo = await room.someone('Bo Harbor');
    expect((await browser.send('/people/bo-harbor/sign-out/')).status).toBe(303);
    expect((await bo.browser.open('/desk/')).status).toBe(303);
    const page = await (await browser.send('/people/bo-harbor/renew/')).text();
    const token = /\/invite\/([\w-]{43})</.exec(page)?.[1] ?? '';
    const again = room.browser();
    expect((await again.passkey('invited', authenticator(ORIGIN), { token })).status).toBe(200);
    expect((await again.open('/desk/')).status).toBe(200);
  });

  test('finds no one by an id that is none, and nothing of someone else', async () => {
    const room = await openStaffedRoom();
    const { browser, device } = await room.someone('Ada Haven', 'owner');
    await room.someone('Bo Harbor');
    await room.someone('Dana Example', 'owner');
    const before = room.kept();
    for (const path of ['/people/no-one/remove/', '/people/__proto__/renew/', '/people/no-one/role/'])
      expect((await browser.send(path, { role: 'owner' })).status).toBe(404);
    expect((await browser.send('/people/bo-harbor/keys/take/', { key: device.id })).status).toBe(404);
    expect(room.kept()).toBe(before);
  });
});

test('someone who is taken out keeps their name in what they did, and a namesake has another id', async () => {
  const room = await openStaffedRoom();
  const { people } = room.door;
  const add = (name: string) => people.add({ name, role: 'writer', email: null, clinician: null }).id;
  const first = add('Dana Example');
  people.remove(first);
  expect([first, add('Dana Example'), add('Me'), add('Invite'), add('李')]).toEqual([
    'dana-example',
    'dana-example-2',
    'me-2',
    'invite-2',
    'someone',
  ]);
});

describe('everyone', () => {
  test('names their passkeys, takes one away, and never the only one', async () => {
    const room = await openStaffedRoom();
    const { browser, device } = await room.someone('Bo Harbor');
    await browser.send('/people/me/name/', { key: device.id, name: 'Key in the safe' });
    expect(await browser.read('/people/me/')).toContain('<strong>Key in the safe</strong>');
    const only = await browser.send('/people/me/take/', { key: device.id });
    expect([only.status, await only.text()]).toEqual([
      409,
      expect.stringContaining('This is your only passkey'),
    ]);
    const second = authenticator(ORIGIN);
    await browser.passkey('add', second);
    expect((await browser.send('/people/me/take/', { key: second.id })).status).toBe(303);
    expect(room.door.people.passkeysOf('bo-harbor').map(({ id }) => id)).toEqual([device.id]);
  });

  test('does nothing to the passkeys of others', async () => {
    const room = await openStaffedRoom();
    const ada = await room.someone('Ada Haven', 'owner');
    const bo = await room.someone('Bo Harbor');
    await bo.browser.passkey('add', authenticator(ORIGIN));
    const before = room.kept();
    for (const path of ['name', 'take'])
      expect((await bo.browser.send(`/people/me/${path}/`, { key: ada.device.id, name: 'x' })).status).toBe(
        404,
      );
    expect(room.kept()).toBe(before);
  });

  test('signs out here, or everywhere but here', async () => {
    const room = await openStaffedRoom();
    const { browser, device } = await room.someone('Bo Harbor');
    const other = room.browser();
    await other.passkey('sign in', device);
    expect(await browser.read('/desk/')).toMatch(/<a href="\/people\/me\/">Bo Harbor<\/a>.*Sign out/s);
    await browser.send('/people/me/end-others/');
    expect([(await other.open('/desk/')).status, (await browser.open('/desk/')).status]).toEqual([303, 200]);
    const token = browser.cookies.get('__Host-session') ?? '';
    const out = await browser.send('/sign-out/');
    expect([out.status, out.headers.get('location'), browser.cookies.has('__Host-session')]).toEqual([
      303,
      '/sign-in/?out',
      false,
    ]);
    browser.cookies.set('__Host-session', token);
    expect((await browser.open('/desk/')).status).toBe(303);
  });
});
