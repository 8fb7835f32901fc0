import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { compressed } from '#build/files/compressed.ts';
import { currentBuild, switchTo } from '#build/store/kept-builds.ts';
import { PAGES } from '#lib/build-note/build-note.ts';
import { toFileName } from '#lib/build-note/to-file-name.ts';
import { toDialable } from '#lib/content/practice/to-dialable.ts';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { addBuild } from '#tests/add-build.ts';
import { type Answer, ask, askHttp2, askUnderName } from '#tests/servers/ask.ts';
import { findOrInstallNginx, type Nginx, serveWithNginx, WITHOUT_NGINX } from '#tools/servers/nginx.ts';
import { sentBody } from '../../unit/server/inquiries/sent-form.ts';
import { builtSite } from '../build.ts';
import { essenceOf } from './essence-of.ts';
import {
  ADDRESSES,
  expectSecurityHeaders,
  holdToContract,
  PILLAR,
  STYLESHEET,
} from './web-server-contract.ts';

const site = builtSite();
const canRun = findOrInstallNginx();
if (!canRun) test.skip(WITHOUT_NGINX, () => {});

// As behind a CDN, which says for whom it asks: by that, a test is someone elsewhere.
const OWN = {
  site: 'set_real_ip_from 127.0.0.1;\nreal_ip_header X-Seen-By-Cdn;\n',
  health: 'allow 192.0.2.7;\n',
};
const front = holdToContract({
  serve: async (options) => (await serveWithNginx({ ...options, own: OWN })) as Nginx,
  canRun,
});
const askNginx = front.ask;
const FIRST = currentBuild(front.builds);
const logs = () => front.running().logs();

