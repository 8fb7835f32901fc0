import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressed } from '#build/files/compressed.ts';
import { currentBuild, switchTo } from '#build/kept/kept-builds.ts';
import { NOT_FOUND, PAGES } from '#lib/builds/build-note.ts';
import { toFileName } from '#lib/builds/to-file-name.ts';
import { toDialable } from '#lib/content/practice/to-dialable.ts';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { addBuild } from '#tests/add-build.ts';
import { type Answer, ask, askHttp2 } from '#tests/servers/ask.ts';
import { serveHangingUp } from '#tests/servers/serve-hanging-up.ts';
import { copyBuilds } from '#tools/copies/copy-builds.ts';
import { portToComeBackTo } from '#tools/servers/free-port.ts';
import { findOrInstallNginx, type Nginx, serveWithNginx, WITHOUT_NGINX } from '#tools/servers/nginx.ts';
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
const FIRST = currentBuild(copied.builds);
/** What one server keeps, the next one finds. */
const DATA_DIR = join(copied.builds, '../data');

let app: ServedSite;
let nginx: Nginx;
const canRun = findOrInstallNginx();
beforeAll(async () => {
  if (!canRun) return;
  app = await serveBuildIn(FIRST, { PORT: String(await portToComeBackTo()), DATA_DIR });
  nginx = (await serveWithNginx({ builds: copied.builds, servers: [app.url] })) as Nginx;
});
afterAll(async () => {
  await nginx?.stop();
  await app?.stop();
  copied.remove();
});

const askNginx = (path: string, options: Parameters<typeof ask>[2] = {}) =>
  ask(nginx.url, path, { ca: nginx.ca, ...options });

if (!canRun) test.skip(WITHOUT_NGINX, () => {});

