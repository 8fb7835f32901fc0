import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitFiles } from '#staff/repository/commit-files.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import { bringUpDesk, type Repository } from '#staff/repository/repository.ts';
import { git } from '#tools/copies/copy-project.ts';
import { type Served, serve } from '#tools/servers/serve-site.ts';
import { WHOLE } from './global-setup.ts';

/** A staff room with the site as it is, in which every save is a commit. */
export type SavedRoom = {
  url: string;
  /** Where the room keeps what belongs to no page. */
  data: string;
  /** Saves the text of a content file as someone. */
  save: (who: string, file: string, text: string) => Promise<void>;
  /** The text of a content file as it is saved. */
  read: (file: string) => Promise<string>;
};

/** Where a room keeps the site, and what belongs to no page: SITE_REPO and DATA_DIR. */
export type Kept = { SITE_REPO: string; DATA_DIR: string };

/** Opens such a room, with the code of a copy of the project and a repository of its own. */
export async function openSavedRoom(root: string): Promise<SavedRoom & { close: () => Promise<void> }> {
  const { kept, forget } = cloneSite(root, WHOLE);
  const room = await serve('scripts/edit.ts', root, kept);
  return {
    ...savesOf(kept, room),
    close: async () => {
      await room.kill();
      forget();
    },
  };
}

/** Makes the bare repository of a room from a branch of a copy of the project. */
export function cloneSite(root: string, branch: string): { kept: Kept; forget: () => void } {
  const place = mkdtempSync(join(tmpdir(), 'saved-'));
  const kept = { SITE_REPO: join(place, 'site.git'), DATA_DIR: join(place, 'data') };
  git(root, 'clone', '--quiet', '--bare', '--branch', branch, root, kept.SITE_REPO);
  return { kept, forget: () => rmSync(place, { recursive: true, force: true }) };
}

/** What tests do with a room that is open. */
export function savesOf({ SITE_REPO: gitDir, DATA_DIR }: Kept, { url }: Served): SavedRoom {
  const data = join(DATA_DIR, 'staff');
  const repository: Repository = { gitDir, desk: join(data, 'desk'), lags: true, at: null };
  return {
    url: url.replace('127.0.0.1', 'localhost'),
    data,
    save: async (who, file, text) => {
      await bringUpDesk(repository);
      const changes = { written: new Map([[file, Buffer.from(text)]]), removed: [] };
      await commitFiles(repository, changes, { id: who.toLowerCase(), name: who }, `Save ${file}`);
    },
    read: async (file) => `${await readAt(repository, file)}`,
  };
}
