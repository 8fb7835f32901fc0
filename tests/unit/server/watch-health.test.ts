import { expect, test, vi } from 'vitest';
import { OutboxError } from '#server/inquiries/outbox/outbox.ts';
import { toSqliteError } from '#server/inquiries/outbox/to-sqlite-error.ts';
import { startRateLimit } from '#server/inquiries/receive/rate-limit.ts';
import type { Inquiries } from '#server/inquiries/start-inquiries.ts';
import { watchHealth } from '#server/watch-health.ts';

const NOTE = { id: 'f'.repeat(64), origin: 'https://example.org', form: 'here' };
const FULL = toSqliteError(Object.assign(new Error('full'), { errcode: 13 }), '/var/lib/secret/inquiries.db');
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

function inquiriesWith(changes: Partial<Inquiries> = {}): Inquiries {
  return {
    accept: async () => {},
    requireAccepting: async () => {},
    backlog: async () => ({ pending: 0, oldestAt: null }),
    rateLimit: startRateLimit(() => {}),
    logTrialPost: null,
    logRefusedOrigin: null,
    stop: async () => {},
    ...changes,
  };
}

test('it tells the build, what waits, and that nothing is wrong', async () => {
  const backlog = async () => ({ pending: 2, oldestAt: Date.now() - 90_000 });
  const health = await watchHealth(NOTE, inquiriesWith({ backlog }), log)();
  expect(health).toEqual({ pending: 2, oldestSeconds: expect.any(Number), build: NOTE.id, problem: null });
  expect(health.oldestSeconds).toBeGreaterThanOrEqual(90);
});

test('a problem is told in one sentence without the path, beside what waits, and each change is logged once', async () => {
  const requireAccepting = vi.fn(async () => {});
  const read = watchHealth(NOTE, inquiriesWith({ requireAccepting }), log);
  await read();
  expect(log.info).not.toHaveBeenCalled();
  requireAccepting.mockRejectedValue(FULL);
  const problem = 'The disk on which inquiries wait is full.';
  expect([await read(), await read(), await read()]).toEqual(
    Array(3).fill({ pending: 0, oldestSeconds: null, build: NOTE.id, problem }),
  );
  requireAccepting.mockRejectedValue(new Error('quoting someone'));
  expect((await read()).problem).toBe('No inquiry can be taken. The log says more.');
  requireAccepting.mockResolvedValue();
  await read();
  await read();
  expect(log.error.mock.calls).toEqual([
    [`The health check fails. ${problem} ${FULL.message}`],
    [
      'The health check fails. No inquiry can be taken. The log says more. An unexpected error occurred (Error).',
    ],
  ]);
  expect(log.info.mock.calls).toEqual([['The health check passes again: inquiries can be taken.']]);
});

test('a form that does not answer is a problem, until it does', async () => {
  const read = watchHealth(NOTE, null, log);
  expect((await read()).problem).toBe('Nothing takes what the form sends.');
  const refusing = { ...inquiriesWith(), accept: null as unknown as Inquiries['accept'] };
  const readRefusing = watchHealth(NOTE, refusing, log);
  expect((await readRefusing()).problem).toBe('The form answers 503 where it should ask for its fields.');
});

test('an outbox that takes inquiries and cannot say what waits in it is a problem: nothing might be delivered', async () => {
  const backlog = () => Promise.reject(FULL);
  const health = await watchHealth(NOTE, inquiriesWith({ backlog }), log)();
  expect(health).toMatchObject({ pending: null, problem: 'The disk on which inquiries wait is full.' });
});

test('without a form on the pages it is about the server alone, and counts what is left', async () => {
  const fail = () => Promise.reject(FULL);
  const note = { ...NOTE, form: null };
  const nothing = { oldestSeconds: null, build: NOTE.id, problem: null };
  expect(await watchHealth(note, null, log)()).toEqual({ ...nothing, pending: 0 });
  const left = inquiriesWith({ requireAccepting: fail });
  expect(await watchHealth(note, left, log)()).toEqual({ ...nothing, pending: 0 });
  const unreadable = inquiriesWith({ requireAccepting: fail, backlog: fail });
  expect(await watchHealth(note, unreadable, log)()).toEqual({ ...nothing, pending: null });
});

test.each([
  [{ errcode: 5 }, 'Another program keeps the file locked in which inquiries wait.'],
  [{ errcode: 8 }, 'The file in which inquiries wait cannot be written.'],
  [{ errcode: 778 }, 'The disk on which inquiries wait is full or broken.'],
  [{ errcode: 11 }, 'The file in which inquiries wait is damaged.'],
  [{ errcode: 13 }, 'The disk on which inquiries wait is full.'],
  [{ errcode: 14 }, 'The file in which inquiries wait cannot be written.'],
  [{ errcode: 26 }, 'The file in which inquiries wait is damaged.'],
  [{ errcode: 1 }, 'The file in which inquiries wait takes none.'],
  [{ code: 'EACCES' }, 'The file in which inquiries wait cannot be written.'],
  [{ code: 'ENOSPC' }, 'The disk on which inquiries wait is full.'],
  [{ code: 'EDQUOT' }, 'The disk on which inquiries wait is full.'],
])('of an outbox with %j it says: %s', (properties, problem) => {
  const error = toSqliteError(Object.assign(new Error('secret'), properties), '/var/lib/secret.db');
  expect(error instanceof OutboxError && error.problem).toBe(problem);
});
