import { describe, expect, test } from 'vitest';
import { switchTo } from '#build/store/kept-builds.ts';
import { addBuild } from '#tests/add-build.ts';
import { ask } from '#tests/servers/ask.ts';
import { findOrInstallCaddy, serveWithCaddy, WITHOUT_CADDY } from '#tests/servers/caddy.ts';
import { essenceOf } from './essence-of.ts';
import { holdToContract, PILLAR } from './web-server-contract.ts';

const canRun = findOrInstallCaddy();
if (!canRun) test.skip(WITHOUT_CADDY, () => {});

const caddy = holdToContract({
  serve: serveWithCaddy,
  canRun,
  // Before it hands an address on, Caddy writes a backslash as %5C.
  takes: (path) => !path.includes('\\'),
});

describe.skipIf(!canRun)('the site behind Caddy', () => {
  test.each([20_000, 70_000])('a form of %i bytes is refused, as the server refuses it', async (length) => {
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
