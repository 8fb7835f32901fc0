import type { OutboxSettings } from '#lib/settings/outbox-settings.ts';
import type { Outbox } from './outbox.ts';

/** Opens the outbox of the settings: a PostgreSQL database where one is named, and otherwise a file in `dataDir`. */
export async function openOutbox({ dataDir, databaseUrl }: OutboxSettings): Promise<Outbox> {
  if (databaseUrl === null) {
    const { openSqliteOutbox } = await import('./sqlite-outbox.ts');
    return openSqliteOutbox(dataDir);
  }
  const { openPostgresOutbox } = await import('./postgres-outbox.ts');
  return openPostgresOutbox(databaseUrl);
}
