import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDialable } from '#lib/content/to-dialable.ts';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { type Answer, ask, askHttp2 } from '#tests/ask.ts';
import { findOrInstallNginx, type Nginx, serveWithNginx, WITHOUT_NGINX } from '#tests/nginx.ts';
import { type ServedSite, serveSite } from '#tests/serve-site.ts';
import { sentBody } from '../unit/inquiries/sent-form.ts';
import { builtSite } from './build.ts';
import { exportBuild } from './exported.ts';

const site = builtSite();
const PILLAR = site.pages.find(({ kind }) => kind === 'pillar')?.path ?? '';
const exported = exportBuild();
const STYLESHEET = exported.site.files.find(({ path }) => path.endsWith('.css'))?.path ?? '';

let app: ServedSite;
let nginx: Nginx;
const canRun = findOrInstallNginx();
beforeAll(async () => {
  if (!canRun) return;
  app = await serveSite();
  nginx = (await serveWithNginx({ pages: exported.pages, server: app.url })) as Nginx;
});
afterAll(async () => {
  await nginx?.stop();
  await app?.stop();
  exported.remove();
});

const askNginx = (path: string, options: Parameters<typeof ask>[2] = {}) =>
  ask(nginx.url, path, { ca: nginx.ca, ...options });

/** The headers of our own making, which must be the same wherever a page comes from. */
const OURS = [...Object.keys(SECURITY_HEADERS), 'Cache-Control', 'Speculation-Rules', 'Location'];

/** What a reader gets, without what only says how it came. */
function essenceOf(
  { status, headers, body }: Answer,
  unpacked: (bytes: Buffer) => Buffer = (bytes) => bytes,
) {
  const ours = OURS.map((name) => [name, headers[name.toLowerCase()] ?? null]);
  // Two names for one type (RFC 9239).
  const type = headers['content-type']?.toLowerCase().replace('application/javascript', 'text/javascript');
  const isFound = status !== 308;
  return {
    status,
    ours: Object.fromEntries(ours),
    type: isFound ? type : null,
    body: isFound ? unpacked(body).toString('base64') : null,
  };
}

if (!canRun) test.skip(WITHOUT_NGINX, () => {});

