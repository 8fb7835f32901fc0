import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import { type Key, makeKey, parseKeys } from '#lib/settings/keys.ts';
import { KEPT } from '#server/inquiries/deliver/delivery-worker.ts';
import { toMail } from '#server/inquiries/deliver/to-mail.ts';
import { openPending } from '#server/inquiries/outbox/open-pending.ts';
import type { Entry, Outbox } from '#server/inquiries/outbox/outbox.ts';
import { rotateKeys } from '#server/inquiries/seal/rotate-keys.ts';
import { refuse } from '#tools/command-line/read-command.ts';
import { toFileName } from '#tools/inquiries/to-file-name.ts';
import { toListing } from '#tools/inquiries/to-listing.ts';

/** What a command works with. The keys are read only by those that open something. */
type Work = { outbox: Outbox; word: string; all: boolean; keys: () => [Key, ...Key[]] };

/** The commands that work on an outbox, and the word that some of them need. */
export const INQUIRY_COMMANDS: Readonly<
  Record<string, { takes?: string; run: (work: Work) => Promise<void> }>
> = {
  list: { run: list },
  show: { takes: 'id', run: show },
  retry: { run: retry },
  export: { takes: 'folder', run: exportAll },
  discard: { takes: 'id', run: discard },
  purge: { run: purge },
  rotate: { run: changeKeys },
};

async function list({ outbox }: Work): Promise<void> {
  console.log(toListing(await outbox.list(), Date.now()));
}

async function show({ outbox, word: id, keys: keysOfServer }: Work): Promise<void> {
  const entry = await entryOf(outbox, id);
  const keys = keysOfServer();
  await confirm(
    'This shows the name, the number and the words of somebody who wrote in confidence. See to it that nobody else reads this screen.',
  );
  const { inquiry, why } = await openPending(outbox, keys, entry);
  if (inquiry) console.log(`\n${textOf(inquiry, entry)}`);
  else fail(why);
}

async function retry({ outbox }: Work): Promise<void> {
  const count = await outbox.hasten(Date.now());
  console.log(
    count === 0
      ? 'Nothing waits, but for what is being delivered now.'
      : `${toCount(count)} due now. The server tries within half a minute; where it does not run, nothing is tried.`,
  );
}

async function exportAll({ outbox, word: folder, keys: keysOfServer }: Work): Promise<void> {
  const keys = keysOfServer();
  const waiting = (await outbox.list()).filter(({ keyId }) => keyId !== null);
  if (waiting.length === 0) refuse('Nothing waits: there is nothing to export.');
  if (existsSync(folder)) refuse(`"${folder}" is there already. Name a folder that is not.`);
  await confirm(
    `This writes what ${toCount(waiting.length, false)} in confidence into the folder "${folder}", where everybody who gets at the folder can read it.`,
  );
  // Fails where somebody made it meanwhile.
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    refuse(
      `"${folder}" cannot be made (${(error as NodeJS.ErrnoException).code}). Name a new folder inside of one that is there, and that you may write.`,
    );
  }
  let written = 0;
  for (const entry of waiting) {
    const { inquiry, why } = await openPending(outbox, keys, entry);
    if (!inquiry) {
      fail(why);
      continue;
    }
    writeFileSync(join(folder, toFileName(entry)), textOf(inquiry, entry), { mode: 0o600, flag: 'wx' });
    written += 1;
  }
  console.log(
    `\n${written} of ${waiting.length} written to "${folder}". They are still in the outbox, and will be mailed as soon as that works. Delete the folder once its words are where they belong.`,
  );
}

async function discard({ outbox, word: id }: Work): Promise<void> {
  await entryOf(outbox, id);
  await confirm(`This deletes inquiry ${id} for good. It was never delivered: nobody will read it.`);
  if (await outbox.discard(id)) console.log(`\nInquiry ${id} is deleted.`);
  else fail(`Inquiry ${id} was delivered meanwhile. Nothing was done.`);
}

async function purge({ outbox, all }: Work): Promise<void> {
  const count = await outbox.purge(all ? Number.MAX_SAFE_INTEGER : Date.now() - KEPT);
  const what = count === 1 ? 'inquiry' : 'inquiries';
  console.log(`Forgot the ids and times of ${count} delivered ${what}. The contents had gone before.`);
}

async function changeKeys({ outbox, keys: keysOfServer }: Work): Promise<void> {
  const keys = keysOfServer();
  const { resealed, faults, stillNeeded } = await rotateKeys(outbox, keys);
  console.log(`${resealed} sealed anew with key ${keys[0].id}.`);
  for (const fault of faults) fail(fault);
  if (stillNeeded.length > 0) {
    fail(`Still needed: ${stillNeeded.join(', ')}. Keep these keys, and run this again.`);
    return;
  }
  const others = keys.slice(1).map(({ id }) => id);
  console.log(
    others.length === 0
      ? 'Nothing that waits needs another key.'
      : `Nothing that waits needs an older key. Where every server was started with key ${keys[0].id} in front before this ran, take out of INQUIRY_KEYS: ${others.join(', ')}. Keep them as long as there are backups from before.`,
  );
}

/** Prints a new key, and what to do with it. */
export function tellNewKey(): void {
  const key = makeKey();
  const [{ id }] = parseKeys(key);
  console.log(
    [
      key,
      '',
      `This is a new key; its name in messages is ${id}. It is stored nowhere yet.`,
      '1. Keep a copy where the server is not: without its key, nobody can read what was sealed with it.',
      '2. Put it in front of the others, with a comma: INQUIRY_KEYS=<this key>,<the keys that are there>',
      '3. Start every server anew.',
      '4. Seal what waits with it: npm run inquiries -- rotate',
    ].join('\n'),
  );
}

/** The entry of an inquiry that waits. */
async function entryOf(outbox: Outbox, id: string): Promise<Entry> {
  const entry = (await outbox.list()).find((other) => other.id === id);
  if (!entry) refuse(`There is no inquiry "${id}". See which there are: npm run inquiries`);
  if (entry.state === 'delivered') {
    refuse(
      `Inquiry ${id} was delivered on ${new Date(entry.deliveredAt ?? 0).toISOString().slice(0, 10)}, and its content was deleted then.`,
    );
  }
  return entry;
}

/** What the practice reads, as its mail would say it. */
function textOf(inquiry: Inquiry, { id, createdAt }: Entry): string {
  return toMail(inquiry, { id, createdAt, from: '', to: '' }).text;
}

function toCount(count: number, are = true): string {
  if (are) return count === 1 ? 'One is' : `${count} are`;
  return count === 1 ? 'one person wrote' : `${count} people wrote`;
}

async function confirm(what: string): Promise<void> {
  process.stdout.write(`${what}\nType yes to go on: `);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim().toLowerCase() === 'yes') return;
    break;
  }
  refuse('\nNothing was done, because nobody typed yes.');
}

/** Says what went wrong; the command goes on, and ends as one that failed. */
export function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
