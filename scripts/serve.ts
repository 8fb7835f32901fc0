// Serves the finished build: `next start`, with the security headers on redirects and errors as well, 400 where Next alone would
// answer 500, and the address of visitors as trusted proxies tell it. Stops cleanly on SIGINT and SIGTERM: what the form has in
// hand is finished or given back. PORT and HOST are honoured; PORT=0 takes a free port.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { isReadablePath } from '#lib/http/is-readable-path.ts';
import { visitorAddressOf } from '#lib/http/visitor-address.ts';
import { getRunning } from '#lib/inquiries/running.ts';

const root = join(import.meta.dirname, '..');
if (!existsSync(join(root, '.next/BUILD_ID'))) {
  console.error(
    'There is no finished build to serve. Run "npm run build" first, or "npm run site" for both.',
  );
  process.exit(1);
}

const host = process.env.HOST ?? '0.0.0.0';
const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT is "${process.env.PORT}", which is not a port. Use a number from 1 to 65535.`);
  process.exit(1);
}

let addressOf: ReturnType<typeof visitorAddressOf>;
try {
  addressOf = visitorAddressOf(process.env.TRUSTED_PROXIES);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// Next chooses its own production code by this, as soon as it is loaded.
Object.assign(process.env, { NODE_ENV: 'production' });
const { default: next } = await import('next');
const app = next({ dev: false, dir: root, hostname: host, port });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  // Whatever a visitor said of it is gone.
  request.headers['x-forwarded-for'] = addressOf(request);
  if (isReadablePath(request.url ?? '/')) {
    handle(request, response);
    return;
  }
  response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('This address cannot be read.\n');
});

server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is in use. Choose another: PORT=3001 npm run site` : error.message);
  process.exit(1);
});

// A form has a few thousand bytes: who takes longer holds a place that others need.
server.requestTimeout = 30_000;

server.listen(port, host, () => {
  console.log(
    `The site is at http://localhost:${(server.address() as AddressInfo).port}/  (Ctrl+C stops it)`,
  );
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    await closed;
    await getRunning()?.stop();
    process.exit(0);
  });
}
