import { describe, expect, test } from 'vitest';
import { switchTo } from '#build/store/kept-builds.ts';
import { addBuild } from '#tests/add-build.ts';
import { ask, askUnderName } from '#tests/servers/ask.ts';
import { findOrInstallCaddy, serveWithCaddy, WITHOUT_CADDY } from '#tests/servers/caddy.ts';
import { essenceOf } from './essence-of.ts';
import { expectSecurityHeaders, holdToContract, PILLAR } from './web-server-contract.ts';

const canRun = findOrInstallCaddy();
if (!canRun) test.skip(WITHOUT_CADDY, () => {});

const caddy = holdToContract({
  serve: serveWithCaddy,
  canRun,
  // Before it hands an address on, Caddy writes a backslash as %5C.
  takes: (path) => !path.includes('\\'),
});

describe.skipIf(!canRun)('the site behind Caddy', () => {
  test.each([20_000, 70_000, 90_000, 3_000_000])(
    'a form of %i bytes is refused, as the server refuses it',
    async (length) => {
      const body = 'a'.repeat(length);
      const answer = await caddy.post(body);
      expect(answer.status).toBe(413);
      const { url } = caddy.app();
      const headers = {
        'Content-Type': 'application/x-www-form-urlencoded',
        Accept: 'application/json',
        Origin: url,
      };
      const direct = await ask(url, '/api/inquiries/', { method: 'POST', headers, body });
      expect(essenceOf(answer)).toEqual(essenceOf(direct));
    },
  );

  test.each(['/api/health/', '/api/health', '//api/health/', '/%61pi/health/', '/api/health/?a=b'])(
    '%s is answered to this machine, and closed to everyone else',
    async (path) => {
      expect((await caddy.ask(path)).status).toBeLessThan(400);
      const answer = await caddy.ask(path, { localAddress: '127.0.0.9' });
      expect(answer.status).toBe(403);
      expectSecurityHeaders(answer);
      expect(answer.headers['cache-control']).toBe('no-store');
    },
  );

  test('who asks for another name gets nothing, whatever was agreed on before', async () => {
    const { url, plainUrl, ca } = caddy.running();
    for (const host of ['evil.test', '127.0.0.1']) {
      expect(await askUnderName(url, ca, host)).toBe('');
      await expect(ask(plainUrl, '/', { headers: { Host: host } })).rejects.toThrow('socket hang up');
      await expect(ask(url, '/', { ca, headers: { Host: host } })).rejects.toThrow();
    }
    expect(await askUnderName(url, ca, new URL(url).host)).toMatch(/^HTTP\/1\.1 200 /);
  });

  test('without TLS there is nothing but the way to the same address with it', async () => {
    const { url, plainUrl } = caddy.running();
    const answer = await ask(plainUrl, '/about/?a=b');
    expect([answer.status, answer.headers.location]).toEqual([308, `${url}/about/?a=b`]);
    expectSecurityHeaders(answer);
  });

  test('a new build is sent without a word to Caddy: what changed anew, what did not not again', async () => {
    const headersOf = async (path: string) => ({
      'If-None-Match': (await caddy.ask(path)).headers.etag ?? '',
    });
    const [changed, same] = [await headersOf(PILLAR), await headersOf('/about/')];
    const id = addBuild(caddy.builds, (files) => {
      const page = files.get(PILLAR);
      if (!page) throw new Error('The build has no main page.');
      const text = Buffer.from(page.bytes).toString().replace('1', '2');
      files.set(PILLAR, { ...page, bytes: Buffer.from(text) });
    });
    switchTo(caddy.builds, id);
    expect((await caddy.ask(PILLAR, { headers: changed })).status).toBe(200);
    expect((await caddy.ask('/about/', { headers: same })).status).toBe(304);
  });

  test('it says nothing of itself, and nothing of visitors', async () => {
    expect((await caddy.ask('/')).headers).not.toHaveProperty('server');
    expect(caddy.running().said()).not.toMatch(/127\.0\.0\.1:\d+.*remote|about/);
  });
});
