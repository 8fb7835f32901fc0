import { resolve } from 'node:path';
import type * as z from 'zod';
import { type Environment, type Reading, read } from './reading.ts';
import { settingsSchema } from './settings-schema.ts';

/** Where inquiries wait: in a PostgreSQL database, or, where `databaseUrl` is null, in a file below a folder. */
export type OutboxSettings = { dataDir: string; databaseUrl: string | null };

/** The variables that say it. */
export const outboxSchema = settingsSchema.pick({ DATA_DIR: true, DATABASE_URL: true });

/** Reads where inquiries wait, and nothing else: for whoever only looks after them. `base` is the folder that `DATA_DIR` is seen from. */
export function readOutboxSettings(environment: Environment, base: string): Reading<OutboxSettings> {
  const { settings, faults } = read(outboxSchema, environment);
  return faults ? { settings: null, faults } : { settings: toOutboxSettings(settings, base), faults: null };
}

/** The place that the values of these variables name. */
export function toOutboxSettings(
  { DATA_DIR, DATABASE_URL }: z.output<typeof outboxSchema>,
  base: string,
): OutboxSettings {
  return { dataDir: resolve(base, DATA_DIR), databaseUrl: DATABASE_URL ?? null };
}
