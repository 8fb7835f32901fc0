import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A free port of the loopback address, for a program that cannot choose one itself. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === null) throw new Error('The system has no free port.');
  return port;
}

// Systems take the ports of clients from above these.
const LOWEST = 20_000;
const HIGHEST = 30_000;
const TRIES = 100;

/**
 * A free port that stays free while its server is down for a moment, because the system gives it to no client. A client that keeps trying a free
 * port of its own machine could otherwise be given that very port, and would be connected to itself.
 */
export async function portToComeBackTo(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = await tryPort(LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST)));
    if (port !== null) return port;
  }
  throw new Error(`Of ${TRIES} ports between ${LOWEST} and ${HIGHEST}, none is free.`);
}

/** The port, after listening on it for a moment; null if it is taken. */
async function tryPort(wanted: number): Promise<number | null> {
  const server = createServer().listen(wanted, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return null;
  }
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Whether anything listens on a port of this machine. */
export function answersAt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
