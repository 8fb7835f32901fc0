import { isAbsolute, resolve } from 'node:path';
import * as z from 'zod';
import { type Environment, type Reading, read } from './reading.ts';
import { settingsSchema, text } from './settings-schema.ts';
import { mustBe } from './values.ts';

// It means the same wherever the room is started.
const folder = z.string().refine(
  isAbsolute,
  mustBe(
    'a path from the root of the disk',
    (name) => `Write it like ${name}=/srv/return-2-intimacy/repo.git`,
  ),
);

/** The settings of the staff room alone. */
const roomSchema = z.object({
  SITE_REPO: text
    .pipe(folder.optional())
    .describe(
      'The bare Git repository of the site, in which the staff room keeps what is saved; its other files are in DATA_DIR. Without it, the room edits the files beside package.json.',
    ),
});

/** Every setting there is, whatever reads it. */
export const everySetting = settingsSchema.extend(roomSchema.shape);

/** The settings of the staff room. */
export type RoomSettings = {
  /** The bare repository of the site; null where the room edits the files of a checkout. */
  repository: string | null;
  /** The folder of what the room keeps besides. */
  dataDir: string;
};

/** Reads the settings of the staff room. */
export function readRoomSettings(environment: Environment): Reading<RoomSettings> {
  const { settings, issues } = read(everySetting.pick({ SITE_REPO: true, DATA_DIR: true }), environment);
  if (issues) return { settings: null, issues };
  const { SITE_REPO: repository = null, DATA_DIR } = settings;
  return { settings: { repository, dataDir: resolve(DATA_DIR, 'staff') }, issues: null };
}
