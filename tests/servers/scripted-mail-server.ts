import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:tls';
import { makeCertificate } from '#tools/servers/make-certificate.ts';

/** Where a conversation is. `begin`: nothing was said yet; `part`: a first piece of the mail is there; `mail`: all of it. */
export type Turn = { at: 'begin' | 'command' | 'part' | 'mail'; said: string; connection: number };

/** What the server does: says a line; is silent; hangs up. `undefined`: as a well-behaved server. */
export type Move = string | 'silence' | 'hang up' | undefined;

/** A mail server that behaves as badly as a test wants it to. Over TLS from the start; whoever starts it stops it. */
export async function startScriptedMailServer(
  play: (turn: Turn, socket: Socket) => Move,
): Promise<{ url: URL; ca: string; connections: () => number; stop(): Promise<void> }> {
  const { cert, key, ca } = await makeCertificate();
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({ cert, key }, (socket) => {
    connections += 1;
    const connection = connections;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    const take = (at: Turn['at'], said: string) => {
      const move = play({ at, said, connection }, socket) ?? usual(at, said);
      if (move === 'hang up') socket.destroy();
      else if (move !== 'silence') socket.write(`${move}\r\n`);
    };
    let heard = '';
    let isMail = false;
    take('begin', '');
    socket.setEncoding('utf8').on('data', (piece: string) => {
      heard += piece;
      while (!socket.destroyed) {
        const end = heard.indexOf(isMail ? '\r\n.\r\n' : '\r\n');
        if (isMail && end < 0 && heard !== '') take('part', heard);
        if (end < 0) return;
        const said = heard.slice(0, end);
        heard = heard.slice(end + (isMail ? 5 : 2));
        const at = isMail ? 'mail' : 'command';
        isMail = !isMail && /^data$/i.test(said);
        take(at, said);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`smtps://127.0.0.1:${port}`),
    ca,
    connections: () => connections,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function usual(at: Turn['at'], said: string): Move {
  if (at === 'begin') return '220 test';
  if (at === 'part') return 'silence';
  if (/^data$/i.test(said) && at === 'command') return '354 go on';
  return '250 2.0.0 fine';
}
