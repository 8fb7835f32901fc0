import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DrawingMachine,
  startDrawingMachine,
} from '#tests/servers/drawing-machine/start-drawing-machine.ts';
import { git } from '#tools/copies/copy-project.ts';
import { portToComeBackTo } from '#tools/servers/free-port.ts';
import { serve } from '#tools/servers/serve-site.ts';
import { WHOLE } from './global-setup.ts';
import { cloneSite, type SavedRoom, savesOf } from './saved-room.ts';
import { type Door, doorOf } from './staffed-room.ts';

/** A staff room as on a machine that has one: people sign in, and what they publish is what readers get. */
export type PublishingRoom = SavedRoom &
  Door & {
    machine: DrawingMachine;
    /** The address of the site, for readers. */
    site: string;
    /** Asks Git about its repository. */
    git: (...words: string[]) => string;
  };

/**
 * Opens such a room, with the code of a copy of the project and the site as it is, or as another branch has it. `isReal`: what it publishes is built
 * as the project builds.
 */
export async function openPublishingRoom(
  root: string,
  { branch = WHOLE, isReal = false } = {},
): Promise<PublishingRoom & { close: () => Promise<void> }> {
  const { kept, forget } = cloneSite(root, branch);
  const inRepository = (...words: string[]) => git(kept.SITE_REPO, ...words).trim();
  const first = join(kept.SITE_REPO, '../first');
  mkdirSync(first);
  inRepository('archive', '--output', `${first}.tar`, branch, 'content', 'public');
  execFileSync('tar', ['-xf', `${first}.tar`, '-C', first]);
  const machine = await startDrawingMachine(first, isReal);
  inRepository('update-ref', `refs/builds/${machine.current()}`, branch);
  const PORT = String(await portToComeBackTo());
  const STAFF_URL = `http://localhost:${PORT}`;
  const room = await serve('scripts/edit.ts', root, { ...kept, ...machine.settings, PORT, STAFF_URL });
  return {
    ...savesOf(kept, room),
    ...doorOf(root, { ...kept, STAFF_URL }),
    machine,
    site: machine.settings.SITE_URL,
    git: inRepository,
    close: async () => {
      await room.kill();
      await machine.stop();
      forget();
    },
  };
}
