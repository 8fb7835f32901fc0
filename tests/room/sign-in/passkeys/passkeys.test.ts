import { describe, expect, test } from 'vitest';
import { authenticator, type Otherwise } from '../authenticator.ts';
import { ORIGIN, openStaffedRoom } from '../staffed-room.ts';

const OTHERWISE: [string, Otherwise][] = [
  ['at another origin', { origin: 'https://staff.example.com' }],
  ['at the same host without encryption', { origin: 'http://staff.example.org' }],
  ['at another port', { origin: `${ORIGIN}:8443` }],
  ['for another host', { host: 'example.org' }],
  ['for a challenge that no one gave', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ['without a finger or a PIN', { isVerified: false }],
];

describe('whoever was invited', () => {
  test('makes a passkey, prints a code, and reaches the room', async () => {
    const room = await openStaffedRoom();
    const [browser, device, token] = [room.browser(), authenticator(ORIGIN), room.invite('Dana Example')];
    expect(await browser.read(`/invite/${token}`)).toContain('Welcome, Dana Example');
    const made = await browser.passkey('invited', device, { token });
    expect([made.status, await made.json()]).toEqual([200, { next: '/people/me/?done=key' }]);
    for (const path of ['/', '/desk/', '/keystatic/', '/nothing/']) {
      const { status, headers } = await browser.open(path);
      expect([path, status, headers.get('location')]).toEqual([path, 303, '/people/me/']);
    }
    const save = await browser.post('/api/keystatic/update/', {});
    expect([save.status, await save.text()]).toEqual([
      403,
      expect.stringMatching(/^First make a second passkey/),
    ]);
    expect(await browser.read('/people/me/')).toContain('would lock you out');
    await browser.send('/people/me/code/');
    expect((await browser.open('/desk/')).status).toBe(200);
  });

  test('reaches it with a second passkey as well', async () => {
    const room = await openStaffedRoom();
    const browser = room.browser();
    await browser.passkey('invited', authenticator(ORIGIN), { token: room.invite('Dana Example') });
    expect((await browser.passkey('add', authenticator(ORIGIN))).status).toBe(200);
    expect((await browser.open('/desk/')).status).toBe(200);
  });

  test('makes none in another way than the room asked for, and nothing is changed', async () => {
    const room = await openStaffedRoom();
    const [browser, token] = [room.browser(), room.invite('Dana Example')];
    const before = room.kept();
    for (const [how, otherwise] of OTHERWISE) {
      const made = await browser.passkey('invited', authenticator(ORIGIN), { token, ...otherwise });
      expect([how, made.status, await made.text()]).toEqual([
        how,
        403,
        'The passkey could not be made, so nothing was changed. Try again.',
      ]);
      expect(room.kept()).toBe(before);
      expect((await browser.open('/desk/')).headers.get('location'), how).toMatch(/^\/sign-in/);
    }
  });

  test('comes too late, or second, or with the invitation of another room', async () => {
    const room = await openStaffedRoom();
    const [used, old] = [room.invite('Dana Example'), room.invite('Bo Harbor')];
    room.pass(24 * 60 + 1);
    const renewed = room.invite('Dana Example');
    const newest = room.invite('Dana Example');
    room.invite('Cy Sound');
    const elsewhere = room.door.invitations.make('cy-sound', 'test', 'https://other.example.org');
    for (const token of [used, old, renewed, elsewhere, 'x', '']) {
      const page = await room.browser().open(`/invite/${token || 'y'}`);
      expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('cannot be used')]);
      const made = await room.browser().passkey('invited', authenticator(ORIGIN), { token });
      expect(made.status).toBeGreaterThanOrEqual(400);
    }
    expect((await room.browser().passkey('invited', authenticator(ORIGIN), { token: newest })).status).toBe(
      200,
    );
    const before = room.kept();
    expect((await room.browser().passkey('invited', authenticator(ORIGIN), { token: newest })).status).toBe(
      403,
    );
    expect(room.kept()).toBe(before);
  });

  test('is one of two who open the same invitation at once: the other gets nothing', async () => {
    const room = await openStaffedRoom();
    const token = room.invite('Dana Example');
    const devices = [authenticator(ORIGIN), authenticator(ORIGIN)];
    const browsers = devices.map(() => room.browser());
    const asked = await Promise.all(
      browsers.map(async (each) => (await each.post('/passkey/options', { kind: 'invited', token })).json()),
    );
    const answers = await Promise.all(
      browsers.map((each, nth) => each.post('/passkey/verify', { response: devices[nth]?.make(asked[nth]) })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect(room.door.people.passkeysOf('dana-example')).toHaveLength(1);
  });
});

describe('whoever signs in', () => {
  test('needs nothing but the passkey, gets a cookie that is safe, and is told of in the audit', async () => {
    const room = await openStaffedRoom();
    const { device } = await room.someone('Dana Example');
    const browser = room.browser();
    const asked = await browser.post('/passkey/options', { kind: 'sign in' });
    const options = await asked.json();
    expect([options.rpId, options.userVerification, options.allowCredentials]).toEqual([
      'staff.example.org',
      'required',
      undefined,
    ]);
    const answer = await browser.post('/passkey/verify', { response: device.use(options) });
    expect(answer.status).toBe(200);
    const [session = ''] = answer.headers.getSetCookie().filter((line) => line.startsWith('__Host-session='));
    for (const word of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/', 'Max-Age=43200'])
      expect(session).toContain(word);
    expect(session).not.toMatch(/domain/i);
    const token = browser.cookies.get('__Host-session') ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    // What is kept lets no one in.
    expect(room.kept()).not.toContain(token);
    expect((await browser.open('/desk/')).status).toBe(200);
    expect(room.door.audit.last(1)).toMatchObject([{ who: 'dana-example', did: 'signed in: A browser' }]);
  });

  test('does not get in in another way than the room asked for, with a copy, or for someone else', async () => {
    const room = await openStaffedRoom();
    const { device } = await room.someone('Dana Example');
    await room.browser().passkey('sign in', device);
    for (const [how, otherwise] of [
      ...OTHERWISE,
      // It went back, as a copy of the passkey has it.
      ['with an old counter', { counter: 1 }],
      ['with the handle of someone else', { handle: 'c29tZW9uZSBlbHNl' }],
    ] as const) {
      const before = room.kept();
      const browser = room.browser();
      const answer = await browser.passkey('sign in', device, otherwise);
      expect([how, answer.status, await answer.text()]).toEqual([
        how,
        403,
        expect.stringMatching(/does not know this passkey/),
      ]);
      expect(browser.cookies.has('__Host-session'), how).toBe(false);
      expect(room.kept()).toBe(before);
      expect([how, (await browser.passkey('sign in', device)).status]).toEqual([how, 200]);
    }
  });

  test('does not get in with an answer that was given before, or that another browser was asked for', async () => {
    const room = await openStaffedRoom();
    const { device } = await room.someone('Dana Example');
    const [browser, other] = [room.browser(), room.browser()];
    const options = await (await browser.post('/passkey/options', { kind: 'sign in' })).json();
    await other.post('/passkey/options', { kind: 'sign in' });
    const response = device.use(options);
    const challenge = browser.cookies.get('__Host-challenge') ?? '';
    expect((await other.post('/passkey/verify', { response })).status).toBe(403);
    expect((await browser.post('/passkey/verify', { response })).status).toBe(200);
    browser.cookies.set('__Host-challenge', challenge);
    const again = await browser.post('/passkey/verify', { response });
    expect([again.status, await again.text()]).toEqual([403, expect.stringMatching(/^This took too long/)]);
  });

  test('does not get in with a passkey that was taken away, or after they were', async () => {
    const room = await openStaffedRoom();
    const owner = await room.someone('Ada Haven', 'owner');
    const { browser, device, id } = await room.someone('Dana Example');
    expect((await browser.open('/desk/')).status).toBe(200);
    expect((await owner.browser.send(`/people/${id}/keys/take/`, { key: device.id })).status).toBe(303);
    // Whoever signed in with it is out.
    expect((await browser.open('/desk/')).headers.get('location')).toMatch(/^\/sign-in/);
    expect((await room.browser().passkey('sign in', device)).status).toBe(403);
    const bo = await room.someone('Bo Harbor');
    expect((await owner.browser.send(`/people/${bo.id}/remove/`)).status).toBe(303);
    expect((await bo.browser.open('/desk/')).headers.get('location')).toMatch(/^\/sign-in/);
    expect((await room.browser().passkey('sign in', bo.device)).status).toBe(403);
  });

  test('cannot be asked for one thing and answer for another', async () => {
    const room = await openStaffedRoom();
    const { browser, device } = await room.someone('Dana Example');
    const other = await room.someone('Bo Harbor');
    // Someone else's passkey proves nothing.
    expect((await browser.passkey('prove', other.device)).status).toBe(403);
    // What was asked of one sign-in is not answered by another.
    const options = await (await browser.post('/passkey/options', { kind: 'prove' })).json();
    const stolen = room.browser();
    stolen.cookies.set('__Host-challenge', browser.cookies.get('__Host-challenge') ?? '');
    expect((await stolen.post('/passkey/verify', { response: device.use(options) })).status).toBe(401);
    for (const kind of ['prove', 'add'])
      expect((await room.browser().post('/passkey/options', { kind })).status, kind).toBe(401);
  });

  test('is told to wait after too many tries, and others are not', async () => {
    const room = await openStaffedRoom();
    const device = authenticator(ORIGIN);
    const browser = room.browser();
    const answers: number[] = [];
    for (let nth = 0; nth < 31; nth += 1)
      answers.push(
        (await browser.post('/passkey/options', { kind: 'sign in' })).status,
        (await browser.post('/passkey/verify', { response: { id: device.id, response: {} } })).status,
      );
    expect(answers.slice(0, 60).every((status) => status !== 429)).toBe(true);
    expect(answers.slice(60)).toEqual([429, 429]);
  });
});

describe('a code on paper', () => {
  test('makes one passkey, once, and then a new one has to be printed', async () => {
    const room = await openStaffedRoom();
    const { code } = await room.someone('Dana Example');
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(room.kept()).not.toContain(code.replaceAll('-', ''));
    const browser = room.browser();
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const led = (await browser.send('/sign-in/code/', { code: typed })).headers.get('location') ?? '';
    expect(led).toMatch(/^\/invite\/[\w-]{43}$/);
    expect((await browser.send('/sign-in/code/', { code })).status).toBe(403);
    const device = authenticator(ORIGIN);
    expect((await browser.passkey('invited', device, { token: led.slice('/invite/'.length) })).status).toBe(
      200,
    );
    // There are two passkeys now, and one of them is lost.
    expect((await browser.open('/desk/')).headers.get('location')).toBe('/people/me/');
    // One more passkey would not do, so it is not asked for.
    expect(await browser.read('/people/me/')).toMatch(/One more step:<\/strong>\s*print a new code/);
    await browser.send('/people/me/code/');
    expect((await browser.open('/desk/')).status).toBe(200);
    const before = room.kept();
    for (const wrong of [code, 'AAAAA-AAAAA-AAAAA-AAAAA', '', 'x'.repeat(10_000)]) {
      const answer = await room.browser().send('/sign-in/code/', { code: wrong });
      expect([answer.status, await answer.text()]).toEqual([
        403,
        expect.stringContaining('No one has this code'),
      ]);
    }
    expect(room.kept()).toBe(before);
  });

  test('is not found by trying', async () => {
    const room = await openStaffedRoom();
    const { code } = await room.someone('Dana Example');
    const browser = room.browser();
    for (let nth = 0; nth < 10; nth += 1) await browser.send('/sign-in/code/', { code: `${nth}` });
    const before = room.kept();
    expect((await browser.send('/sign-in/code/', { code })).status).toBe(429);
    expect(room.kept()).toBe(before);
  });
});

describe('what matters most', () => {
  test('asks for the passkey again after 15 minutes, and then goes on with what was sent', async () => {
    const room = await openStaffedRoom();
    const { browser, device } = await room.someone('Ada Haven', 'owner');
    room.pass(14);
    expect((await browser.open('/people/me/passkey/')).status).toBe(200);
    room.pass(2);
    const asked = await browser.open('/people/me/passkey/?a=b');
    expect([asked.status, await asked.text()]).toEqual([
      401,
      expect.stringContaining('data-next="/people/me/passkey/?a=b"'),
    ]);
    const before = room.kept();
    const sent = await browser.send('/people/invite/', { name: 'Cy "Q" <Sound>', role: 'writer' });
    const page = await sent.text();
    expect([sent.status, room.kept()]).toEqual([401, before]);
    expect(page).toContain('action="/people/invite/"');
    expect(page).toContain('name="name" value="Cy &quot;Q&quot; &lt;Sound&gt;"');
    expect((await browser.post('/people/invite/', {})).status).toBe(401);
    expect((await browser.post('/passkey/options', { kind: 'add' })).status).toBe(401);
    expect((await browser.passkey('prove', device)).status).toBe(200);
    expect(
      await (await browser.send('/people/invite/', { name: 'Cy Sound', role: 'writer' })).text(),
    ).toContain(`${ORIGIN}/invite/`);
  });

  test('asks for it where the clock was put back, and no sign-in outlasts that', async () => {
    const room = await openStaffedRoom();
    const { browser, device } = await room.someone('Ada Haven', 'owner');
    room.records.exec('UPDATE sessions SET proved = proved + 86400000');
    expect((await browser.open('/people/me/passkey/')).status).toBe(401);
    expect((await browser.passkey('prove', device)).status).toBe(200);
    room.pass(-60);
    expect((await browser.open('/people/me/')).status).toBe(303);
    expect((await browser.passkey('sign in', device)).status).toBe(200);
    expect((await browser.open('/people/me/passkey/')).status).toBe(200);
  });
});
