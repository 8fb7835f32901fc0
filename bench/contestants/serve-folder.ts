import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const PACKED = new Set(['.html', '.css', '.js', '.json', '.svg']);

/**
 * Serves a folder of finished files on a free port of the loopback address, compressed at the highest level as on our server, so that pages are
 * compared and not compression.
 */
export async function serveFolder(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://site.invalid').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const ending = extname(file);
    const body = readFileSync(file);
    response.setHeader('Content-Type', TYPES[ending] ?? 'application/octet-stream');
    response.setHeader('Vary', 'Accept-Encoding');
    // As the site does: hashed files are kept for good, and others revalidated.
    const keep = path.startsWith('/_astro/') ? 'max-age=31536000, immutable' : 'max-age=0, must-revalidate';
    response.setHeader('Cache-Control', `public, ${keep}`);
    const taken = PACKED.has(ending) ? (request.headers['accept-encoding'] ?? '') : '';
    const encoding = ['br', 'gzip'].find((each) => taken.includes(each));
    if (encoding) response.setHeader('Content-Encoding', encoding);
    if (encoding === 'br') response.end(brotliCompressSync(body));
    else response.end(encoding ? gzipSync(body, { level: 9 }) : body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}
