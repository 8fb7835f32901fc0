import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Answer, ask, askHttp2 } from '#tests/servers/ask.ts';
import { freePort } from '#tools/servers/free-port.ts';
import { makeCertificate } from '#tools/servers/make-certificate.ts';
import { findOrInstallNginx, type Nginx, startNginx, WITHOUT_NGINX } from '#tools/servers/nginx.ts';
import { runParts } from './run-parts.ts';

const canRun = findOrInstallNginx();
if (!canRun) test.skip(WITHOUT_NGINX, () => {});

// The configuration of nginx for the room alone, in front of a room that is played.
let nginx: Omit<Nginx, 'url' | 'plainUrl' | 'ca'>;
let ports: { tls: number; plain: number; room: number };
let ca: string;
let room: Server;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
beforeAll(async () => {
  if (!canRun) return;
  const folder = mkdtempSync(join(tmpdir(), 'staff-name-'));
  ports = { tls: await freePort(), plain: await freePort(), room: await freePort() };
  const made = await makeCertificate('localhost');
  ca = made.ca;
  writeFileSync(join(folder, 'cert.pem'), made.cert);
  writeFileSync(join(folder, 'key.pem'), made.key);
  const site = runParts(
    'nginx() { echo "nginx version: nginx/1.22.1" >&2; }; SITE_NAME=example.org STAFF_NAME=localhost; configured "$MACHINE/nginx/staff-name.conf"',
  );
  const logging = /^log_format[\s\S]*?^}$/m.exec(runParts('cat "$MACHINE/nginx/site.conf"'))?.[0];
  const text = `${logging}\n${site}`
    .replaceAll('/etc/letsencrypt/live/example.org/fullchain.pem', join(folder, 'cert.pem'))
    .replaceAll('/etc/letsencrypt/live/example.org/privkey.pem', join(folder, 'key.pem'))
    .replaceAll('/var/log/nginx', join(folder, 'logs'))
    .replaceAll(/(?<=listen )80\b/g, `127.0.0.1:${ports.plain}`)
    .replaceAll(/(?<=listen )443\b/g, `127.0.0.1:${ports.tls}`)
    .replaceAll('127.0.0.1:3100', `127.0.0.1:${ports.room}`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name.replace('client_', '')};`)
    .join('\n');
  const config = `daemon off; pid ${folder}/pid; events {} http { access_log off; ${temporary} ${text} }`;
  nginx = await startNginx(folder, config, ports.tls);
});
afterAll(() => nginx?.stop());

beforeAll(async () => {
  if (!canRun) return;
  room = createServer((request, response) => answer(request, response));
  await once(room.listen(ports.room, '127.0.0.1'), 'listening');
});
afterAll(() => {
  room?.closeAllConnections();
  room?.close();
});
afterEach(() => {
  answer = (_, response) => response.end();
});

const url = () => `https://localhost:${ports.tls}`;

describe.skipIf(!canRun)('the room behind its name', () => {
  test('is told who asks and how, whatever they say themselves, and its answer comes as it is', async () => {
    let heard: IncomingMessage['headers'] = {};
    answer = (request, response) => {
      heard = request.headers;
      response.writeHead(403, { 'Cache-Control': 'no-store', 'Set-Cookie': '__Host-a=b', 'X-Own': 'own' });
      response.end('The words of the room.');
    };
    const headers = { 'X-Forwarded-For': '9.9.9.9', 'X-Forwarded-Proto': 'http', Cookie: '__Host-a=c' };
    const said = await ask(url(), '/publish/?a=b', { ca, headers });
    expect(heard).toMatchObject({
      host: `localhost:${ports.tls}`,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
      cookie: '__Host-a=c',
    });
    expect([said.status, said.body.toString()]).toEqual([403, 'The words of the room.']);
    expect(said.headers).toMatchObject({
      'cache-control': 'no-store',
      'set-cookie': '__Host-a=b',
      'x-own': 'own',
      'strict-transport-security': 'max-age=63072000',
    });
  });

  test('over HTTP/2 it is asked by its name as well', async () => {
    answer = (request, response) => response.end(request.headers.host);
    expect(await askHttp2(url(), '/', ca)).toMatchObject({ ':status': '200' });
  });

  test('a save with its photographs goes through whole, and what is beyond is refused', async () => {
    let bytes = 0;
    answer = (request, response) => {
      bytes = 0;
      request.on('data', (chunk) => {
        bytes += chunk.length;
      });
      request.on('end', () => response.end('saved'));
    };
    const body = 'a'.repeat(24 * 1024 * 1024);
    expect((await ask(url(), '/api/keystatic/update', { ca, method: 'POST', body })).body.toString()).toBe(
      'saved',
    );
    expect(bytes).toBe(body.length);
    const { status } = await ask(url(), '/api/keystatic/update', {
      ca,
      method: 'POST',
      headers: { 'Content-Length': String(26 * 1024 * 1024) },
    }).catch((): Pick<Answer, 'status'> => ({ status: 0 }));
    expect([413, 0]).toContain(status);
    expect(bytes).toBe(body.length);
  });

  test('how far a publication is comes line by line, while it goes on', async () => {
    let push: ((text: string) => void) | undefined;
    answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      push = (text) => response.write(text);
      push('data: building\n\n');
    };
    let heard = '';
    const asked = request(`${url()}/publications/a1/events`, { ca }, (response) => {
      response.on('data', (chunk) => {
        heard += chunk;
      });
      response.on('error', () => {});
    });
    asked.on('error', () => {});
    asked.end();
    onTestFinished(() => void asked.destroy());
    // It has not ended, so nothing of it may wait for its end.
    await expect.poll(() => heard, { timeout: 60_000 }).toBe('data: building\n\n');
    push?.('data: looking\n\n');
    await expect.poll(() => heard, { timeout: 60_000 }).toBe('data: building\n\ndata: looking\n\n');
  });

  test('without TLS there is nothing but the way to the same address with it', async () => {
    const { status, headers } = await ask(`http://localhost:${ports.plain}`, '/invite/secret-token?a=b');
    expect([status, headers.location]).toEqual([308, 'https://localhost/invite/secret-token?a=b']);
  });

  test('while the room is away, that is said, and no log names who asked, or for what', async () => {
    room.closeAllConnections();
    await new Promise((resolve) => room.close(resolve));
    for (const path of ['/invite/secret-token', '/publications/secret-token/events']) {
      const { status, headers, body } = await ask(url(), path, { ca });
      expect([status, headers['cache-control'], body.toString()]).toEqual([
        503,
        'no-store',
        expect.stringMatching(/^The staff room does not answer\. /),
      ]);
    }
    await expect
      .poll(() => nginx.logs().match(/ 503 localhost upstream=502/g)?.length, { timeout: 60_000 })
      .toBe(2);
    expect(nginx.logs()).not.toMatch(/127\.0\.0\.1|secret-token|invite/);
    await once(room.listen(ports.room, '127.0.0.1'), 'listening');
  });
});
