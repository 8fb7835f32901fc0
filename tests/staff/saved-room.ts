import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitFiles } from '#staff/repository/commit-files.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import { bringUpDesk, type Repository, syncDesk } from '#staff/repository/repository.ts';
import { git } from '#tools/copies/copy-project.ts';
import { serve } from '#tools/servers/serve-site.ts';
import { test as base, root } from './test.ts';

export { expect } from '@playwright/test';

/** A staff room in which every save is a commit, and what a test does to its repository behind its back. */
export type SavedRoom = {
  url: string;
  /** Where the room keeps what belongs to no page. */
  data: string;
  /** Saves the text of a content file as someone; null takes it away. */
  save: (who: string, file: string, text: string | null) => Promise<void>;
  /** Saves one text of a content file after the other, two people in turn, all at once: each save takes Git several times. */
  saveAll: (two: readonly [string, string], file: string, texts: readonly string[]) => Promise<void>;
  /** The text of a content file as it is saved. */
  read: (file: string) => Promise<string>;
  /** How many saves are not public. */
  saves: () => number;
  /** Takes everything back that was saved. */
  reset: () => Promise<void>;
};

async function openSavedRoom(): Promise<SavedRoom & { close: () => Promise<void> }> {
  const place = mkdtempSync(join(tmpdir(), 'saved-'));
  const [gitDir, dataDir] = [join(place, 'site.git'), join(place, 'data')];
  git(root, 'clone', '--quiet', '--bare', root, gitDir);
  const room = await serve('scripts/edit.ts', root, { SITE_REPO: gitDir, DATA_DIR: dataDir });
  const data = join(dataDir, 'staff');
  const repository: Repository = { gitDir, desk: join(data, 'desk'), lags: true, at: null };
  return {
    url: room.url.replace('127.0.0.1', 'localhost'),
    data,
    save: async (who, file, text) => {
      const changes =
        text === null
          ? { written: new Map(), removed: [file] }
          : { written: new Map([[file, Buffer.from(text)]]), removed: [] };
      await bringUpDesk(repository);
      await commitFiles(repository, changes, { id: who.toLowerCase(), name: who }, `Save ${file}`);
    },
    saveAll: async (two, file, texts) => {
      const who = (nth: number) => two[nth % 2] ?? '';
      const input = texts.map((text, nth) => [
        `commit refs/heads/draft\ncommitter ${who(nth)} <${who(nth).toLowerCase()}@staff.invalid> now\ndata <<.\nSave\n.`,
        ...(nth === 0 ? ['from refs/heads/draft^0'] : []),
        `M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
      ]);
      const words = ['fast-import', '--quiet', '--date-format=now'];
      execFileSync('git', words, { cwd: gitDir, input: input.flat().join('\n') });
      await syncDesk(repository);
    },
    read: async (file) => `${await readAt(repository, file)}`,
    saves: () => Number(git(gitDir, 'rev-list', '--count', 'live..draft')),
    reset: async () => {
      git(gitDir, 'update-ref', 'refs/heads/draft', 'refs/heads/live');
      await syncDesk(repository);
      rmSync(join(data, 'refused'), { recursive: true, force: true });
    },
    close: async () => {
      await room.stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** The test of staff, in a room with a repository. Nothing is saved when it begins. */
export const test = base.extend<{ fresh: undefined }, { room: SavedRoom }>({
  room: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from this pattern
    async ({}, use) => {
      const room = await openSavedRoom();
      await use(room);
      await room.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ room }, use) => {
    await use(room.url);
  },
  fresh: [
    async ({ room }, use) => {
      await room.reset();
      await use(undefined);
    },
    { auto: true },
  ],
});