describe.skipIf(!canRun)('the site behind nginx', () => {
  test.each([...ADDRESSES, `${PILLAR}?a=b`, '/api/health/', '/api/inquiries/'])(
    'answers %s as the server does',
    async (path) => {
      expect(essenceOf(await askNginx(path))).toEqual(essenceOf(await ask(app.url, path)));
    },
  );

  test.each(oddAddresses(site, PILLAR))(
    'answers %s, where no page lies or which is spelled otherwise, as the server does',
    async (path) => {
      expect(essenceOf(await askNginx(path))).toEqual(essenceOf(await ask(app.url, path)));
    },
  );

  test.each([
    ['PUT', '/', ''],
    ['DELETE', PILLAR, ''],
    ['OPTIONS', '/', ''],
    ['POST', '/about/', 'a=b'],
    ['POST', STYLESHEET, 'a=b'],
    ['POST', '/_not_answering', 'a=b'],
    ['PROPFIND', '/', ''],
    ['PUT', '/api/inquiries/', ''],
    ['OPTIONS', '/api/inquiries/', ''],
    ['HEAD', PILLAR, ''],
    ['HEAD', '/nothing-here/', ''],
  ])('answers %s %s as the server does', async (method, path, body) => {
    const options = { method, body };
    expect(essenceOf(await askNginx(path, options))).toEqual(essenceOf(await ask(app.url, path, options)));
  });

  test.each([
    ['GET', '/%', {}, 400],
    ['GET', '/../build.json', {}, 400],
    ['GET', '/a%00b/', {}, 400],
    ['GET', `/${'a'.repeat(40_000)}`, {}, 414],
    ['TRACE', '/search/', {}, 405],
    ['POST', '/contact/', { body: 'a'.repeat(70_000) }, 413],
    ['POST', '/api/inquiries/', { body: 'a'.repeat(70_000) }, 413],
    [
      'POST',
      '/api/inquiries/',
      { body: 'a'.repeat(70_000), headers: { 'Transfer-Encoding': 'chunked' } },
      413,
    ],
  ])('%s %s is refused by itself, with every security header', async (method, path, options, status) => {
    const { status: answered, headers } = await askNginx(path, { method, ...options });
    expect(answered).toBe(status);
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(headers[name.toLowerCase()], name).toBe(value);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers).not.toHaveProperty('speculation-rules');
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
      expect(again.headers).not.toHaveProperty('last-modified');
    }
  });

  test.each([...ADDRESSES, '/nothing-here/', '/contact'])(
    'nobody is told a date of %s, and who names one is sent all the same',
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

  test.each(['/about/?a=b', '/articles/feed.xml', '/speculation-rules.json', '//about'])(
    'without TLS there is nothing at %s but the way to the same address with it',
    async (path) => {
      const { status, headers } = await ask(nginx.plainUrl, path);
      expect([status, headers.location]).toEqual([308, nginx.url + path]);
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect(headers[name.toLowerCase()], name).toBe(value);
      expect(headers).not.toHaveProperty('speculation-rules');
      expect(headers).not.toHaveProperty('cache-control');
    },
  );

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

describe.skipIf(!canRun)('while the server behind nginx is away', () => {
  test('every page is sent, all else is told what to do, and the next server takes over', async () => {
    const { port } = new URL(app.url);
    await app.kill();
    await app.stop();
    for (const address of ADDRESSES) {
      const answer = essenceOf(await askNginx(address));
      expect([address, answer.status]).toEqual([address, 200]);
      if (address.endsWith('/')) expect(essenceOf(await askNginx(`${address}?a=b`))).toEqual(answer);
    }
    for (const [method, path] of [
      ['POST', '/api/inquiries/'],
      ['GET', '/nothing-here/'],
      ['GET', '/about'],
      ['POST', '/search/'],
      ['POST', '/search/?a=b'],
      ['GET', '/about?a=b'],
    ] as const) {
      const body = method === 'POST' ? sentBody() : undefined;
      const answer = await askNginx(path, { method, headers: { Origin: nginx.url }, body });
      expect(answer.status).toBe(502);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.body.toString()).toContain('Our server did not answer');
      for (const { call } of site.facts.crisisLines.filter((line) => line.everyPage))
        expect(answer.body.toString()).toContain(`href="tel:${toDialable(call)}"`);
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect(answer.headers[name.toLowerCase()], name).toBe(value);
      expect(answer.headers).not.toHaveProperty('last-modified');
    }
    // Written when the answer is out. Newer versions of nginx also say there what they would rather have in their configuration.
    const refused = () =>
      nginx
        .logs()
        .split('\n')
        .filter((line) => line.includes('upstream='));
    // Both ports were tried.
    const line = expect.stringMatching(/^\S+ 502 localhost upstream=502, 502$/);
    await expect.poll(refused).toEqual(Array(6).fill(line));
    app = await serveBuildIn(FIRST, { PORT: port, DATA_DIR });
    expect((await askNginx('/api/health/')).status).toBe(200);
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
    id = addBuild(copied.builds, (files) => {
      const page = files.get(PILLAR);
      const style = files.get(STYLESHEET);
      if (!page || !style) throw new Error('The build has no main page, or no style.');
      changed = withOtherDigit(page.bytes, page.type);
      files.set(PILLAR, { ...page, bytes: changed });
      files.delete(STYLESHEET);
      files.set(OTHER_STYLE, { ...style, bytes: Buffer.concat([style.bytes, Buffer.from('a{}')]) });
    });
    switchTo(copied.builds, id);
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
    const { port } = new URL(app.url);
    await app.stop();
    app = await serveBuildIn(currentBuild(copied.builds), { PORT: port, DATA_DIR });
    expect(JSON.parse((await askNginx('/api/health/')).body.toString()).build).toBe(id);
    await finds();
    expect(essenceOf(await ask(app.url, STYLESHEET))).toEqual(essenceOf(before.style));
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

describe.skipIf(!canRun)('between two servers', () => {
  test('what was posted is sent once, though nobody answers', async () => {
    const [one, other] = [await serveHangingUp(), await serveHangingUp()];
    const between = await serveWithNginx({ builds: copied.builds, servers: [one.url, other.url] });
    try {
      for (let count = 1; count <= 10; count++) {
        const { status } = await ask(between?.url ?? '', '/api/inquiries/', {
          ca: between?.ca,
          method: 'POST',
          body: sentBody(),
        });
        expect([status, one.posted() + other.posted()]).toEqual([502, count]);
      }
      expect(Math.min(one.posted(), other.posted())).toBeGreaterThan(0);
    } finally {
      await Promise.all([between?.stop(), one.stop(), other.stop()]);
    }
  });

  test('at whichever port the server is, it is found each time', async () => {
    const nobody = `http://127.0.0.1:${await portToComeBackTo()}`;
    for (const servers of [
      [nobody, app.url],
      [app.url, nobody],
    ]) {
      const between = await serveWithNginx({ builds: copied.builds, servers });
      try {
        for (let count = 0; count < 10; count++) {
          const options = { ca: between?.ca, method: 'POST', body: sentBody({ name: '' }) };
          expect((await ask(between?.url ?? '', '/about/', options)).status).toBe(405);
        }
      } finally {
        await between?.stop();
      }
    }
  });
});
