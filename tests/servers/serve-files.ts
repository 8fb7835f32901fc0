import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { contentTypeOf } from '#build/files/finished-files.ts';
import { toFileName } from '#lib/build-note/to-file-name.ts';
import { sendFinished } from '#server/http/send-finished.ts';
import { headersOnCloudflare } from './headers-on-hosts.ts';
import { redirectOnCloudflare } from './redirects-on-hosts.ts';

/**
 * Plays a host of files, on a port of this machine: sends a folder as Cloudflare Pages documents it, with the headers and the old addresses that
 * `_headers` and `_redirects` tell of, and knows nothing else of the site. Whoever starts it stops it.
 */
export async function serveFiles(folder: string, port: number): Promise<{ stop(): Promise<void> }> {
  const rules = readFileSync(join(folder, '_headers'), 'utf8');
  const moved = readFileSync(join(folder, '_redirects'), 'utf8');

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const [, path = '/', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '/') ?? [];
    const to = redirectOnCloudflare(moved, path, query);
    if (to !== null) {
      response.writeHead(301, { Location: to }).end();
      return;
    }
    const file = join(folder, toFileName(decodeURIComponent(path)));
    if (isFile(file)) send(file, 200);
    else if (isFile(join(file, 'index.html'))) response.writeHead(308, { Location: `${path}/` }).end();
    else send(join(folder, nearestNotFound(path)), 404);

    function send(found: string, status: 200 | 404): void {
      const bytes = readFileSync(found);
      const headers = {
        'Content-Type': contentTypeOf(found),
        ...headersOnCloudflare(rules, path),
        ETag: `"${createHash('sha256').update(bytes).digest('base64url')}"`,
      };
      const compressed = {
        ...(existsSync(`${found}.br`) && { br: readFileSync(`${found}.br`) }),
        ...(existsSync(`${found}.gz`) && { gzip: readFileSync(`${found}.gz`) }),
      };
      sendFinished({ headers, bytes, compressed }, status, request, response);
    }
  };

  // The page for what is not found lies in the nearest folder above that has one.
  function nearestNotFound(path: string): string {
    const beside = join(dirname(path), '404.html');
    return path === '/' || isFile(join(folder, beside)) ? beside : nearestNotFound(dirname(path));
  }

  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