describe.skipIf(!canRun)('the site behind nginx', () => {
  test('a post to a place of its own is answered as the server answers it', async () => {
    const options = { method: 'POST', body: 'a=b' };
    const direct = await ask(front.app().url, '/_not_answering', options);
    expect(essenceOf(await askNginx('/_not_answering', options))).toEqual(essenceOf(direct));
  });

  test.each([
    ['GET', '/%', {}, 400],
    ['GET', '/../build.json', {}, 400],
    ['GET', '/a%00b/', {}, 400],
    ['GET', `/${'a'.repeat(40_000)}`, {}, 414],
    ['TRACE', '/search/', {}, 405],
    ['POST', '/contact/', { body: 'a'.repeat(1_100_000) }, 413],
    ['POST', '/api/inquiries/', { body: 'a'.repeat(1_100_000) }, 413],
    [
      'POST',
      '/api/inquiries/',
      { body: 'a'.repeat(1_100_000), headers: { 'Transfer-Encoding': 'chunked' } },
      413,
    ],
    ['GET', '/api/health/', { headers: { 'X-Seen-By-Cdn': '203.0.113.7' } }, 403],
    ['HEAD', '/api/health/?a=b', { headers: { 'X-Seen-By-Cdn': '2001:db8::1' } }, 403],
    ['GET', '//api//health/', { headers: { 'X-Seen-By-Cdn': '10.0.0.7' } }, 403],
    ['GET', '/%61pi/health/', { headers: { 'X-Seen-By-Cdn': '203.0.113.7' } }, 403],
  ])('%s %s is refused by itself, with every security header', async (method, path, options, status) => {
    const answer = await askNginx(path, { method, ...options });
    expect(answer.status).toBe(status);
    expectSecurityHeaders(answer);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test.each<Record<string, string>>([
    {},
    { 'X-Seen-By-Cdn': '127.3.2.1' },
    { 'X-Seen-By-Cdn': '::1' },
    { 'X-Seen-By-Cdn': '192.0.2.7' },
  ])('the health check answers this machine, and whom a line of its own lets in: %j', async (headers) => {
    const { status, body } = await askNginx('/api/health/', { headers });
    expect([status, JSON.parse(body.toString())]).toMatchObject([200, { pending: expect.any(Number) }]);
  });

  test('who asks for another name gets nothing, whatever was agreed on before', async () => {
    const { url, plainUrl, ca } = front.running();
    for (const host of ['evil.test', '127.0.0.1', 'localhost.evil.test']) {
      expect(await askUnderName(url, ca, host)).toBe('');
      await expect(ask(plainUrl, '/', { headers: { Host: host } })).rejects.toThrow('socket hang up');
    }
    const { status, headers } = await ask(plainUrl, '/', { headers: { Host: 'no name' } });
    expect([status, headers.server]).toEqual([400, 'nginx']);
    await expect(ask(url, '/', { ca, headers: { Host: 'evil.test' } })).rejects.toThrow(/unrecognized.name/i);
    expect(await askUnderName(url, ca, 'localhost')).toMatch(/^HTTP\/1\.1 200 /);
  });

  test('HTTP/2 is spoken', async () => {
    expect(await askHttp2(front.running().url, PILLAR, front.running().ca)).toMatchObject({
      ':status': '200',
      'content-security-policy': SECURITY_HEADERS['Content-Security-Policy'],
    });
  });

  test.each([...ADDRESSES, '/nothing-here/', '/contact'])(
    'no one is told a date of %s, and who names one is sent all the same',
    async (path) => {
      const answer = await askNginx(path);
      expect(answer.headers).not.toHaveProperty('last-modified');
      // That of the file itself, and one that nothing is younger than.
      const file = statSync(join(FIRST, PAGES, toFileName(path)), { throwIfNoEntry: false });
      for (const date of [file?.mtime.toUTCString(), 'Fri, 31 Dec 2100 23:59:59 GMT']) {
        const headers = { ...(date && { 'If-Modified-Since': date }) };
        expect(essenceOf(await askNginx(path, { headers }))).toEqual(essenceOf(answer));
      }
    },
  );

  test.each(['/about/?a=b', '/articles/feed.xml', '//about'])(
    'without TLS there is nothing at %s but the way to the same address with it',
    async (path) => {
      const answer = await ask(front.running().plainUrl, path);
      expect([answer.status, answer.headers.location]).toEqual([308, front.running().url + path]);
      expectSecurityHeaders(answer);
      expect(answer.headers).not.toHaveProperty('cache-control');
    },
  );

  test('an inquiry goes through it, and is kept', async () => {
    const pending = async () =>
      JSON.parse((await askNginx('/api/health/')).body.toString()) as { pending: number };
    // The contract has used up what this visitor may send: the next server counts anew.
    await front.endApp();
    await front.startApp();
    const answer = await front.post(sentBody({ name: 'Ana behind nginx' }));
    expect([answer.status, answer.body.toString()]).toEqual([200, '{"sent":true}']);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
    await expect.poll(pending, { timeout: 120_000 }).toMatchObject({ pending: 0 });
  });

  test('its logs name no visitor, no page and no query', async () => {
    await askNginx('/nothing-here/?my=words');
    await askNginx('/%');
    expect(logs()).not.toMatch(/127\.0\.0\.1|my=words|nothing-here|about/);
  });

  test('while the server is away, a query changes no page, and every answer tells whom to call', async () => {
    // Newer versions of nginx also say there what they would rather have in their configuration.
    const refused = () =>
      logs()
        .split('\n')
        .filter((line) => line.includes('upstream='));
    const before = refused().length;
    await front.endApp();
    for (const address of ADDRESSES) {
      const answer = essenceOf(await askNginx(address));
      expect([address, answer.status]).toEqual([address, 200]);
      if (address.endsWith('/')) expect(essenceOf(await askNginx(`${address}?a=b`))).toEqual(answer);
    }
    const inEnglish = 'Our server did not answer';
    const inSpanish = 'Nuestro servidor no contestó';
    for (const [method, path, said] of [
      ['POST', '/api/inquiries/', inEnglish],
      ['POST', '/api/inquiries/?lang=es-US', inSpanish],
      ['GET', '/nothing-here/', inEnglish],
      ['GET', '/es/no-hay-nada/', inSpanish],
      ['GET', '/about', inEnglish],
      ['POST', '/search/', inEnglish],
      ['POST', '/search/?a=b', inEnglish],
      ['GET', '/about?a=b', inEnglish],
    ] as const) {
      const body = method === 'POST' ? sentBody() : undefined;
      const answer = await askNginx(path, { method, headers: { Origin: front.running().url }, body });
      expect(answer.status).toBe(502);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.body.toString()).toContain(said);
      for (const { call } of site.facts.crisisLines.filter((line) => line.everyPage))
        expect(answer.body.toString()).toContain(`href="tel:${toDialable(call)}"`);
      expectSecurityHeaders(answer);
    }
    // Written when the answer is out. Both ports were tried.
    const line = expect.stringMatching(/^\S+ 502 localhost upstream=502, 502$/);
    await expect.poll(() => refused().slice(before)).toEqual(Array(8).fill(line));
    await front.startApp();
  });
});

describe.skipIf(!canRun)('a new build behind nginx', () => {
  const FORMS = [
    ['identity', (bytes: Buffer) => bytes],
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const;
  const OTHER_STYLE = STYLESHEET.replace('.css', '-other.css');
  const asForm = (path: string, encoding: string, etag?: string) =>
    askNginx(path, {
      headers: { 'Accept-Encoding': encoding, ...(etag !== undefined && { 'If-None-Match': etag }) },
    });
  const askForms = async (path: string) =>
    new Map(await Promise.all(FORMS.map(async ([form]) => [form, await asForm(path, form)] as const)));

  type Answers = Awaited<ReturnType<typeof askForms>>;
  let before: { changed: Answers; same: Answers; style: Answer };
  let changed: Buffer;
  let id: string;

  beforeAll(async () => {
    before = {
      changed: await askForms(PILLAR),
      same: await askForms('/about/'),
      style: await askNginx(STYLESHEET),
    };
    id = addBuild(front.builds, (files) => {
      const page = files.get(PILLAR);
      const style = files.get(STYLESHEET);
      if (!page || !style) throw new Error('The build has no main page, or no style.');
      changed = withOtherDigit(page.bytes, page.type);
      files.set(PILLAR, { ...page, bytes: changed });
      files.delete(STYLESHEET);
      files.set(OTHER_STYLE, { ...style, bytes: Buffer.concat([style.bytes, Buffer.from('a{}')]) });
    });
    switchTo(front.builds, id);
  });

  test.each(FORMS)(
    'a page that is another in one digit, and of the same size, is sent anew as %s',
    async (form, unpack) => {
      const old = before.changed.get(form);
      const answer = await asForm(PILLAR, form, old?.headers.etag);
      expect(answer.status).toBe(200);
      expect(answer.body.length).toBe(old?.body.length);
      expect(unpack(answer.body).equals(changed)).toBe(true);
      expect(unpack(answer.body).equals(unpack(old?.body as Buffer))).toBe(false);
    },
  );

  test.each(FORMS)('a page that did not change is not sent again as %s', async (form) => {
    const { etag } = before.same.get(form)?.headers ?? {};
    expect(etag).toMatch(/^"/);
    expect(await asForm('/about/', form, etag)).toMatchObject({ status: 304, headers: { etag } });
  });

  test('an open page of the build before finds its style, and a new one its own, before and after a new server takes over', async () => {
    const finds = async () => {
      expect(essenceOf(await askNginx(STYLESHEET))).toEqual(essenceOf(before.style));
      expect((await askNginx(OTHER_STYLE)).body.length).toBe(before.style.body.length + 3);
    };
    await finds();
    await front.app().stop();
    await front.startApp();
    expect(JSON.parse((await askNginx('/api/health/')).body.toString()).build).toBe(id);
    await finds();
    expect(essenceOf(await ask(front.app().url, STYLESHEET))).toEqual(essenceOf(before.style));
  });

  /** A page with another digit in it, in a place where no form of it has another size. */
  function withOtherDigit(page: Uint8Array, type: string): Buffer {
    const text = Buffer.from(page).toString('latin1');
    const sizesOf = (bytes: Uint8Array) =>
      [bytes, ...compressed(bytes, type).values()].map(({ length }) => length).join();
    for (const { index } of text.matchAll(/\d/g)) {
      for (const digit of '0123456789') {
        const other = Buffer.from(text.slice(0, index) + digit + text.slice(index + 1), 'latin1');
        if (digit !== text[index] && sizesOf(other) === sizesOf(page)) return other;
      }
    }
    throw new Error('Each other digit makes another size.');
  }
});
