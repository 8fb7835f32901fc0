import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currentBuild } from '#build/store/kept-builds.ts';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { NOT_FOUND_PAGES } from '#lib/not-found.ts';
import { type Answer, ask } from '#tests/servers/ask.ts';
import { serveHangingUp } from '#tests/servers/serve-hanging-up.ts';
import { copyBuilds } from '#tools/copies/copy-builds.ts';
import { portToComeBackTo } from '#tools/servers/free-port.ts';
import { type ServedSite, serveBuildIn } from '#tools/servers/serve-site.ts';
import { sentBody } from '../../unit/server/inquiries/sent-form.ts';
import { builtSite, NOTE } from '../build.ts';
import { essenceOf } from './essence-of.ts';
import { oddAddresses } from './odd-addresses.ts';

const site = builtSite();
export const PILLAR = site.pages.find(({ kind }) => kind === 'pillar')?.path ?? '';
export const ADDRESSES = Object.keys(NOTE.addresses).filter((address) => !NOT_FOUND_PAGES.includes(address));
export const STYLESHEET = ADDRESSES.find((address) => address.endsWith('.css')) ?? '';

/** A web server in front of the site, as the project sets it up. */
type WebServer = { url: string; ca: string; stop(): Promise<void> };

type Kind<Running extends WebServer> = {
  serve: (options: { builds: string; servers: readonly string[] }) => Promise<Running>;
  canRun: boolean;
  /** Whether it hands this address on as it came. */
  takes?: (path: string) => boolean;
};

/** The web server and the site behind it, which a test may end and start anew. */
export type Front<Running extends WebServer> = {
  builds: string;
  running: () => Running;
  ask: (path: string, options?: Parameters<typeof ask>[2]) => Promise<Answer>;
  post: (body: string, headers?: Record<string, string>) => Promise<Answer>;
  app: () => ServedSite;
  endApp: () => Promise<void>;
  startApp: () => Promise<void>;
};

/** That an answer has each of the security headers, once, and no date of a file. */
export function expectSecurityHeaders({ headers }: Answer): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS))
    expect(headers[name.toLowerCase()], name).toBe(value);
  expect(headers).not.toHaveProperty('last-modified');
}

/**
 * Starts a web server in front of the finished build, and holds it to what each must do: answer as the server does, whatever is asked, spare who has
 * a file, tell visitors apart, send every page while no server is there, and send a form once. Gives it for tests of its own.
 */
