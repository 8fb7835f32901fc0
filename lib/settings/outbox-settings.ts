import { resolve } from 'node:path';
import type * as z from 'zod';
import { type Environment, type Reading, read } from './reading.ts';
import { settingsSchema } from './settings-schema.ts';

/** Where inquiries wait: in a PostgreSQL database, or, where `databaseUrl` is null, in a file in `dataDir`. */
export type OutboxSettings = { dataDir: string; databaseUrl: string | null };

/** The variables of the outbox. */
export const outboxSchema = settingsSchema.pick({ DATA_DIR: true, DATABASE_URL: true });

/** Reads the settings of the outbox only, for the command that manages it. A relative `DATA_DIR` is resolved from `base`. */
export function readOutboxSettings(environment: Environment, base: string): Reading<OutboxSettings> {
  const { settings, issues } = read(outboxSchema, environment);
  return issues ? { settings: null, issues } : { settings: toOutboxSettings(settings, base), issues: null };
}

/** The settings of the outbox, from the values of its variables. A relative `DATA_DIR` is resolved from `base`. */
export function toOutboxSettings(
  { DATA_DIR, DATABASE_URL }: z.output<typeof outboxSchema>,
  base: string,
): OutboxSettings {
  return { dataDir: resolve(base, DATA_DIR), databaseUrl: DATABASE_URL ?? null };
}
