import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WeekTotals } from '#lib/inquiry/totals/to-week-totals.ts';
import { parseTotals } from '#lib/inquiry/totals/totals-file.ts';
import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { tellTotals } from '#server/inquiries/tell-totals.ts';
import { sealedOf } from './sealed-of.ts';

const HOUR = 60 * 60_000;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

let folder: string;
let stop: (() => Promise<void>) | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.clearAllMocks();
  folder = mkdtempSync(join(tmpdir(), 'totals-'));
});
afterEach(async () => {
  await stop?.();
  stop = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const told = () => readFileSync(join(folder, 'totals.json'), 'utf8');

test('the totals of an outbox are told at the start and each hour, whether anything came or not', async () => {
  const outbox = await openSqliteOutbox(join(folder, 'data'));
  let tellings = 0;
  const counted = {
    totals: () => {
      tellings += 1;
      return outbox.totals();
    },
  };
  stop = tellTotals(counted, folder, log);
  await vi.waitFor(() => expect(told()).toBe('[]\n'));
  await outbox.add({ id: 'a', createdAt: Date.UTC(2031, 5, 9, 12), ...sealedOf('canary') });
  // Before the hour is over, nothing shows that someone wrote.
  await vi.advanceTimersByTimeAsync(HOUR / 2);
  expect([tellings, told()]).toEqual([1, '[]\n']);
  await vi.advanceTimersByTimeAsync(HOUR / 2);
  await vi.waitFor(() =>
    expect(told()).toBe('[{"week":"2031-W24","received":1,"delivered":0,"median":null}]\n'),
  );
  const { ino } = statSync(join(folder, 'totals.json'));
  await vi.advanceTimersByTimeAsync(HOUR);
  // A new file of the same words, so that its time is that of the hour.
  await vi.waitFor(() => expect(statSync(join(folder, 'totals.json')).ino).not.toBe(ino));
  expect(tellings).toBe(3);
  await stop();
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  expect(tellings).toBe(3);
  expect(readdirSync(folder).sort()).toEqual(['data', 'totals.json']);
  expect((statSync(join(folder, 'totals.json')).mode & 0o777).toString(8)).toBe('644');
  await outbox.close();
});

test('what is told is whole at every moment', async () => {
  const many = Array.from(
    { length: 104 },
    (_, at): WeekTotals => ({
      week: `2031-W${String((at % 52) + 1).padStart(2, '0')}`,
      received: at,
      delivered: at,
      median: 1,
    }),
  );
  stop = tellTotals({ totals: async () => many }, folder, log);
  await vi.waitFor(() => expect(existsSync(join(folder, 'totals.json'))).toBe(true));
  for (let at = 0; at < 50; at++) {
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(parseTotals(told())).toEqual(many);
  }
});

test('a folder that is not there is told once, and the outbox goes on', async () => {
  rmSync(folder, { recursive: true });
  const totals = vi.fn(async () => []);
  stop = tellTotals({ totals }, folder, log);
  await vi.waitFor(() => expect(log.warn).toHaveBeenCalled());
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  // Each begins after the one before has ended.
  await vi.waitFor(() => expect(totals).toHaveBeenCalledTimes(4));
  mkdirSync(folder);
  await vi.advanceTimersByTimeAsync(HOUR);
  await vi.waitFor(() => expect(told()).toBe('[]\n'));
  expect(log.warn.mock.calls).toEqual([
    [
      `The weekly totals of inquiries could not be told in ${folder}. A system call failed (ENOENT). Let the site's account write there, or name another folder: TOTALS_DIR=/path/to/a/folder`,
    ],
  ]);
});
