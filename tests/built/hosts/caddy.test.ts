import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currentBuild, switchTo } from '#build/kept/kept-builds.ts';
import { NOT_FOUND } from '#lib/builds/build-note.ts';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { addBuild } from '#tests/add-build.ts';
import { type Answer, ask } from '#tests/servers/ask.ts';
import { type Caddy, findOrInstallCaddy, serveWithCaddy, WITHOUT_CADDY } from '#tests/servers/caddy.ts';
import { serveHangingUp } from '#tests/servers/serve-hanging-up.ts';
import { copyBuilds } from '#tools/copies/copy-builds.ts';
import { portToComeBackTo } from '#tools/servers/free-port.ts';
import { type ServedSite, serveBuildIn } from '#tools/servers/serve-site.ts';
import { sentBody } from '../../unit/server/inquiries/sent-form.ts';
import { builtSite, NOTE } from '../build.ts';
import { essenceOf } from './essence-of.ts';
import { oddAddresses } from './odd-addresses.ts';

const site = builtSite();
const PILLAR = site.pages.find(({ kind }) => kind === 'pillar')?.path ?? '';
const ADDRESSES = Object.keys(NOTE.addresses).filter((address) => address !== NOT_FOUND);
const STYLESHEET = ADDRESSES.find((address) => address.endsWith('.css')) ?? '';

const copied = copyBuilds();

let app: ServedSite;
let caddy: Caddy;
const canRun = findOrInstallCaddy();
beforeAll(async () => {
  if (!canRun) return;
  app = await serveBuildIn(currentBuild(copied.builds), { PORT: String(await portToComeBackTo()) });
  caddy = await serveWithCaddy({ builds: copied.builds, servers: [app.url] });
});
afterAll(async () => {
  await caddy?.stop();
  await app?.stop();
  copied.remove();
});

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' };

const askCaddy = (path: string, options: Parameters<typeof ask>[2] = {}) =>
  ask(caddy.url, path, { ca: caddy.ca, ...options });

function expectSecurityHeaders({ headers }: Answer): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS))
    expect(headers[name.toLowerCase()], name).toBe(value);
}

if (!canRun) test.skip(WITHOUT_CADDY, () => {});

