import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ask } from '#tests/servers/ask.ts';

/** The nginx of a machine that is played: which ports it has, and what it sends in the place of pages where a test says so. */
export type Front = {
  plain: number;
  tls: number;
  sends: string | null;
  /** What the staff room answers at its name. */
  room: number;
  stop(): Promise<void>;
};

type Options = { root: string; fake: string; ports: readonly string[]; cert: string; key: string };

/**
 * Plays nginx: sends the pages of `current`, hands the rest to a server that answers, and at port 80 shows what certbot looks for, as long as "it runs"
 * and knows the name. What real nginx makes of the project's configuration is another test.
 */
export async function playFront({ root, fake, ports, cert, key }: Options): Promise<Front> {
  const site = join(root, 'etc/nginx/sites-enabled/return-2-intimacy');
  const knows = (host = '') =>
    existsSync(join(fake, 'nginx.active')) &&
    existsSync(site) &&
    readFileSync(site, 'utf8')
      .match(/(?<=server_name ).*(?=;)/g)
      ?.some((names) => names.split(' ').includes(host.replace(/:\d+$/, '')));

  const plain = createServer((request, response) => {
    const file = join(root, 'var/lib/letsencrypt', request.url ?? '');
    if (!knows(request.headers.host)) response.destroy();
    else if (!existsSync(file)) response.writeHead(404).end();
    else response.end(readFileSync(file));
  });
  const tls = createTlsServer({ cert, key }, (request, response) => {
    answer(request, response).catch(() => response.writeHead(502).end());
  });
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const file = join(root, 'srv/return-2-intimacy/current/pages', `${request.url}index.html`);
    if (!knows(request.headers.host)) response.destroy();
    else if (request.headers.host?.startsWith('staff.'))
      response.writeHead(request.url === '/sign-in/' ? front.room : 404).end();
    else if (request.method === 'GET' && existsSync(file)) {
      response.end(front.sends ?? readFileSync(file));
    } else {
      const chunks = await request.toArray();
      const { method, headers, url = '' } = request;
      const asked = {
        method,
        headers: headers as Record<string, string>,
        body: Buffer.concat(chunks).toString(),
      };
      for (const port of ports) {
        const said = await ask(`http://127.0.0.1:${port}`, url, asked).catch(() => null);
        if (!said) continue;
        response.writeHead(said.status).end(said.body);
        return;
      }
      response.writeHead(502).end();
    }
  }
  for (const server of [plain, tls]) await once(server.listen(0, '127.0.0.1'), 'listening');
  const front = {
    plain: (plain.address() as AddressInfo).port,
    tls: (tls.address() as AddressInfo).port,
    sends: null as string | null,
    room: 200,
    async stop() {
      for (const server of [plain, tls]) {
        server.closeAllConnections();
        await once(server.close(), 'close');
      }
    },
  };
  return front;
}
