import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OutboxSettings } from '#lib/settings/outbox-settings.ts';
import { openOutbox } from '#server/inquiries/outbox/open-outbox.ts';
import { LONGEST_BACK_OFF, type Outbox } from '#server/inquiries/outbox/outbox.ts';
import { sealedOf } from './sealed-of.ts';

/** The tests of every outbox. `makeSettings` gives those of a new and empty one for each test. */
export function testOutbox(makeSettings: () => Promise<OutboxSettings>): void {
  let settings: OutboxSettings;
  let outbox: Outbox;
  const opened: Outbox[] = [];
  const open = async () => {
    const another = await openOutbox(settings);
    opened.push(another);
    return another;
  };

  beforeEach(async () => {
    settings = await makeSettings();
    outbox = await open();
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
  });

  const add = (id: string, createdAt = 1_000) => outbox.add({ id, createdAt, ...sealedOf(id) });
  const entryOf = async (id: string) => (await outbox.list()).find((entry) => entry.id === id);
  const bytesOf = (content: Uint8Array | undefined) => Buffer.from(content ?? []).toString('hex');

  describe('an added inquiry', () => {
    const NOW = Date.UTC(2031, 5, 7, 8, 9, 10, 123);

    test('waits, and is due at once, to the millisecond', async () => {
      await add('a', NOW);
      expect(await outbox.list()).toEqual([
        {
          id: 'a',
          state: 'pending',
          createdAt: NOW,
          dueAt: NOW,
          attempts: 0,
          deliveredAt: null,
          keyId: 'key-1',
        },
      ]);
      expect(await outbox.nextDueAt()).toBe(NOW);
      expect(await outbox.backlog()).toEqual({ pending: 1, oldestAt: NOW });
    });

    test('is read back unchanged', async () => {
      const sealed = sealedOf('long', 5_150);
      await outbox.add({ id: 'long', createdAt: 1, ...sealed });
      const read = await outbox.read('long');
      expect(read?.keyId).toBe('key-1');
      expect(bytesOf(read?.content)).toBe(bytesOf(sealed.content));
    });

    test('that was only tried is nowhere, and no one leases it', async () => {
      const other = await open();
      const tries = Array.from({ length: 20 }, (_, at) =>
        outbox.tryToAdd({ id: `try-${at}`, createdAt: 1_000, ...sealedOf('a', 5_150) }),
      );
      const leases = Array.from({ length: 40 }, () => other.lease('other', NOW, NOW + 1));
      expect(await Promise.all(leases)).toEqual(Array(40).fill(null));
      await Promise.all(tries);
      expect(await outbox.list()).toEqual([]);
      expect(await outbox.read('try-0')).toBeNull();
    });

    test('that is only tried is refused as one that is added', async () => {
      await add('a');
      await expect(outbox.tryToAdd({ id: 'a', createdAt: 1, ...sealedOf('a') })).rejects.toThrow();
      expect(await outbox.list()).toHaveLength(1);
    });

    test('is still there after the outbox was closed and opened', async () => {
      await add('a');
      await outbox.close();
      expect((await (await open()).list()).map(({ id }) => id)).toEqual(['a']);
    });

    test('does not replace another one with the same id', async () => {
      await add('a');
      await expect(outbox.add({ id: 'a', createdAt: 2_000, ...sealedOf('other') })).rejects.toThrow();
      expect((await entryOf('a'))?.createdAt).toBe(1_000);
      expect(bytesOf((await outbox.read('a'))?.content)).toBe(bytesOf(sealedOf('a').content));
    });
  });

  describe('a lease', () => {
    test('returns the inquiry with its sealed content', async () => {
      await add('a');
      const leased = await outbox.lease('one', 1_000, 5_000);
      expect(leased).toMatchObject({ id: 'a', createdAt: 1_000, attempts: 1, keyId: 'key-1' });
      expect(bytesOf(leased?.content)).toBe(bytesOf(sealedOf('a').content));
    });

    test('returns the oldest that is due, or the newest where that is asked for', async () => {
      for (const [id, createdAt] of [
        ['middle', 2_000],
        ['newest', 3_000],
        ['oldest', 1_000],
        ['another', 1_500],
      ] as const)
        await add(id, createdAt);
      // Due last, and still the oldest.
      await outbox.lease('one', 1_000, 5_000);
      await outbox.postpone('oldest', 'one', 3_900);
      const next = async (newestFirst: boolean) =>
        (await outbox.lease('one', 4_000, 9_000, { newestFirst }))?.id ?? null;
      expect([await next(false), await next(true), await next(false), await next(false)]).toEqual([
        'oldest',
        'newest',
        'another',
        'middle',
      ]);
      expect(await next(true)).toBeNull();
    });

    test('is null where nothing is due yet', async () => {
      await add('a', 1_000);
      await outbox.lease('one', 1_000, 5_000);
      await outbox.postpone('a', 'one', 2_000);
      expect(await outbox.lease('one', 1_999, 5_000)).toBeNull();
    });

    describe('waits for no clock that was wrong', () => {
      const NOW = Date.UTC(2031, 5, 7, 8, 9, 10, 123);
      const MINUTE = 60_000;
      const HOUR = 60 * MINUTE;
      const retryAfter = 30_000;
      const leaseAt = async (now: number, options = {}) =>
        (await outbox.lease('one', now, now + 2 * MINUTE, { retryAfter, ...options }))?.id ?? null;

      /** Has failed so often, the last time by a clock that is so much ahead, and waits from then on. */
      async function failed(id: string, ahead: number, attempts: number, delay: number): Promise<void> {
        const start = NOW + ahead;
        await add(id, start);
        for (let attempt = 0; attempt < attempts; attempt += 1) {
          await outbox.lease('before', start, start + 2 * MINUTE);
          await outbox.postpone(id, 'before', attempt === attempts - 1 ? start + delay : start);
        }
      }

      test.each([
        ['a second', 1_000],
        ['50 minutes', 50 * MINUTE],
        ['100 minutes', 100 * MINUTE],
        ['a year', 365 * 24 * HOUR],
        ['a day behind', -24 * HOUR],
      ])('what was written %s ahead is due at once', async (_, ahead) => {
        await add('a', NOW + ahead);
        expect(await leaseAt(NOW)).toBe('a');
      });

      test.each([
        ['one attempt, 10 minutes', 10 * MINUTE, 1, 30_000],
        ['three attempts, 100 minutes', 100 * MINUTE, 3, 2 * MINUTE],
        ['three attempts, 3 minutes', 3 * MINUTE, 3, 2 * MINUTE],
        ['eight attempts, two days', 48 * HOUR, 8, HOUR],
      ])('what was put off after %s ahead is due at once', async (_, ahead, attempts, delay) => {
        await failed('a', ahead, attempts, delay);
        expect(await leaseAt(NOW)).toBe('a');
      });

      test.each([
        [1, 30_000],
        [3, 2 * MINUTE],
        [8, HOUR],
        [40, LONGEST_BACK_OFF],
      ])(
        'what was put off after %i attempts by a clock that was right waits for its time',
        async (attempts, delay) => {
          await failed('a', 0, attempts, delay);
          expect(await leaseAt(NOW)).toBeNull();
          expect(await leaseAt(NOW + delay - 1)).toBeNull();
          expect(await leaseAt(NOW + delay)).toBe('a');
        },
      );

      test('what is held back for all waits, as long as anything is held back', async () => {
        await add('a', NOW);
        await outbox.hold(NOW + 15 * MINUTE);
        expect(await leaseAt(NOW, { heldFor: 15 * MINUTE })).toBeNull();
        expect(await leaseAt(NOW - 1, { heldFor: 15 * MINUTE })).toBe('a');
      });

      test('what was leased is free again, and no other machine takes a lease whose clock is a little ahead', async () => {
        await add('a', NOW);
        await outbox.lease('ahead', NOW + 100 * MINUTE, NOW + 102 * MINUTE);
        expect(await leaseAt(NOW)).toBe('a');
        await outbox.postpone('a', 'one', NOW);
        await outbox.lease('ahead', NOW + MINUTE, NOW + 3 * MINUTE);
        expect(await leaseAt(NOW)).toBeNull();
      });
    });

    test('keeps the inquiry from others', async () => {
      await add('a');
      await outbox.lease('one', 1_000, 5_000);
      const other = await open();
      expect(await other.lease('two', 4_999, 9_000)).toBeNull();
      expect(await entryOf('a')).toMatchObject({ state: 'delivering', dueAt: 5_000, attempts: 1 });
    });

    test('goes to another owner once it has expired', async () => {
      await add('a');
      await outbox.lease('one', 1_000, 5_000);
      expect(await outbox.lease('two', 5_000, 9_000)).toMatchObject({ id: 'a', attempts: 2 });
    });
  });

  describe('an inquiry that is given back', () => {
    test('is due at the given time', async () => {
      await add('a');
      await outbox.lease('one', 1_000, 5_000);
      await outbox.postpone('a', 'one', 8_000);
      expect(await entryOf('a')).toMatchObject({ state: 'pending', dueAt: 8_000, attempts: 1 });
      expect(await outbox.lease('two', 7_999, 9_000)).toBeNull();
      expect((await outbox.lease('two', 8_000, 9_000))?.id).toBe('a');
    });

    test('stays with a second owner where the first one gives it back too late', async () => {
      await add('a');
      await outbox.lease('one', 1_000, 5_000);
      await outbox.lease('two', 5_000, 9_000);
      await outbox.postpone('a', 'one', 5_500);
      expect(await entryOf('a')).toMatchObject({ state: 'delivering', dueAt: 9_000 });
    });

    test('is released with all others of its owner, and no one else’s', async () => {
      for (const id of ['a', 'b', 'c']) await add(id);
      await outbox.lease('one', 1_000, 5_000);
      await outbox.lease('two', 1_000, 5_000);
      await outbox.lease('one', 1_000, 5_000);
      expect(await outbox.release('one', 3_000)).toBe(2);
      const entries = await outbox.list();
      expect(entries.map(({ state, dueAt }) => `${state} ${dueAt}`).sort()).toEqual([
        'delivering 5000',
        'pending 3000',
        'pending 3000',
      ]);
      expect(await outbox.release('one', 3_000)).toBe(0);
    });
  });

  describe('a delivered inquiry', () => {
    test('has no content, and is not leased again', async () => {
      await add('a');
      await outbox.lease('one', 1_000, 5_000);
      await outbox.settle('a', 2_000);
      expect(await outbox.read('a')).toBeNull();
      expect(await entryOf('a')).toMatchObject({ state: 'delivered', deliveredAt: 2_000, keyId: null });
      expect(await outbox.lease('two', 99_000, 99_999)).toBeNull();
      expect(await outbox.nextDueAt()).toBeNull();
    });

    test('is settled even if another owner has leased it by now', async () => {
      await add('a');
      await outbox.lease('one', 1_000, 5_000);
      await outbox.lease('two', 5_000, 9_000);
      await outbox.settle('a', 6_000);
      expect((await entryOf('a'))?.state).toBe('delivered');
    });

    test('keeps the time of its first delivery', async () => {
      await add('a');
      await outbox.settle('a', 2_000);
      await outbox.settle('a', 3_000);
      await outbox.postpone('a', 'one', 5_500);
      expect(await entryOf('a')).toMatchObject({ state: 'delivered', deliveredAt: 2_000 });
    });

    test('may have been discarded meanwhile', async () => {
      await add('a');
      await outbox.lease('one', 1_000, 5_000);
      await outbox.discard('a');
      await outbox.settle('a', 2_000);
      expect(await outbox.list()).toEqual([]);
    });
  });

  describe('the backlog', () => {
    test('counts leased inquiries, and no delivered ones', async () => {
      await add('a', 1_000);
      await add('b', 1_500);
      await add('c', 2_000);
      await outbox.settle('a', 2_000);
      await outbox.lease('one', 1_500, 5_000);
      expect(await outbox.backlog()).toEqual({ pending: 2, oldestAt: 1_500 });
    });

    test('of an empty outbox is empty', async () => {
      expect(await outbox.lease('one', 1_000, 5_000)).toBeNull();
      expect(await outbox.backlog()).toEqual({ pending: 0, oldestAt: null });
      expect(await outbox.nextDueAt()).toBeNull();
    });

    test('has a next due time, which includes the end of leases', async () => {
      await add('a', 1_000);
      await add('b', 9_000);
      await outbox.lease('one', 1_000, 5_000);
      expect(await outbox.nextDueAt()).toBe(5_000);
    });

    test('is due at once when hastened, except for what is leased', async () => {
      for (const id of ['a', 'b', 'c', 'd']) await add(id);
      for (const id of ['a', 'b']) {
        await outbox.lease('one', 1_000, 5_000);
        await outbox.postpone(id, 'one', 90_000);
      }
      await outbox.lease('one', 1_000, 70_000);
      expect(await outbox.hasten(2_000)).toBe(3);
      const entries = await outbox.list();
      expect(entries.map(({ id, dueAt }) => `${id} ${dueAt}`)).toEqual([
        'a 2000',
        'b 2000',
        'c 70000',
        'd 1000',
      ]);
    });

    test('is held back, except for what is leased or due later', async () => {
      for (const id of ['a', 'b', 'c']) await add(id);
      await outbox.lease('one', 1_000, 5_000);
      await outbox.postpone('a', 'one', 9_000);
      await outbox.lease('one', 1_000, 3_000);
      await outbox.hold(8_000);
      const entries = await outbox.list();
      expect(entries.map(({ id, dueAt }) => `${id} ${dueAt}`)).toEqual(['a 9000', 'b 3000', 'c 8000']);
      expect(await outbox.nextDueAt()).toBe(3_000);
    });

    test('is listed with the oldest first', async () => {
      await add('new', 3_000);
      await add('old', 1_000);
      await add('middle', 2_000);
      expect((await outbox.list()).map(({ id }) => id)).toEqual(['old', 'middle', 'new']);
    });
  });

  describe('a resealed content', () => {
    test('replaces the old one', async () => {
      await add('a');
      const anew = sealedOf('anew', 2_076, 'key-2');
      expect(await outbox.reseal('a', 'key-1', anew)).toBe(true);
      const read = await outbox.read('a');
      expect(read?.keyId).toBe('key-2');
      expect(bytesOf(read?.content)).toBe(bytesOf(anew.content));
    });

    test('does not replace one under another key', async () => {
      await add('a');
      expect(await outbox.reseal('a', 'key-0', sealedOf('anew', 1052, 'key-2'))).toBe(false);
      expect((await outbox.read('a'))?.keyId).toBe('key-1');
    });

    test('does not bring back a delivered inquiry', async () => {
      await add('a');
      await outbox.settle('a', 2_000);
      expect(await outbox.reseal('a', 'key-1', sealedOf('anew', 1052, 'key-2'))).toBe(false);
      expect(await outbox.read('a')).toBeNull();
    });
  });

  describe('deleting', () => {
    test('discards an inquiry that waits', async () => {
      await add('a');
      expect(await outbox.discard('a')).toBe(true);
      expect(await outbox.list()).toEqual([]);
      expect(await outbox.read('a')).toBeNull();
    });

    test('does not discard a delivered inquiry, or one that does not exist', async () => {
      await add('a');
      await outbox.settle('a', 2_000);
      expect(await outbox.discard('a')).toBe(false);
      expect(await outbox.discard('nothing')).toBe(false);
      expect(await outbox.list()).toHaveLength(1);
    });

    test('purges what was delivered before a time, and nothing that waits', async () => {
      for (const id of ['a', 'b', 'c']) await add(id);
      await outbox.settle('a', 2_000);
      await outbox.settle('b', 3_000);
      expect(await outbox.purge(3_000, '')).toBe(1);
      expect((await outbox.list()).map(({ id }) => id)).toEqual(['b', 'c']);
    });
  });

  describe('the totals', () => {
    const MINUTE = 60_000;
    const DAY = 24 * 60 * MINUTE;
    /** Monday, June 9, 2031, one minute after midnight in Florida. */
    const MONDAY = Date.UTC(2031, 5, 9, 4, 1);
    const [BEFORE, WEEK] = ['2031-W23', '2031-W24'];

    test('of an outbox to which no one wrote are empty', async () => {
      await outbox.tryToAdd({ id: 'probe', createdAt: MONDAY, ...sealedOf('a') });
      expect(await outbox.totals()).toEqual([]);
    });

    test('count each inquiry in the week of Florida in which it was written', async () => {
      await add('sunday', MONDAY - 2 * MINUTE);
      await add('monday', MONDAY);
      await add('next-sunday', MONDAY + 7 * DAY - 2 * MINUTE);
      await outbox.lease('one', MONDAY, MONDAY + MINUTE);
      // Delivered in the next week, it counts where it was written.
      await outbox.settle('sunday', MONDAY + 2 * DAY);
      expect(await outbox.totals()).toEqual([
        { week: BEFORE, received: 1, delivered: 1, median: 4320 },
        { week: WEEK, received: 2, delivered: 0, median: null },
      ]);
    });

    test('stay the same when what they count is forgotten', async () => {
      const seconds = [2, 30, 61, 7 * 60, 3 * 3600];
      for (const [at, each] of seconds.entries()) {
        await add(`delivered-${at}`, MONDAY + at);
        await outbox.settle(`delivered-${at}`, MONDAY + at + each * 1000);
      }
      for (const id of ['given-up', 'waits']) await add(id, MONDAY);
      const told = [{ week: WEEK, received: 7, delivered: 5, median: 5 }];
      expect(await outbox.totals()).toEqual(told);
      expect(await outbox.discard('given-up')).toBe(true);
      expect(await outbox.totals()).toEqual(told);
      expect(await outbox.purge(MONDAY + MINUTE / 4, BEFORE)).toBe(1);
      expect(await outbox.totals()).toEqual(told);
      expect(await outbox.purge(MONDAY + 10 * MINUTE, BEFORE)).toBe(3);
      expect(await outbox.totals()).toEqual(told);
      expect(await outbox.purge(MONDAY + DAY, BEFORE)).toBe(1);
      expect(await outbox.purge(MONDAY + DAY, BEFORE)).toBe(0);
      expect(await outbox.totals()).toEqual(told);
      expect((await outbox.list()).map(({ id }) => id)).toEqual(['waits']);
    });

    test('count no inquiry twice, however often it is leased, settled or discarded', async () => {
      await add('a', MONDAY);
      // As of a process that was killed after it had sent the mail.
      await outbox.lease('killed', MONDAY, MONDAY + MINUTE);
      await outbox.lease('next', MONDAY + MINUTE, MONDAY + 2 * MINUTE);
      await outbox.settle('a', MONDAY + MINUTE);
      await outbox.settle('a', MONDAY + DAY);
      expect(await outbox.discard('a')).toBe(false);
      await expect(outbox.add({ id: 'a', createdAt: MONDAY, ...sealedOf('a') })).rejects.toThrow();
      const told = [{ week: WEEK, received: 1, delivered: 1, median: 1 }];
      expect(await outbox.totals()).toEqual(told);
      await outbox.purge(MONDAY + 30 * DAY, BEFORE);
      expect(await outbox.discard('a')).toBe(false);
      expect(await outbox.totals()).toEqual(told);
    });

    test('of old weeks go', async () => {
      for (const [id, createdAt] of [
        ['old', MONDAY - DAY],
        ['new', MONDAY],
      ] as const) {
        await add(id, createdAt);
        await outbox.settle(id, createdAt);
      }
      await outbox.purge(MONDAY + DAY, BEFORE);
      expect((await outbox.totals()).map(({ week }) => week)).toEqual([BEFORE, WEEK]);
      await outbox.purge(MONDAY + DAY, WEEK);
      expect((await outbox.totals()).map(({ week }) => week)).toEqual([WEEK]);
    });

    test('count once what several connections forget at once, and at every moment between', async () => {
      const ids = Array.from({ length: 60 }, (_, at) => `inquiry-${at}`);
      for (const id of ids) {
        await add(id, MONDAY);
        if (!id.endsWith('7')) await outbox.settle(id, MONDAY + 1000);
      }
      const told = [{ week: WEEK, received: 60, delivered: 54, median: 1 }];
      const connections = [outbox, await open(), await open()];
      const seen: unknown[] = [];
      const deeds = connections.flatMap((each) => [
        each.purge(MONDAY + DAY, BEFORE),
        each.discard('inquiry-7'),
        each.totals().then((totals) => seen.push(totals)),
        each.purge(MONDAY + DAY, BEFORE),
        each.totals().then((totals) => seen.push(totals)),
      ]);
      const given = await Promise.all(deeds);
      expect(seen).toEqual(Array(6).fill(told));
      expect(given.filter((each) => each === 54)).toHaveLength(1);
      expect(given.filter((each) => each === true)).toHaveLength(1);
      expect(await outbox.totals()).toEqual(told);
      expect((await outbox.list()).map(({ id }) => id)).toHaveLength(5);
    });
  });

  describe('several connections', () => {
    const ids = Array.from({ length: 60 }, (_, at) => `inquiry-${at}`);

    test('lease each inquiry once', async () => {
      for (const id of ids) await add(id);
      const connections = [outbox, await open(), await open()];
      const taken = await Promise.all(
        [0, 1, 2, 3, 4, 5].map(async (worker) => {
          const mine: string[] = [];
          for (;;) {
            const leased = await connections[worker % 3]?.lease(`worker-${worker}`, 2_000, 60_000);
            if (!leased) return mine;
            mine.push(leased.id);
          }
        }),
      );
      expect(taken.flat().sort()).toEqual([...ids].sort());
    });

    test('add inquiries without losing any', async () => {
      const connections = [outbox, await open(), await open()];
      await Promise.all(
        ids.map((id, at) => connections[at % 3]?.add({ id, createdAt: at, ...sealedOf(id) })),
      );
      expect((await outbox.list()).map(({ id }) => id)).toEqual(ids);
    });
  });
}
