import { describe, expect, test } from 'vitest';
import { isTakenByTheSite } from '#lib/content/model/paths.ts';
import { ROOM_FOLDERS } from '#lib/own-addresses.ts';
import { isOpenPath } from '#staff/sign-in/is-open-path.ts';
import { ORIGIN, openStaffedRoom } from './staffed-room.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];

/** Names of parts of an address, as something that is there. */
const PARTS: Readonly<Record<string, string>> = {
  folder: 'pages',
  slug: 'fees',
  id: 'ada-haven',
  file: 'site.js',
  token: 'x',
  name: 'today.png',
};

/** Whatever the room answers, as addresses; what comes before routes has none. */
function addressesIn({ routes }: { routes: { method: string; path: string }[] }): string[] {
  const paths = routes.filter(({ method }) => method !== 'ALL').map(({ path }) => path);
  const toAddress = (path: string) =>
    path
      .replaceAll(/:(\w+)(\{[^}]*(\{[^}]*\})?[^}]*\})?/g, (_, name: string) => PARTS[name] ?? 'x')
      .replace('*', 'fees');
  return [...new Set(paths.map(toAddress))].sort();
}

type Room = Awaited<ReturnType<typeof openStaffedRoom>>;

const OPENED = {
  'sec-fetch-site': 'same-origin',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
};
const ASKED = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' };

/** Asks for each address by each method. */
async function askAll(
  room: Room,
  addresses: readonly string[],
  headers: Record<string, string>,
  look: (response: Response, where: string, method: string) => void | Promise<void>,
  methods = METHODS,
) {
  for (const address of addresses)
    for (const method of methods)
      await look(await room.ask(address, { method, headers }), `${method} ${address}`, method);
}

test('the list has every part of the room', async () => {
  const addresses = addressesIn((await openStaffedRoom()).routes);
  const parts = [
    '/',
    '/desk',
    '/keystatic/fees',
    '/api/keystatic/fees',
    '/history/pages/fees/put-back',
    '/refused/ada-haven/use-mine',
    '/guide',
    '/publish',
    '/publications/ada-haven/events',
    '/people',
    '/people/me/code',
    '/audit',
    '/passkey/verify',
    '/invite/x',
    '/preview/fees',
    '/publish/review',
    '/publications/ada-haven/events',
    '/publications/go-back/x',
    '/take-away/pages/fees',
  ];
  for (const part of parts) expect(addresses).toContain(part);
  expect(addresses.filter(isOpenPath).sort()).toEqual([
    '/fonts/fraunces.woff2',
    '/icon.svg',
    '/invite/x',
    '/passkey/options',
    '/passkey/verify',
    '/passkeys.js',
    // A link to one page, with a token for each part.
    '/see/x',
    '/see/x/change',
    '/see/x/page/x',
    '/see/x/stands',
    '/see/x/x/fees',
    '/sign-in',
    '/sign-in/code',
    '/styles/preview.css',
    '/styles/room.css',
    '/styles/site.css',
  ]);
});

test('no page of the site can have the address of a part of the room, where links to it would lead to that part', async () => {
  const { routes } = (await openStaffedRoom()).routes;
  const parts = routes.flatMap(({ method, path }) =>
    method === 'GET' ? (/^\/([a-z-]+)(\/\*)?$/.exec(path)?.[1] ?? []) : [],
  );
  expect(parts).toContain('guide');
  expect(parts.filter((part) => !isTakenByTheSite('page', part))).toEqual([]);
  // And nothing is kept for parts that are no more.
  const kept = ROOM_FOLDERS.filter((folder) => !routes.some(({ path }) => `${path}/`.startsWith(folder)));
  expect(kept).toEqual([]);
});

