import { resolve } from 'node:path';
import { type Environment, type Reading, read } from './reading.ts';
import { settingsSchema } from './settings-schema.ts';

/** The settings of the staff room. */
export type RoomSettings = {
  /** The bare repository of the site; null where the room edits the files of a checkout. */
  repository: string | null;
  /** The folder of what the room keeps besides. */
  dataDir: string;
};

/** Reads the settings of the staff room. */
export function readRoomSettings(environment: Environment): Reading<RoomSettings> {
  const { settings, issues } = read(settingsSchema.pick({ SITE_REPO: true, DATA_DIR: true }), environment);
  if (issues) return { settings: null, issues };
  const { SITE_REPO: repository = null, DATA_DIR } = settings;
  return { settings: { repository, dataDir: resolve(DATA_DIR, 'staff') }, issues: null };
}