export function holdToContract<Running extends WebServer>({
  serve,
  canRun,
  takes = () => true,
}: Kind<Running>): Front<Running> {
  const copied = copyBuilds();
  let app: ServedSite;
  let running: Running;
  const options = { PORT: '', DATA_DIR: `${copied.builds}/../data` };
  const startApp = async () => {
    app = await serveBuildIn(currentBuild(copied.builds), options);
  };
  beforeAll(async () => {
    if (!canRun) return;
    options.PORT = String(await portToComeBackTo());
    await startApp();
    running = await serve({ builds: copied.builds, servers: [app.url] });
  });
  afterAll(async () => {
    await running?.stop();
    await app?.stop();
    copied.remove();
  });

  const askFront: Front<Running>['ask'] = (path, more = {}) =>
    ask(running.url, path, { ca: running.ca, ...more });
  const post: Front<Running>['post'] = (body, headers = {}) =>
    askFront('/api/inquiries/', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Accept: 'application/json',
        Origin: running.url,
        ...headers,
      },
      body,
    });
  const endApp = async () => {
    await app.kill();
    await app.stop();
  };

  describe.skipIf(!canRun)('as every web server in front of the site', () => {
    test.each([...ADDRESSES, `${PILLAR}?a=b`, '/api/health/', '/api/inquiries/'])(
      'answers %s as the server does',
      async (path) => {
        const answer = await askFront(path);
        expect(essenceOf(answer)).toEqual(essenceOf(await ask(app.url, path)));
        expect(answer.headers).not.toHaveProperty('last-modified');
      },
    );

    test.each(oddAddresses(site, PILLAR).filter(takes))(
      'answers %s, where no page lies or which is spelled otherwise, as the server does',
      async (path) => {
        expect(essenceOf(await askFront(path))).toEqual(essenceOf(await ask(app.url, path)));
      },
    );

    test.each([
      ['PUT', '/', ''],
      ['DELETE', PILLAR, ''],
      ['OPTIONS', '/', ''],
      ['POST', '/about/', 'a=b'],
      ['POST', STYLESHEET, 'a=b'],
      ['PROPFIND', '/', ''],
      ['PUT', '/api/inquiries/', ''],
      ['OPTIONS', '/api/inquiries/', ''],
      ['HEAD', PILLAR, ''],
      ['HEAD', '/nothing-here/', ''],
    ])('answers %s %s as the server does', async (method, path, body) => {
      const asked = { method, body };
      expect(essenceOf(await askFront(path, asked))).toEqual(essenceOf(await ask(app.url, path, asked)));
    });

    test.each([
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const)('sends a page as %s, with the same words', async (encoding, unpack) => {
      const answer = await askFront(PILLAR, { headers: { 'Accept-Encoding': encoding } });
      expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
      expect(essenceOf(answer, unpack)).toEqual(essenceOf(await ask(app.url, PILLAR)));
    });

    test('sends brotli where a browser takes both', async () => {
      const { headers } = await askFront(PILLAR, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
      expect(headers['content-encoding']).toBe('br');
    });

    test.each([PILLAR, STYLESHEET])('does not send %s twice to who has it, in any form', async (path) => {
      for (const encoding of ['identity', 'gzip', 'br']) {
        const headers = { 'Accept-Encoding': encoding };
        const { etag = '' } = (await askFront(path, { headers })).headers;
        const again = await askFront(path, { headers: { ...headers, 'If-None-Match': etag } });
        expect([encoding, again.status, again.body.length, again.headers.etag]).toEqual([
          encoding,
          304,
          0,
          etag,
        ]);
        expectSecurityHeaders(again);
      }
    });

    test('sends a page all the same to who names a date', async () => {
      const headers = { 'If-Modified-Since': 'Fri, 31 Dec 2100 23:59:59 GMT' };
      expect((await askFront(PILLAR, { headers })).status).toBe(200);
    });

    test('tells visitors apart by the address that it sees, and not by what they say of themselves', async () => {
      const statuses: number[] = [];
      for (let count = 0; count < 32; count++) {
        const answer = await post(sentBody({ name: '' }), { 'X-Forwarded-For': `192.0.2.${count}` });
        statuses.push(answer.status);
        expectSecurityHeaders(answer);
      }
      expect(statuses.filter((status) => status === 422).length).toBeGreaterThan(0);
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2);
    });

    test('sends every page while no server is there, tells what to do to all else, and finds the next server', async () => {
      await endApp();
      for (const address of ADDRESSES)
        expect([address, (await askFront(address)).status]).toEqual([address, 200]);
      for (const [method, path, said] of [
        ['POST', '/api/inquiries/', 'Our server did not answer'],
        ['GET', '/about', 'Our server did not answer'],
        ['POST', '/api/inquiries/?lang=es-US', 'Nuestro servidor no contestó'],
        ['GET', '/es/contacto', 'Nuestro servidor no contestó'],
      ] as const) {
        const answer = await askFront(path, { method, body: method === 'POST' ? sentBody() : undefined });
        // 503 where it knows already that no one is there.
        expect([502, 503]).toContain(answer.status);
        expect(answer.headers['cache-control']).toBe('no-store');
        expect(answer.headers['content-type']).toMatch(/^text\/html; charset=utf-8$/i);
        expect(answer.body.toString()).toContain(said);
        expectSecurityHeaders(answer);
      }
      await startApp();
      await expect.poll(async () => (await askFront('/api/health/')).status).toBe(200);
    });
  });

  describe.skipIf(!canRun)('between two servers', () => {
    const postTo = ({ url, ca }: WebServer) =>
      ask(url, '/api/inquiries/', { ca, method: 'POST', body: sentBody() });

    test('what was posted is sent once, though no one answers', async () => {
      const [one, other] = [await serveHangingUp(), await serveHangingUp()];
      const between = await serve({ builds: copied.builds, servers: [one.url, other.url] });
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
      const nowhere = `http://127.0.0.1:${await portToComeBackTo()}`;
      for (const servers of [
        [nowhere, app.url],
        [app.url, nowhere],
      ]) {
        const between = await serve({ builds: copied.builds, servers });
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

  return {
    builds: copied.builds,
    running: () => running,
    ask: askFront,
    post,
    app: () => app,
    endApp,
    startApp,
  };
}
