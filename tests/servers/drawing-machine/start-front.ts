import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** What readers reach: one address, behind which one server takes the place of another. */
export type Front = { port: number; leadTo: (server: string) => void; stop: () => Promise<void> };

/** Plays nginx before the servers of two releases: whoever comes is led to the one that is named last, at whose door no one waits. */
export async function startFront(port: number): Promise<Front> {
  let target: URL | null = null;
  const front = createServer((reader) => {
    if (!target) return reader.destroy();
    const server = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [reader, server],
      [server, reader],
    ] as const) {
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  await once(front.listen(port, '127.0.0.1'), 'listening');
  return {
    port: (front.address() as AddressInfo).port,
    leadTo: (server) => {
      target = new URL(server);
    },
    stop: async () => {
      front.close();
    },
  };
}