describe.skipIf(!canRun)('the site behind nginx', () => {
  test.each(exported.site.files.map(({ path }) => path))('answers %s as the server does', async (path) => {
    expect(essenceOf(await askNginx(path))).toEqual(essenceOf(await ask(app.url, path)));
  });

  test.each([
    '/nothing-here/',
    '/nothing-here.txt',
    '/contact/nothing/',
    '/articles/nothing/?query=1',
    '/index.html',
    '/about/index.html',
    '/404.html',
    '/_headers/',
    '/_next/',
    '/keystatic/',
    '/desk/',
    '/About/',
    ...site.facts.redirects.map(({ from }) => from),
    ...site.facts.redirects.map(({ from }) => `${from}${from.includes('?') ? '&' : '?'}a=b%20c`),
    PILLAR.slice(0, -1),
    `${PILLAR.slice(0, -1)}?a=b`,
    '/nothing-here',
    '/sitemap.xml/',
    '/js/site.js/?a=b',
    '//about/',
    '/articles//after-a-slip/',
    '//evil.example/',
    '//evil.example',
  ])('answers %s, where no page lies, as the server does', async (path) => {
    expect(essenceOf(await askNginx(path))).toEqual(essenceOf(await ask(app.url, path)));
  });

  test.each(['/_headers', '/_redirects', '/_nginx/maps.conf', '/about/index.html.br', '/index.html.gz'])(
    '%s, which is no address of the site, is not sent',
    async (path) => {
      expect((await askNginx(path)).status).toBe(path === '/_headers' || path === '/_redirects' ? 308 : 404);
    },
  );

  test.each([
    ['PUT', '/', {}, 405],
    ['POST', '/about/', { body: 'a=b' }, 405],
    ['GET', '/%', {}, 400],
    ['GET', `/${'a'.repeat(40_000)}`, {}, 414],
    ['POST', '/api/inquiries/', { body: 'a'.repeat(70_000) }, 413],
  ])('%s %s is refused with every security header', async (method, path, options, status) => {
    const { status: answered, headers } = await askNginx(path, { method, ...options });
    expect(answered).toBe(status);
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(headers[name.toLowerCase()], name).toBe(value);
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('a page is sent as %s, and holds the same words', async (encoding, unpack) => {
    const headers = { 'Accept-Encoding': encoding };
    const answer = await askNginx(PILLAR, { headers });
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(essenceOf(answer, unpack)).toEqual(essenceOf(await ask(app.url, PILLAR)));
    const missing = await askNginx('/nothing-here/', { headers });
    expect(missing.headers['content-encoding']).toBe(encoding);
    expect(essenceOf(missing, unpack)).toEqual(essenceOf(await ask(app.url, '/nothing-here/')));
  });

  test('where a browser takes both, brotli is sent', async () => {
    const { headers } = await askNginx(PILLAR, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
    expect(headers['content-encoding']).toBe('br');
  });

  test('HTTP/2 is spoken', async () => {
    expect(await askHttp2(nginx.url, PILLAR, nginx.ca)).toMatchObject({
      ':status': '200',
      'content-security-policy': SECURITY_HEADERS['Content-Security-Policy'],
    });
  });

  test.each([PILLAR, STYLESHEET])('%s is not sent twice to who has it, in any form', async (path) => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const headers = { 'Accept-Encoding': encoding };
      const { etag = '' } = (await askNginx(path, { headers })).headers;
      const again = await askNginx(path, { headers: { ...headers, 'If-None-Match': etag } });
      expect([encoding, again.status, again.body.length]).toEqual([encoding, 304, 0]);
      expect(again.headers).toMatchObject({
        'content-security-policy': SECURITY_HEADERS['Content-Security-Policy'],
        etag,
      });
    }
  });

  test('without TLS there is nothing but the way to the same address with it', async () => {
    const { status, headers } = await ask(nginx.plainUrl, '/about/?a=b');
    expect([status, headers.location]).toEqual([308, `${nginx.url}/about/?a=b`]);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' };
  const post = (changes: Record<string, string>, headers: Record<string, string> = {}) =>
    askNginx('/api/inquiries/', {
      method: 'POST',
      headers: { ...FORM, Origin: nginx.url, ...headers },
      body: sentBody(changes),
    });
  const pending = async () =>
    JSON.parse((await askNginx('/api/health/')).body.toString()) as { pending: number };

  test('an inquiry goes through it, and is kept', async () => {
    const answer = await post({ name: 'Ana behind nginx' });
    expect([answer.status, answer.body.toString()]).toEqual([200, '{"sent":true}']);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
    await expect.poll(pending, { timeout: 120_000 }).toMatchObject({ pending: 0 });
  });

  test('each header of an answer to a post stands there once', async () => {
    const { headers } = await post({ name: '' });
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(headers[name.toLowerCase()]).toBe(value);
  });

  test('visitors are told apart by the address that nginx sees, and not by what they say of themselves', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 32; count++) {
      statuses.push((await post({ name: '' }, { 'X-Forwarded-For': `192.0.2.${count}` })).status);
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2);
  });

  test('its logs name no visitor, no page and no query', async () => {
    await askNginx('/nothing-here/?my=words');
    await askNginx('/%');
    expect(nginx.logs()).not.toMatch(/127\.0\.0\.1|my=words|nothing-here|about/);
  });
});

describe.skipIf(!canRun)('while the server behind nginx starts anew', () => {
  test('pages are sent all the while, posts are told what to do, and the next server takes over', async () => {
    const dataDir = app.dataDir;
    const { port } = new URL(app.url);
    await app.kill();
    expect((await askNginx(PILLAR)).status).toBe(200);
    const answer = await askNginx('/api/inquiries/', {
      method: 'POST',
      headers: { Origin: nginx.url },
      body: sentBody(),
    });
    expect(answer.status).toBe(502);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body.toString()).toContain('Our server did not answer');
    for (const { call } of site.facts.crisisLines.filter((line) => line.everyPage))
      expect(answer.body.toString()).toContain(`href="tel:${toDialable(call)}"`);
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(answer.headers[name.toLowerCase()], name).toBe(value);
    // Written when the answer is out. Newer versions of nginx also say there what they would rather have in their configuration.
    const refused = () =>
      nginx
        .logs()
        .split('\n')
        .filter((line) => line.includes('upstream='));
    await expect.poll(refused).toEqual([expect.stringMatching(/^\S+ 502 localhost upstream=502$/)]);
    app = await serveSite({ PORT: port, DATA_DIR: dataDir });
    expect((await askNginx('/api/health/')).status).toBe(200);
  });
});
