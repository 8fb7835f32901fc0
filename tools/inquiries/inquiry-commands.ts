import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import { firstKeptWeek, recentWeeksOf } from '#lib/inquiry/totals/recent-weeks-of.ts';
import { type Key, makeKey, parseKeys } from '#lib/settings/keys.ts';
import { toInquiriesCommand } from '#lib/settings/to-inquiries-command.ts';
import { RETENTION } from '#server/inquiries/deliver/delivery-worker.ts';
import { toMail } from '#server/inquiries/deliver/to-mail.ts';
import type { Entry, Outbox } from '#server/inquiries/outbox/outbox.ts';
import { refuse } from '../command-line/read-command.ts';
import { openPending } from './open-pending.ts';
import { rotateKeys } from './rotate-keys.ts';
import { toListing } from './to-listing.ts';
import { toTotalsTable } from './to-totals-table.ts';

/** What a command is given. The keys are read only by commands that open something. */
type Options = { outbox: Outbox; argument: string; all: boolean; readKeys: () => [Key, ...Key[]] };

/** The commands that work on an outbox, and the argument that some of them need. */
export const INQUIRY_COMMANDS: Readonly<
  Record<string, { takes?: string; run: (options: Options) => Promise<void> }>
> = {
  list: { run: list },
  totals: { run: totals },
  show: { takes: 'id', run: show },
  retry: { run: retry },
  export: { takes: 'folder', run: exportAll },
  discard: { takes: 'id', run: discard },
  purge: { run: purge },
  rotate: { run: rotate },
};

async function list({ outbox }: Options): Promise<void> {
  console.log(toListing(await outbox.list(), Date.now()));
}

async function totals({ outbox }: Options): Promise<void> {
  console.log(toTotalsTable(recentWeeksOf(await outbox.totals(), Date.now())));
}

async function show({ outbox, argument: id, readKeys }: Options): Promise<void> {
  const entry = await pendingEntryOf(outbox, id);
  const keys = readKeys();
  await confirm(
    'This shows the name, the number and the words of someone who wrote in confidence. Make sure that no one else can see this screen.',
  );
  const { inquiry, failure } = await openPending(outbox, keys, entry);
  if (inquiry) console.log(`\n${textOf(inquiry, entry)}`);
  else reportFailure(failure);
}

async function retry({ outbox }: Options): Promise<void> {
  const count = await outbox.hasten(Date.now());
  console.log(
    count === 0
      ? 'Nothing is waiting, except for what is being delivered now.'
      : `Due now: ${count}. A running server tries within half a minute; without one, nothing is delivered.`,
  );
}

async function exportAll({ outbox, argument: folder, readKeys }: Options): Promise<void> {
  const keys = readKeys();
  const waiting = (await outbox.list()).filter(({ keyId }) => keyId !== null);
  if (waiting.length === 0) refuse('Nothing is waiting, so there is nothing to export.');
  if (existsSync(folder)) refuse(`"${folder}" already exists. Name a new folder.`);
  const people = waiting.length === 1 ? 'one person' : `${waiting.length} people`;
  await confirm(
    `This writes what ${people} wrote in confidence to the folder "${folder}", readable by anyone with access to it.`,
  );
  // Fails where the folder was made meanwhile.
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    refuse(
      `"${folder}" cannot be created (${(error as NodeJS.ErrnoException).code}). Name a new folder inside an existing one that you may write to.`,
    );
  }
  let written = 0;
  for (const entry of waiting) {
    const { inquiry, failure } = await openPending(outbox, keys, entry);
    if (!inquiry) {
      reportFailure(failure);
      continue;
    }
    writeFileSync(join(folder, fileNameOf(entry)), textOf(inquiry, entry), { mode: 0o600, flag: 'wx' });
    written += 1;
  }
  console.log(
    `\nWrote ${written} of ${waiting.length} to "${folder}". They are still in the outbox, and are mailed as soon as that works. Delete the folder once they are answered.`,
  );
}

