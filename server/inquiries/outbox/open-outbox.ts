import type { OutboxSettings } from '#lib/settings/outbox-settings.ts';
import type { Outbox } from './outbox.ts';

/** The outbox of the settings: in a PostgreSQL database where one is named, in a file below `dataDir` otherwise. */
export async function openOutbox({ dataDir, databaseUrl }: OutboxSettings): Promise<Outbox> {
  if (databaseUrl === null) {
    const { openSqliteOutbox } = await import('./sqlite-outbox.ts');
    return openSqliteOutbox(dataDir);
  }
  const { openPostgresOutbox } = await import('./postgres-outbox.ts');
  return openPostgresOutbox(databaseUrl);
}
