import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { makeCertificate } from '#tools/servers/make-certificate.ts';

/** What may be wrong with a mail server. `drop`: the line breaks within a mail; `doubt`: after all of it, before the answer. */
export const FAULTS = ['down', 'slow', 'later', 'refused', 'drop', 'doubt'] as const;
/** `silent` takes a mail and never answers. */
export type Fault = (typeof FAULTS)[number] | 'silent';

/** A mail that the server took and said so. */
export type Taken = { messageId: string; raw: string };

export type FaultyMailServer = {
  /** As in SMTP_URL: TLS from the start. */
  url: string;
  ca: string;
  taken: Taken[];
  /** How many connections or mails each fault has spoiled. */
  spoiled: Record<Fault, number>;
  /** Has this fault from now on; null is none. */
  setFault(fault: Fault | null): Promise<void>;
  stop(): Promise<void>;
};

const SLOW_MS = 1000;

/** Starts a mail server over TLS, on a free port of this machine, whose faults a test chooses. Whoever starts it stops it. */
export async function startFaultyMailServer(): Promise<FaultyMailServer> {
  const { cert, key, ca } = await makeCertificate();
  const taken: Taken[] = [];
  const spoiled = Object.fromEntries([...FAULTS, 'silent'].map((fault) => [fault, 0])) as Record<
    Fault,
    number
  >;
  let fault: Fault | null = null;
  let server: SMTPServer | null = null;
  let port = 0;

  const spoil = (which: Fault) => {
    spoiled[which] += 1;
  };
  const answer = (responseCode: number, message: string) =>
    Object.assign(new Error(message), { responseCode });

  async function listen(): Promise<void> {
    server = new SMTPServer({
      secure: true,
      cert,
      key,
      logger: false,
      authOptional: true,
      closeTimeout: 50,
      onRcptTo(_address, _session, callback) {
        if (fault === 'refused' && Math.random() < 0.5) {
          spoil('refused');
          return callback(answer(550, 'No such user'));
        }
        callback();
      },
      async onData(stream, session, callback) {
        const now = fault;
        if (now === 'drop') {
          spoil('drop');
          stream.once('data', () => socketOf(session.id)?.destroy());
          return;
        }
        const raw = await text(stream).catch(() => null);
        // Whoever sent it was killed in the middle.
        if (raw === null) return;
        if (now === 'silent') {
          spoil('silent');
          return;
        }
        if (now === 'doubt') {
          spoil('doubt');
          // Kept, and the other side never learns of it.
          taken.push({ messageId: messageIdOf(raw), raw });
          socketOf(session.id)?.destroy();
          return;
        }
        if (now === 'later' || now === 'refused') {
          spoil(now);
          // Some servers quote what they refuse.
          return callback(
            answer(
              now === 'later' ? 451 : 554,
              `Not now: ${raw.slice(raw.indexOf('Name:')).replaceAll(/\s/g, ' ')}`,
            ),
          );
        }
        if (now === 'slow') {
          spoil('slow');
          await sleep(SLOW_MS);
        }
        taken.push({ messageId: messageIdOf(raw), raw });
        callback(null, 'taken');
      },
    });
    // Clients that are killed in the middle are what this is for.
    server.on('error', () => {});
    server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
    port = (server.server.address() as AddressInfo).port;
  }

  type Connection = { id: string; _socket?: { destroy(): void } };
  const socketOf = (id: string) =>
    [...((server as unknown as { connections: Set<Connection> } | null)?.connections ?? [])].find(
      (connection) => connection.id === id,
    )?._socket;

  async function close(): Promise<void> {
    const closing = server;
    server = null;
    if (closing) await new Promise<void>((resolve) => closing.close(() => resolve()));
  }

  await listen();
  return {
    url: `smtps://127.0.0.1:${port}`,
    ca,
    taken,
    spoiled,
    async setFault(next) {
      fault = next;
      if (next === 'down') {
        spoil('down');
        await close();
      } else if (!server) await listen();
    },
    stop: close,
  };
}

function messageIdOf(raw: string): string {
  return /^message-id: *(<[^>]+>)/im.exec(raw)?.[1] ?? '';
}
