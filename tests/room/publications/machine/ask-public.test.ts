import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { askPublic } from '#staff/publications/machine/ask-public.ts';
import { selfSigned } from '#tests/servers/self-signed.ts';
import { newFolder } from '../../saves/store-of.ts';

const BUILD = 'a'.repeat(64);

/** A web server of this machine with a certificate that no one trusts, which serves some pages, and a release that has them. */
async function servedOverTls(pages: Record<string, string>, build = BUILD) {
  const folder = newFolder();
  const release = join(folder, 'releases', BUILD, 'pages');
  for (const [path, text] of [['/', 'home'] as const, ['/about/', 'about'] as const]) {
    mkdirSync(join(release, path), { recursive: true });
    writeFileSync(join(release, path, 'index.html'), text);
  }
  const asked = new Set<string>();
  const server = createServer(selfSigned('other.example'), (request, response) => {
    const { servername } = request.socket as { servername?: string | false };
    asked.add(`${servername} ${request.headers.host} ${request.headers['accept-encoding']}`);
    const text = request.url === '/api/health/' ? JSON.stringify({ build }) : pages[request.url ?? ''];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { server, folder, asked, port, origin: `https://practice.example:${port}` };
}

test('the web server of this machine is asked by the public name, and its certificate is not judged', async () => {
  const { folder, asked, port, origin } = await servedOverTls({ '/': 'home', '/about/': 'about' });
  expect(await askPublic(origin, folder, BUILD, ['/about/', '/a-draft/'])).toBe(null);
  expect([...asked]).toEqual([`practice.example practice.example:${port} identity`]);
});

test.each<[string, Record<string, string>, string | undefined, RegExp]>([
  [
    'another build',
    { '/': 'home', '/about/': 'about' },
    'b'.repeat(64),
    /\/api\/health\/ names the build b+\.$/,
  ],
  [
    'a first page of before',
    { '/': 'old', '/about/': 'about' },
    BUILD,
    /:\d+\/ is not what the build has\.$/,
  ],
  [
    'a changed page of before',
    { '/': 'home', '/about/': 'old' },
    BUILD,
    /\/about\/ is not what the build has\.$/,
  ],
  ['a page that is not there', { '/': 'home' }, BUILD, /\/about\/ answers with 404\.$/],
])('a server that has %s does not answer with the build', async (_, pages, build, sentence) => {
  const { folder, origin } = await servedOverTls(pages, build);
  expect(await askPublic(origin, folder, BUILD, ['/about/'])).toMatch(sentence);
});

test('a server that is away is told', async () => {
  const { folder } = await servedOverTls({});
  expect(await askPublic('https://practice.example:1', folder, BUILD, [])).toMatch(
    /does not answer: .*ECONNREFUSED/,
  );
});

test('an answer without end is not waited for', async () => {
  const { folder, origin, server } = await servedOverTls({ '/': 'home' });
  server.removeAllListeners('request').on('request', (_, response) => {
    const more = () => {
      while (!response.closed && response.write(Buffer.alloc(1024 ** 2)));
    };
    response.on('drain', more);
    more();
  });
  expect(await askPublic(origin, folder, BUILD, [])).toMatch(/does not answer: .*more than any page has/);
});
