import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { OutboxSettings } from '#lib/settings/outbox-settings.ts';
import { openOutbox } from '#server/inquiries/outbox/open-outbox.ts';
import { startPostgres, WITHOUT_POSTGRES } from '#tests/servers/postgres.ts';
import { sealedOf } from '../unit/server/inquiries/sealed-of.ts';

const LEASE_ALL = join(import.meta.dirname, 'lease-all.ts');
const ids = Array.from({ length: 60 }, (_, at) => `inquiry-${at}`);

/** The ids that three processes lease at once, in order. */
async function leasedByAll(settings: OutboxSettings): Promise<string[]> {
  const outbox = await openOutbox(settings);
  for (const id of ids) await outbox.add({ id, createdAt: 1_000, ...sealedOf(id) });
  await outbox.close();
  const outputs = await Promise.all(
    ['one', 'two', 'three'].map((owner) =>
      promisify(execFile)(process.execPath, [LEASE_ALL, JSON.stringify(settings), owner]),
    ),
  );
  return outputs.flatMap(({ stdout }) => stdout.split('\n').filter(Boolean)).sort();
}

test('several processes lease each inquiry of a file once', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'outbox-'));
  try {
    expect(await leasedByAll({ dataDir, databaseUrl: null })).toEqual([...ids].sort());
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});

test('several processes lease each inquiry of a PostgreSQL database once', async ({ skip }) => {
  const postgres = await startPostgres();
  if (!postgres) return skip(WITHOUT_POSTGRES);
  try {
    expect(await leasedByAll({ dataDir: '', databaseUrl: postgres.url })).toEqual([...ids].sort());
  } finally {
    await postgres.stop();
  }
});
