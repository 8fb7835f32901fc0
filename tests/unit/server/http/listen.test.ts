import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { KEEP_ALIVE_MS, listen } from '#server/http/listen.ts';
import { sendRaw } from '#tests/servers/send-raw.ts';

// A proxy may send an inquiry over a line just as the server ends it: no one can tell then whether it was taken.
const DEPLOY = join(import.meta.dirname, '../../../../deploy');
const nginx = readFileSync(join(DEPLOY, 'machine/nginx/site.conf'), 'utf8');
const caddy = readFileSync(join(DEPLOY, 'Caddyfile'), 'utf8');

const SECONDS: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3600, '': 1 };

/** How many seconds a setting such as `4s` is, of those that a text has under a name; none where it has none. */
const secondsOf = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`^\\s*${name} (\\d+)(ms|[smh]|);?$`, 'gm'))].map(
    ([, count, unit]) => Number(count) * (SECONDS[unit ?? ''] ?? Number.NaN),
  );

test('it says how long it keeps a line, and that is longer than usual proxies do', async () => {
  const server = await listen('127.0.0.1', 0, (_, response) => response.end('here'));
  onTestFinished(() => server.close());
  const { headers } = await sendRaw(`http://127.0.0.1:${server.port}/`, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  expect(headers).toMatchObject({
    connection: 'keep-alive',
    'keep-alive': `timeout=${KEEP_ALIVE_MS / 1000}`,
  });
  // That of Caddy, the longest of them.
  expect(KEEP_ALIVE_MS).toBeGreaterThan(120_000);
});

describe('the web servers in front of it end a line first, or keep none', () => {
  const upstream = /^upstream return_2_intimacy \{[^}]*\}/m.exec(nginx)?.[0] ?? '';

  test('nginx', () => {
    expect(upstream).toContain('server 127.0.0.1:3000');
    const keeps = /^\s*keepalive \d/m.test(upstream);
    // Later versions keep lines though nothing says so, unless each request says that it is the last.
    const isLast = /location @server \{[^}]*^\s*proxy_set_header Connection close;$/m.test(nginx);
    const [ends = Number.POSITIVE_INFINITY] = secondsOf(upstream, 'keepalive_timeout');
    expect(keeps ? ends * 1000 < KEEP_ALIVE_MS : isLast).toBe(true);
  });

  test('Caddy', () => {
    const [ends = Number.POSITIVE_INFINITY] = secondsOf(caddy, 'keepalive');
    expect(/^\s*keepalive off$/m.test(caddy) || ends * 1000 < KEEP_ALIVE_MS).toBe(true);
  });
});
