import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A port of the loopback address that nobody listens on, for a program that cannot choose one itself. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === null) throw new Error('The system has no free port.');
  return port;
}

// Systems take the ports of clients from above.
const LOWEST = 20_000;
const HIGHEST = 30_000;
const TRIES = 100;

/**
 * A free port that stays free while its server is away for a moment: the system gives it to no client. A client that knocks at a free port
 * of its own machine again and again could else be given that very port, and would then be connected to itself.
 */
export async function portToComeBackTo(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = await tryPort(LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST)));
    if (port !== null) return port;
  }
  throw new Error(`Of ${TRIES} ports between ${LOWEST} and ${HIGHEST}, none is free.`);
}

/** The port, once it was listened on for a moment; null where somebody else does. */
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

/** Whether somebody listens at a port of this machine. */
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