async function discard({ outbox, argument: id }: Options): Promise<void> {
  await pendingEntryOf(outbox, id);
  await confirm(`This deletes inquiry ${id} for good. It was never delivered, and no one will read it.`);
  if (await outbox.discard(id)) console.log(`\nInquiry ${id} is deleted.`);
  else reportFailure(`Inquiry ${id} was delivered meanwhile. Nothing was deleted.`);
}

async function purge({ outbox, all }: Options): Promise<void> {
  const now = Date.now();
  const count = await outbox.purge(all ? Number.MAX_SAFE_INTEGER : now - RETENTION, firstKeptWeek(now));
  const inquiries = count === 1 ? 'inquiry' : 'inquiries';
  console.log(
    `Forgot the ids and times of ${count} delivered ${inquiries}. Their contents were deleted before.`,
  );
}

async function rotate({ outbox, readKeys }: Options): Promise<void> {
  const keys = readKeys();
  const { resealed, failures, stillNeeded } = await rotateKeys(outbox, keys);
  console.log(`Resealed with key ${keys[0].id}: ${resealed}.`);
  for (const failure of failures) reportFailure(failure);
  if (stillNeeded.length > 0) {
    reportFailure(`Still needed: ${stillNeeded.join(', ')}. Keep these keys, and run this again.`);
    return;
  }
  const others = keys.slice(1).map(({ id }) => id);
  console.log(
    others.length === 0
      ? 'Nothing that waits needs another key.'
      : `Nothing that waits needs an older key. If every server had been restarted with key ${keys[0].id} in front before this ran, remove from INQUIRY_KEYS: ${others.join(', ')}. Keep those keys as long as you have backups from before.`,
  );
}

/** Prints a new key, and what to do with it. */
export function printNewKey(): void {
  const key = makeKey();
  const [{ id }] = parseKeys(key);
  console.log(
    [
      key,
      '',
      `This is a new key; messages call it ${id}. It is not stored anywhere yet.`,
      '1. Keep a copy somewhere other than the server: without the key, no one can read what was sealed with it.',
      '2. Put it in front of the others, with a comma: INQUIRY_KEYS=<this key>,<the existing keys>',
      '3. Restart every server.',
      `4. Reseal what waits: ${toInquiriesCommand('rotate')}`,
    ].join('\n'),
  );
}

/** The entry of an inquiry that waits. Ends the process where there is none. */
async function pendingEntryOf(outbox: Outbox, id: string): Promise<Entry> {
  const entry = (await outbox.list()).find((each) => each.id === id);
  if (!entry) refuse(`There is no inquiry "${id}". List them: ${toInquiriesCommand()}`);
  if (entry.state === 'delivered') {
    refuse(
      `Inquiry ${id} was delivered on ${new Date(entry.deliveredAt ?? 0).toISOString().slice(0, 10)}, and its content was deleted then.`,
    );
  }
  return entry;
}

/** The text of an inquiry's mail. */
function textOf(inquiry: Inquiry, { id, createdAt }: Entry): string {
  return toMail(inquiry, { id, createdAt, from: '', to: '' }).text;
}

/** The text file that an inquiry is exported to, named after its time first, so that files sort by it. */
function fileNameOf({ id, createdAt }: Entry): string {
  const time = new Date(createdAt).toISOString().slice(0, 16).replace('T', '-').replace(':', '');
  return `${time}-${id}.txt`;
}

async function confirm(warning: string): Promise<void> {
  process.stdout.write(`${warning}\nType yes to go on: `);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim().toLowerCase() === 'yes') return;
    break;
  }
  refuse('\nNothing was done, because no one typed yes.');
}

/** Prints a failure. The command goes on, and exits with status 1 in the end. */
export function reportFailure(failure: string): void {
  console.error(failure);
  process.exitCode = 1;
}
