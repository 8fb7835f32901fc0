import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { OutboxSettings } from '#lib/settings/outbox-settings.ts';
import { openOutbox } from '#server/inquiries/outbox/open-outbox.ts';
import { startPostgres, WITHOUT_POSTGRES } from '#tests/servers/postgres.ts';
import { tagsOf } from '#tools/test-run/when.ts';
import { sealedOf } from '../unit/server/inquiries/sealed-of.ts';

const LEASE_ALL = join(import.meta.dirname, 'lease-all.ts');
const USE_AT_RANDOM = join(import.meta.dirname, 'use-at-random.ts');
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

/** What a process printed that used an outbox at random; one that is killed ends after so many lines. */
async function linesOf(settings: OutboxSettings, seed: number, lastLine: number): Promise<string[]> {
  const words = [USE_AT_RANDOM, JSON.stringify(settings), String(seed), '150'];
  const used = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(used, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: used.stdout })) {
    lines.push(line);
    if (lines.length === lastLine) used.kill('SIGKILL');
  }
  const [code, signal] = await ended;
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`${seed} ended with ${code}, ${signal}.`);
  return lines;
}

/** Counts each inquiry once, whatever six processes do to the same outbox, two of which are killed. */
async function countsEachOnce(settings: OutboxSettings): Promise<void> {
  const killed = [25, 40];
  const limits = [...killed, ...Array(4).fill(Number.POSITIVE_INFINITY)];
  const lines = (await Promise.all(limits.map((limit, at) => linesOf(settings, 71 + at, limit)))).flat();
  const told = (deed: string) =>
    new Set(lines.flatMap((line) => (line.startsWith(`${deed} `) ? [line.slice(deed.length + 1)] : [])));
  const [discarded, settled] = [told('discarded'), told('settled')];
  const outbox = await openOutbox(settings);
  try {
    const weeks = await outbox.totals();
    const sum = (what: 'received' | 'delivered') => weeks.reduce((all, each) => all + each[what], 0);
    const [received, delivered] = [sum('received'), sum('delivered')];
    const waiting = (await outbox.backlog()).pending;
    console.log(`${received} received, ${delivered} delivered, ${waiting} wait, ${discarded.size} given up`);
    // What was killed may have done one thing more than it said.
    const isTold = (count: number, ids: Set<string>, deed: string) => {
      expect(count, deed).toBeGreaterThanOrEqual(ids.size);
      expect(count, deed).toBeLessThanOrEqual(ids.size + killed.length);
    };
    isTold(received, told('received'), 'received');
    isTold(received - delivered - waiting, discarded, 'discarded');
    // One may give up what another had leased, and settles afterwards: it was given up.
    for (const id of discarded) settled.delete(id);
    // A killed process may have given up, untold, what another says that it settled.
    expect(delivered, 'settled').toBeGreaterThanOrEqual(settled.size - killed.length);
    expect(delivered, 'settled').toBeLessThanOrEqual(settled.size + killed.length);
    expect(Math.min(delivered, waiting, discarded.size)).toBeGreaterThan(5);
    expect(weeks.map(({ week }) => week)).toEqual(['2031-W24', '2031-W25', '2031-W26']);
    // All of it in the totals, and none of it elsewhere.
    for (const { id } of await outbox.list()) await outbox.discard(id);
    await outbox.purge(Number.MAX_SAFE_INTEGER, '');
    expect(await outbox.list()).toEqual([]);
    expect(await outbox.totals()).toEqual(weeks);
  } finally {
    await outbox.close();
  }
}

const DEEDS = {
  'lease each inquiry of % once': async (settings: OutboxSettings) =>
    expect(await leasedByAll(settings)).toEqual([...ids].sort()),
  'count each inquiry of % once, though some are killed': countsEachOnce,
};

/** By day, one of the two on each kind of outbox. */
const ON_FILE_BY_DAY = DEEDS['count each inquiry of % once, though some are killed'];

for (const [name, run] of Object.entries(DEEDS)) {
  const isOnFile = run === ON_FILE_BY_DAY;
  test(`several processes ${name.replace('%', 'a file')}`, { tags: tagsOf(isOnFile) }, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'outbox-'));
    try {
      await run({ dataDir, databaseUrl: null });
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  });

  test(`several processes ${name.replace('%', 'a PostgreSQL database')}`, {
    tags: tagsOf(!isOnFile),
  }, async ({ skip }) => {
    const postgres = await startPostgres();
    if (!postgres) return skip(WITHOUT_POSTGRES);
    try {
      await run({ dataDir: '', databaseUrl: postgres.url });
    } finally {
      await postgres.stop();
    }
  });
}
