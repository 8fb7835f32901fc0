import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Inquiry, LIMITS } from '#lib/inquiry/inquiry.ts';
import { makeKey, parseKeys } from '#lib/settings/keys.ts';
import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { PROBE } from '#server/inquiries/probe.ts';
import { seal } from '#server/inquiries/seal/seal.ts';
import { mountSmallDisk, WITHOUT_DISK } from './small-disk.ts';

const DISK_KB = 2048;
const STEP_KB = 4;
/** For so much of a disk may it be told that there is no room when there is still some. */
const TOO_EARLY_KB = 32;

const wide = (length: number) => '我'.repeat(length);
/** What the form takes at most. */
const LONGEST: Inquiry = {
  ...PROBE,
  name: wide(LIMITS.name),
  reach: wide(LIMITS.reach),
  hours: wide(LIMITS.hours),
  message: wide(LIMITS.message),
};

const succeeds = (work: Promise<void>) =>
  work.then(
    () => true,
    () => false,
  );

test('whatever room a disk has left, where a probe has succeeded there is room for the longest inquiry', async ({
  skip,
}) => {
  const disk = mountSmallDisk(DISK_KB);
  if (!disk) return skip(WITHOUT_DISK);
  const key = parseKeys(makeKey())[0];
  try {
    const outbox = await openSqliteOutbox(join(disk.folder, 'data'));
    const outcomes: { left: number; tried: boolean; added: boolean }[] = [];
    for (let left = 0; left <= 160; left += STEP_KB) {
      // All that is left, but for so many kilobytes.
      const filler = join(disk.folder, 'filler');
      const room = join(disk.folder, 'room');
      writeFileSync(room, Buffer.alloc(left * 1024, 1));
      try {
        writeFileSync(filler, Buffer.alloc(DISK_KB * 1024, 1));
      } catch {}
      rmSync(room);
      const id = `${left}`;
      const sealed = (inquiry: Inquiry) => ({ id, createdAt: 1, ...seal(key, id, inquiry) });
      const tried = await succeeds(outbox.tryToAdd(sealed(PROBE)));
      const added = await succeeds(outbox.add(sealed(LONGEST)));
      outcomes.push({ left, tried, added });
      rmSync(filler);
      await outbox.discard(id);
    }
    console.log(outcomes.map((o) => `${o.left}:${o.tried ? 't' : '-'}${o.added ? 'a' : '-'}`).join(' '));
    await outbox.close();
    expect(outcomes.filter(({ tried, added }) => tried && !added)).toEqual([]);
    const tooEarly = outcomes.filter(({ tried, added }) => !tried && added);
    expect(tooEarly.length * STEP_KB).toBeLessThanOrEqual(TOO_EARLY_KB);
    expect(outcomes.map(({ tried }) => tried)).toContain(true);
    expect(outcomes.map(({ added }) => added)).toContain(false);
  } finally {
    disk.remove();
  }
});
