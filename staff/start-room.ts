import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type Environment, settingsOf } from '#lib/settings/reading.ts';
import { readRoomSettings } from '#lib/settings/room-settings.ts';
import { closeWhenAnswered } from './http/close-when-answered.ts';
import { holdAlone } from './records/hold-alone.ts';
import { openRoom } from './room.ts';
import { toRoutes } from './routes.tsx';

/** A room that is open: its address, what reads and checks the site before someone asks for it, and what closes the room. */
type OpenRoom = { url: string; warmUp: () => void; close: () => Promise<void> };

/**
 * Opens the staff room of a project for this machine alone, at a port; 0 takes a free one. Throws where the port is taken, or another room has the
 * same data open.
 */
export async function startRoom(root: string, port: number, environment: Environment): Promise<OpenRoom> {
  const letGo = holdData(environment);
  try {
    const room = await openHeld(root, port, environment);
    return { ...room, close: () => room.close().finally(letGo) };
  } catch (error) {
    letGo();
    throw error;
  }
}

/**
 * Holds the data of a room before anything of it is opened: it would go on with what another one is publishing. Each repository has one data folder
 * (open-repository.ts), so that is held with it. Whoever edits the files of a checkout publishes nothing.
 */
function holdData(environment: Environment): () => void {
  const { repository, dataDir } = settingsOf(readRoomSettings(environment));
  return repository === null ? () => undefined : holdAlone(dataDir);
}

async function openHeld(root: string, port: number, environment: Environment): Promise<OpenRoom> {
  const room = await openRoom(root, environment);
  const { fetch } = toRoutes(room);
  const server = serve({ fetch, port, hostname: '127.0.0.1' }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Another one: PORT=${port + 1} npm run edit`)
          : error,
      ),
    );
  });
  const closeServer = closeWhenAnswered(server);
  const { port: taken } = server.address() as AddressInfo;
  return {
    // By this name, not by its number: passkeys know no other for one's own machine.
    url: room.staffOrigin ?? `http://localhost:${taken}`,
    warmUp() {
      try {
        void room.readSite().issues;
      } catch (error) {
        // What cannot be read is told again to whoever asks for it.
        console.error(error);
      }
    },
    async close() {
      await closeServer();
      await room.publications?.close();
      room.ownerMail?.close();
    },
  };
}
