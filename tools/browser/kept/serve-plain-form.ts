import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { makeCertificate } from '#tools/servers/make-certificate.ts';

/** A form as most websites have one, which asks the browser for nothing. */
export type PlainForm = {
  url: string;
  /** The port at which every other site of this test answers, over TLS. */
  elsewhere: number;
  stop: () => Promise<void>;
};

/** Its title, by which a browser lists it. */
export const PLAIN_TITLE = 'A plain form';

const FORM = `<!doctype html><html lang="en"><title>${PLAIN_TITLE}</title>
<form method="post" action="/sent/">
<input name="name"><input name="reach"><input type="search" name="search"><textarea name="message"></textarea>
<select name="hours"><option>noon<option>night</select>
<input type="radio" name="way" value="call"><input type="radio" name="way" value="email">
<input type="checkbox" name="confirm"><button>Send</button>
</form>`;

/** Serves it on this machine, and another site beside it, to be left for. */
export async function servePlainForm(leaveTo: string): Promise<PlainForm> {
  // With scripts as our pages do it, and without as any link.
  const leaving = `<a href="${leaveTo}" onclick="event.preventDefault(); location.replace(this.href)">Leave</a>`;
  const plain = createServer((request, response) => {
    if (request.method === 'POST') {
      response.writeHead(303, { Location: '/sent/' }).end();
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    const isForm = request.url === '/';
    response.end(isForm ? `${FORM}${leaving}` : '<!doctype html><title>Sent</title>');
  });
  const other = createSecureServer(await makeCertificate(), (_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>Weather</title>');
  });
  const [port, elsewhere] = await Promise.all([plain, other].map(listen));
  return {
    url: `http://127.0.0.1:${port}/`,
    elsewhere: elsewhere as number,
    stop: async () => {
      for (const server of [plain, other]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