describe('every route, by every method', () => {
  const NO_ONE: [string, (room: Room) => Promise<Record<string, string>>][] = [
    ['no one who is signed in', async () => ({})],
    [
      'a sign-in that no one began',
      async () => ({ cookie: '__Host-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }),
    ],
    [
      'a sign-in that was ended',
      async (room) => {
        const { browser, id } = await room.someone('Ada Haven', 'owner');
        room.door.sessions.endAll(id);
        return cookieOf(browser.cookies);
      },
    ],
    [
      'a sign-in with nothing asked for half an hour',
      async (room) => {
        const { browser } = await room.someone('Ada Haven', 'owner');
        room.pass(31);
        return cookieOf(browser.cookies);
      },
    ],
    [
      'a sign-in of half a day, in use until now',
      async (room) => {
        const { browser } = await room.someone('Ada Haven', 'owner');
        room.pass(12 * 60 + 1);
        room.records.exec(`UPDATE sessions SET seen = ${Date.now()}`);
        return cookieOf(browser.cookies);
      },
    ],
    [
      'someone who was taken out',
      async (room) => {
        const { browser, id } = await room.someone('Ada Haven', 'owner');
        room.door.people.remove(id);
        return cookieOf(browser.cookies);
      },
    ],
  ];

  test.each(NO_ONE)('%s is refused, and nothing is written', async (_, begin) => {
    const room = await openStaffedRoom();
    const cookie = await begin(room);
    const addresses = addressesIn(room.routes).filter((each) => !isOpenPath(each));
    const before = room.kept();
    await askAll(room, addresses, { ...OPENED, ...cookie }, async (response, where, method) => {
      const isOpened = method === 'GET' || method === 'POST';
      expect([where, response.status]).toEqual([where, isOpened ? 303 : 401]);
      if (isOpened) expect(response.headers.get('location'), where).toMatch(/^\/sign-in\/(\?next=%2F|$)/);
    });
    await askAll(room, addresses, { ...ASKED, ...cookie }, async (response, where, method) => {
      expect([where, response.status]).toEqual([where, 401]);
      if (method !== 'HEAD') expect(await response.text(), where).toMatch(/^You are signed out\./);
    });
    expect(room.kept()).toBe(before);
  });

  test.each([
    [
      'a page of another site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'empty', origin: 'https://evil.example' },
    ],
    [
      'a page beside the room',
      { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'iframe', origin: 'https://example.org' },
    ],
    ['an older browser, from another site', { origin: 'https://evil.example' }],
    ['an older browser, from the same host without encryption', { origin: 'http://staff.example.org' }],
  ])('%s does nothing with the sign-in of an owner', async (_, headers) => {
    const room = await openStaffedRoom();
    const { browser } = await room.someone('Ada Haven', 'owner');
    const before = room.kept();
    // An older browser does not say where a link was.
    const isTold = 'sec-fetch-site' in headers;
    const methods = METHODS.filter((method) => isTold || (method !== 'GET' && method !== 'HEAD'));
    const addresses = addressesIn(room.routes);
    await askAll(
      room,
      addresses,
      { ...headers, ...cookieOf(browser.cookies) },
      (response, where) => expect([where, response.status]).toEqual([where, 403]),
      methods,
    );
    expect(room.kept()).toBe(before);
  });

  test('no other host is answered, whatever a web server says of it', async () => {
    const room = await openStaffedRoom();
    const { browser } = await room.someone('Ada Haven', 'owner');
    const before = room.kept();
    for (const host of [
      'example.org',
      'localhost:3100',
      '127.0.0.1:3100',
      'staff.example.org:8443',
      'staff.example.org.',
      '',
    ]) {
      const headers = {
        ...OPENED,
        ...cookieOf(browser.cookies),
        host,
        'x-forwarded-host': 'staff.example.org',
        'x-forwarded-proto': 'https',
      };
      await askAll(room, addressesIn(room.routes), headers, async (response, where, method) => {
        expect([where, response.status]).toEqual([where, 403]);
        if (method === 'GET') expect(await response.text()).toBe(`The staff room answers at ${ORIGIN}.\n`);
      });
    }
    expect(room.kept()).toBe(before);
    expect((await browser.open('/', { headers: { host: 'STAFF.example.org' } })).status).toBe(200);
  });

  // What a writer may see is everything but this.
  const NOT_SHOWN = /^\/(people(?!\/me)|audit|take-away|publications\/go-back)(\/|$)/;

  // What a writer may do: a new one is entered here, so that someone decides.
  const DONE_BY_WRITERS = [
    '/ask/:folder/:slug',
    '/ask/links/:id/take-back',
    '/ask/words/:id/settle',
    '/api/inquiries',
    '/api/keystatic/*',
    '/history/:folder/:slug/put-back',
    '/people/me/code',
    '/people/me/end-others',
    '/people/me/name',
    '/people/me/take',
    '/refused/:id/keep-theirs',
    '/refused/:id/use-mine',
    '/sign-out',
  ];

  test('a writer is refused what is not theirs, and nothing is written', async () => {
    const room = await openStaffedRoom();
    const { browser } = await room.someone('Bo Harbor');
    await room.someone('Ada Haven', 'owner');
    const before = room.kept();
    const done = room.routes.routes.filter(
      ({ method, path }) => method !== 'GET' && method !== 'ALL' && !isOpenPath(path),
    );
    const theirs = done.filter(({ path }) => !DONE_BY_WRITERS.includes(path));
    const shown = room.routes.routes.filter(({ method, path }) => method === 'GET' && NOT_SHOWN.test(path));
    expect(DONE_BY_WRITERS.filter((each) => !done.some(({ path }) => path === each))).toEqual([]);
    expect(theirs.length).toBeGreaterThan(5);
    expect(shown.length).toBeGreaterThan(1);
    for (const { method, path } of [...theirs, ...shown]) {
      const [address = ''] = addressesIn({ routes: [{ method, path }] });
      const headers = { ...OPENED, ...cookieOf(browser.cookies) };
      const { status } = await room.ask(address, { method, headers });
      expect([method, address, status]).toEqual([method, address, 403]);
    }
    for (const [path, fields] of [
      ['/people/invite/', { name: 'Cy Sound', role: 'owner' }],
      ['/people/bo-harbor/role/', { role: 'owner' }],
      ['/people/ada-haven/remove/', {}],
      ['/people/ada-haven/renew/', {}],
      ['/people/ada-haven/sign-out/', {}],
      ['/publish/', { pages: 'content/pages/home.mdx', tree: 'x', note: 'x' }],
      ['/take-away/articles/story/', { note: 'x', to: 'nowhere', seen: 'x' }],
    ] as const)
      expect([path, (await browser.send(path, fields)).status]).toEqual([path, 403]);
    expect(room.kept()).toBe(before);
  });
});

const cookieOf = (cookies: ReadonlyMap<string, string>) => ({
  cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
});

/** Numbers that look like chance, and are the same each time (mulberry32). */
function chanceFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const ODD = [
  '',
  '/',
  '//',
  '/..',
  '/%2e%2e/',
  '/%00',
  '/%ff',
  '/%',
  '?next=//evil.example',
  '?page=-1',
  '?page=1e9',
  '?of=live',
  '/__proto__',
  '/constructor',
  `/${'a'.repeat(300)}`,
  '/%F0%9F%98%80',
  '.json',
  '.png',
  ';x',
  '/\\..\\',
];
const BODIES = [
  '',
  '{}',
  '[]',
  'null',
  '{"kind":"sign in"}',
  '{"kind":"invited","token":"x"}',
  '{"kind":"prove"}',
  '{"response":{"id":"x","response":{}}}',
  '{"response":{"id":"x","response":{"userHandle":1,"clientDataJSON":"e30","attestationObject":"oA"}}}',
  '{"__proto__":{}}',
  'code=x',
  'code=&code=',
  'name=x&role=owner',
  'key=%00',
  '%',
  '\u0000',
  '<x>',
  'a=b&'.repeat(200),
  '{"additions":[],"deletions":[]}',
];
const TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'text/plain',
  'x',
  '',
];
const HEADERS: Record<string, string>[] = [
  {},
  OPENED,
  ASKED,
  { accept: 'text/html' },
  { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  { origin: ORIGIN },
  { origin: 'null' },
  { ...ASKED, referer: 'http://[', 'no-cors': '1' },
];
const COOKIES = [
  '',
  '__Host-session=x',
  '__Host-session=; __Host-challenge=%',
  '__Host-challenge=x',
  'a',
  '__Host-session=%E0%A4%A',
];

function generated(chance: ReturnType<typeof chanceFrom>, address: string): [string, RequestInit] {
  const one = <Each>(list: readonly Each[]) => list[chance(list.length)] as Each;
  const method = one(METHODS);
  const type = one(TYPES);
  const body = method === 'GET' || method === 'HEAD' ? undefined : one(BODIES);
  const cookie = one(COOKIES);
  const headers = {
    ...one(HEADERS),
    ...(body !== undefined && type && { 'content-type': type }),
    ...(cookie && { cookie }),
  };
  return [address + one(ODD), { method, headers, body }];
}

test('a thousand generated requests to each route fail nowhere, and write nothing', async () => {
  const room = await openStaffedRoom();
  const before = room.kept();
  const chance = chanceFrom(34);
  const failures: string[] = [];
  for (const address of addressesIn(room.routes)) {
    for (let nth = 0; nth < 1000; nth += 1) {
      const [path, init] = generated(chance, address);
      const { status } = await room.ask(path, init);
      if (status >= 500) failures.push(`${status} ${init.method} ${path} ${init.body}`);
    }
  }
  expect(failures).toEqual([]);
  expect(room.kept()).toBe(before);
});

/** Ends the sign-in; and what answers 503 by intent, as nothing is sent from a preview. */
const DOES_SOMETHING_ELSE = ['/sign-out', '/api/inquiries'];

test('a hundred generated requests of a writer to each route that does something fail nowhere, and save nothing', async () => {
  const room = await openStaffedRoom();
  const { browser } = await room.someone('Bo Harbor');
  const before = room.saved();
  const chance = chanceFrom(35);
  const failures: string[] = [];
  const does = room.routes.routes.filter(
    ({ method, path }) => method !== 'GET' && method !== 'ALL' && !DOES_SOMETHING_ELSE.includes(path),
  );
  for (const address of addressesIn({ routes: does })) {
    for (let nth = 0; nth < 100; nth += 1) {
      const [path, init] = generated(chance, address);
      const headers = { ...init.headers, ...OPENED, ...cookieOf(browser.cookies) };
      const { status } = await room.ask(path, { ...init, method: 'POST', body: init.body ?? '', headers });
      if (status >= 500) failures.push(`${status} ${path} ${init.body}`);
    }
  }
  expect(failures).toEqual([]);
  expect(room.saved()).toBe(before);
  expect((await browser.open('/desk/')).status).toBe(200);
});