describe.skipIf(!canRun)('the site behind Caddy', () => {
  test.each([...ADDRESSES, `${PILLAR}?a=b`, '/api/health/', '/api/inquiries/'])(
    'answers %s as the server does',
    async (path) => {
      const answer = await askCaddy(path);
      expect(essenceOf(answer)).toEqual(essenceOf(await ask(app.url, path)));
      for (const name of ['server', 'last-modified']) expect(answer.headers).not.toHaveProperty(name);
    },
  );

  // Before it hands an address on, Caddy writes a backslash as %5C.
  test.each(oddAddresses(site, PILLAR).filter((path) => !path.includes('\\')))(
    'answers %s, where no page lies or which is spelled otherwise, as the server does',
    async (path) => {
      expect(essenceOf(await askCaddy(path))).toEqual(essenceOf(await ask(app.url, path)));
    },
  );

  test.each([
    ['PUT', '/', ''],
    ['OPTIONS', '/', ''],
    ['POST', '/about/', 'a=b'],
    ['OPTIONS', '/api/inquiries/', ''],
    ['HEAD', PILLAR, ''],
    ['HEAD', '/nothing-here/', ''],
  ])('answers %s %s as the server does', async (method, path, body) => {
    const options = { method, body };
    expect(essenceOf(await askCaddy(path, options))).toEqual(essenceOf(await ask(app.url, path, options)));
  });

  test.each([20_000, 70_000])('a form of %i bytes is refused, as the server refuses it', async (length) => {
    const postTo = (origin: string) =>
      ask(origin, '/api/inquiries/', {
        ca: caddy.ca,
        method: 'POST',
        headers: { ...FORM, Origin: origin },
        body: 'a'.repeat(length),
      });
    const answer = await postTo(caddy.url);
    expect(answer.status).toBe(413);
    expect(essenceOf(answer)).toEqual(essenceOf(await postTo(app.url)));
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('a page is sent as %s, and holds the same words', async (encoding, unpack) => {
    const answer = await askCaddy(PILLAR, { headers: { 'Accept-Encoding': encoding } });
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(essenceOf(answer, unpack)).toEqual(essenceOf(await ask(app.url, PILLAR)));
  });

  test('where a browser takes both, brotli is sent', async () => {
    const { headers } = await askCaddy(PILLAR, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
    expect(headers['content-encoding']).toBe('br');
  });

  test.each([PILLAR, STYLESHEET])('%s is not sent twice to who has it, in any form', async (path) => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const headers = { 'Accept-Encoding': encoding };
      const { etag = '' } = (await askCaddy(path, { headers })).headers;
      const again = await askCaddy(path, { headers: { ...headers, 'If-None-Match': etag } });
      expect([encoding, again.status, again.body.length]).toEqual([encoding, 304, 0]);
      expectSecurityHeaders(again);
      expect(again.headers).not.toHaveProperty('last-modified');
    }
  });

  test('who names a date is sent the page all the same', async () => {
    const headers = { 'If-Modified-Since': 'Fri, 31 Dec 2100 23:59:59 GMT' };
    expect((await askCaddy(PILLAR, { headers })).status).toBe(200);
  });

  test('visitors are told apart by the address that Caddy sees, and not by what they say of themselves', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 32; count++) {
      const answer = await askCaddy('/api/inquiries/', {
        method: 'POST',
        headers: {
          ...FORM,
          Origin: caddy.url,
          'X-Forwarded-For': `192.0.2.${count}`,
        },
        body: sentBody({ name: '' }),
      });
      statuses.push(answer.status);
    }
    expect(statuses.filter((status) => status === 422).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2);
  });

  test('while no server is there, every page is sent, and all else is told what to do', async () => {
    const { port } = new URL(app.url);
    await app.kill();
    await app.stop();
    for (const address of ADDRESSES)
      expect([address, (await askCaddy(address)).status]).toEqual([address, 200]);
    for (const [method, path] of [
      ['POST', '/api/inquiries/'],
      ['GET', '/about'],
    ] as const) {
      const body = method === 'POST' ? sentBody() : undefined;
      const answer = await askCaddy(path, { method, body });
      // 503 once Caddy knows that nobody is there.
      expect([502, 503]).toContain(answer.status);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.body.toString()).toContain('Our server did not answer');
      expectSecurityHeaders(answer);
      for (const name of ['server', 'last-modified']) expect(answer.headers).not.toHaveProperty(name);
    }
    app = await serveBuildIn(currentBuild(copied.builds), { PORT: port });
    await expect.poll(async () => (await askCaddy('/api/health/')).status).toBe(200);
  });

  test('a new build is sent without a word to Caddy: what changed anew, what did not not again', async () => {
    const headersOf = async (path: string) => ({
      'If-None-Match': (await askCaddy(path)).headers.etag ?? '',
    });
    const [changed, same] = [await headersOf(PILLAR), await headersOf('/about/')];
    switchTo(
      copied.builds,
      addBuild(copied.builds, (files) => {
        const page = files.get(PILLAR);
        if (!page) throw new Error('The build has no main page.');
        const text = Buffer.from(page.bytes).toString().replace('1', '2');
        files.set(PILLAR, { ...page, bytes: Buffer.from(text) });
      }),
    );
    expect((await askCaddy(PILLAR, { headers: changed })).status).toBe(200);
    expect((await askCaddy('/about/', { headers: same })).status).toBe(304);
  });

  test('it says nothing of visitors', async () => {
    expect(caddy.said()).not.toMatch(/127\.0\.0\.1:\d+.*remote|about/);
  });
});

describe.skipIf(!canRun)('between two servers', () => {
  const postTo = ({ url, ca }: Caddy) =>
    ask(url, '/api/inquiries/', { ca, method: 'POST', body: sentBody() });

  test('what was posted is sent once, though nobody answers', async () => {
    const [one, other] = [await serveHangingUp(), await serveHangingUp()];
    const between = await serveWithCaddy({ builds: copied.builds, servers: [one.url, other.url] });
    try {
      for (let count = 1; count <= 10; count++) {
        const { status } = await postTo(between);
        expect([status, one.posted() + other.posted()]).toEqual([502, count]);
      }
    } finally {
      await Promise.all([between.stop(), one.stop(), other.stop()]);
    }
  });

  test('at whichever port the server is, it is found each time', async () => {
    const nobody = `http://127.0.0.1:${await portToComeBackTo()}`;
    for (const servers of [
      [nobody, app.url],
      [app.url, nobody],
    ]) {
      const between = await serveWithCaddy({ builds: copied.builds, servers });
      try {
        // Until it has looked who is there.
        await expect.poll(async () => (await postTo(between)).status).toBe(403);
        for (let count = 0; count < 10; count++) expect((await postTo(between)).status).toBe(403);
      } finally {
        await between.stop();
      }
    }
  });
});
