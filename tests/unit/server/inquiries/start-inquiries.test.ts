import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TOKEN } from '#lib/inquiry/inquiry.ts';
import type { InquirySettings } from '#lib/settings/inquiry-settings.ts';
import { makeKey } from '#lib/settings/keys.ts';
import { settingsOf } from '#lib/settings/reading.ts';
import { readServerSettings } from '#lib/settings/server-settings.ts';
import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { answerInquiry, toReceiveContext } from '#server/inquiries/receive/answer-inquiry.ts';
import { type Inquiries, startInquiries } from '#server/inquiries/start-inquiries.ts';
import { anInquiry } from './an-inquiry.ts';
import { sentBody } from './sent-form.ts';

const MINUTE = 60_000;

let parent: string;
let folder: string;
let inquiries: Inquiries;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

beforeEach(() => {
  // Not `setImmediate`, with which mails are written: one that is under way must be able to end.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  vi.clearAllMocks();
  parent = mkdtempSync(join(tmpdir(), 'inquiries-'));
  folder = join(parent, 'data');
});
afterEach(async () => {
  vi.useRealTimers();
  await inquiries.stop();
  rmSync(parent, { recursive: true });
});

/** A trial, whose mails are files. */
function start(changes: Partial<InquirySettings> = {}): Inquiries {
  const environment = { DATA_DIR: folder, INQUIRY_KEYS: makeKey() };
  const build = { origin: 'http://localhost:3000', form: 'here' };
  const { inquiries: settings } = settingsOf(readServerSettings(environment, build, '/'));
  if (!settings) throw new Error('A trial has settings.');
  inquiries = startInquiries({ ...settings, ...changes }, log);
  return inquiries;
}

test('an accepted inquiry is delivered', async () => {
  await start().accept(anInquiry());
  await vi.waitFor(() => expect(readdirSync(join(folder, 'mail'))).toHaveLength(1));
});

test('the totals are told where a folder is named for them, and nowhere else', async () => {
  await start({ totalsDir: parent }).accept(anInquiry());
  await vi.waitFor(() => expect(readdirSync(parent).sort()).toEqual(['data', 'totals.json']));
  await inquiries.stop();
  rmSync(join(parent, 'totals.json'));
  await start().accept(anInquiry());
  await inquiries.stop();
  expect(readdirSync(parent)).toEqual(['data']);
});

test('a form that was sent twice counts once, and one that a program has filled in does not', async () => {
  const origin = 'https://example.org';
  const context = { ...toReceiveContext({ origin, form: 'here' }, start()), logTrialPost: null };
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
    origin,
    host: 'example.org',
  };
  const sent = async (changes: Record<string, string>, address: string) => {
    const request = new Request('http://localhost/', { method: 'POST', body: sentBody(changes), headers });
    return (await answerInquiry(request, address, context)).status;
  };
  expect(await sent({ name: 'Ana', [TOKEN]: 'one-page' }, '192.0.2.1')).toBe(200);
  expect(await sent({ name: 'Ana', [TOKEN]: 'one-page' }, '198.51.100.7')).toBe(200);
  expect(await sent({ name: 'Ana', website: 'https://example.org' }, '192.0.2.2')).toBe(422);
  await inquiries.stop();
  const outbox = await openSqliteOutbox(folder);
  expect(await outbox.totals()).toMatchObject([{ received: 1 }]);
  await outbox.close();
});

test('an inquiry that cannot be stored is logged, and health is told for 15 minutes or until one is stored', async () => {
  const { accept, requireAccepting } = start();
  const LATELY = 'An inquiry could not be stored within the last 15 minutes.';
  const refuse = async () => {
    renameSync(folder, `${folder}-away`);
    await expect(accept(anInquiry())).rejects.toThrow('was moved');
    renameSync(`${folder}-away`, folder);
  };
  await accept(anInquiry());
  await refuse();
  expect(log.error.mock.calls).toEqual([
    [
      expect.stringMatching(
        /^An inquiry could not be stored, and its sender was told so\. The outbox .* was moved/,
      ),
    ],
  ]);
  await expect(requireAccepting()).rejects.toThrow(LATELY);
  await accept(anInquiry());
  await requireAccepting();
  await refuse();
  await vi.advanceTimersByTimeAsync(15 * MINUTE - 1);
  await expect(requireAccepting()).rejects.toThrow(LATELY);
  await vi.advanceTimersByTimeAsync(1);
  await requireAccepting();
});

/** How often others have changed the outbox since, as SQLite counts it (https://sqlite.org/pragma.html#pragma_data_version). */
function countChanges(): { changed(): number; end(): void } {
  const other = new DatabaseSync(join(folder, 'inquiries.db'));
  const version = () => Number(other.prepare('PRAGMA data_version').get()?.data_version);
  let seen = version();
  return {
    changed() {
      const before = seen;
      seen = version();
      return seen - before;
    },
    end: () => other.close(),
  };
}

test('however often it is asked whether inquiries are accepted, it is tried once in five seconds, and at no time right after one was', async () => {
  const { accept, requireAccepting } = start();
  await requireAccepting();
  const { changed, end } = countChanges();
  const ask = () => Promise.all(Array.from({ length: 50 }, requireAccepting));
  await ask();
  await vi.advanceTimersByTimeAsync(4_999);
  await ask();
  expect(changed()).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  await ask();
  await ask();
  expect(changed()).toBe(1);
  await accept(anInquiry());
  await vi.waitFor(() => expect(readdirSync(join(folder, 'mail'))).toHaveLength(1));
  await inquiries.stop();
  changed();
  await expect(requireAccepting()).rejects.toThrow('The server is stopping.');
  expect(changed()).toBe(0);
  end();
});

/** What makes the outbox refuse an inquiry, though it can still be read, and what mends it. */
const FAULTS: [what: string, spoil: () => () => void, why: RegExp][] = [
  [
    'moved away',
    () => {
      renameSync(folder, `${folder}-away`);
      return () => renameSync(`${folder}-away`, folder);
    },
    /was moved/,
  ],
  [
    'moved away, with another in its place',
    () => {
      renameSync(folder, `${folder}-away`);
      mkdirSync(folder);
      writeFileSync(join(folder, 'inquiries.db'), '');
      return () => {
        rmSync(folder, { recursive: true });
        renameSync(`${folder}-away`, folder);
      };
    },
    /was moved/,
  ],
  [
    'without its table of contents',
    () => changeFile('ALTER TABLE contents RENAME TO away', 'ALTER TABLE away RENAME TO contents'),
    /SQLite 1/,
  ],
  [
    'on guard against everything new',
    () =>
      changeFile(
        `CREATE TRIGGER guard BEFORE INSERT ON inquiries BEGIN SELECT raise(ABORT, 'not now'); END`,
        'DROP TRIGGER guard',
      ),
    /SQLite 19|SQLite 1811/,
  ],
];

function changeFile(spoil: string, mend: string): () => void {
  const run = (sql: string) => {
    const other = new DatabaseSync(join(folder, 'inquiries.db'));
    other.exec(sql);
    other.close();
  };
  run(spoil);
  return () => run(mend);
}

test.each(FAULTS)('an outbox that is %s is found out before anyone has posted', async (_, spoil, why) => {
  const { accept, backlog, requireAccepting } = start();
  await requireAccepting();
  const mend = spoil();
  await vi.advanceTimersByTimeAsync(5_000);
  await expect(requireAccepting()).rejects.toThrow(why);
  expect(await backlog()).toEqual({ pending: 0, oldestAt: null });
  mend();
  await expect(requireAccepting()).rejects.toThrow(why);
  await accept(anInquiry());
  // At once, for what was stored says more than what was tried before.
  await requireAccepting();
});

test('a key that cannot seal is found out', async () => {
  const { requireAccepting } = start({ keys: [{ id: 'short', secret: Buffer.alloc(5) }] });
  await expect(requireAccepting()).rejects.toThrow('The keys do not open what they seal.');
});

test('an inquiry that was refused because the outbox was not open is told like any other', async () => {
  writeFileSync(folder, 'not a folder');
  const { accept, requireAccepting } = start();
  await expect(accept(anInquiry())).rejects.toThrow('(EEXIST)');
  rmSync(folder);
  await vi.advanceTimersByTimeAsync(10_000);
  await expect(requireAccepting()).rejects.toThrow('An inquiry could not be stored within');
});

test('an outbox that cannot be opened is retried every ten seconds, and nothing is accepted meanwhile', async () => {
  writeFileSync(folder, 'not a folder');
  const { accept, requireAccepting } = start();
  await expect(requireAccepting()).rejects.toThrow('(EEXIST)');
  expect(log.error.mock.calls).toEqual([
    [
      expect.stringMatching(
        /^The inquiry form is not available\. The outbox .* \(EEXIST\)\. .* The outbox is opened again in 10 seconds\.$/,
      ),
    ],
  ]);
  await expect(accept(anInquiry())).rejects.toThrow('(EEXIST)');
  rmSync(folder);
  await vi.advanceTimersByTimeAsync(10_000);
  await accept(anInquiry());
});

test('a post to a trial from elsewhere is logged once', () => {
  const { logTrialPost } = start();
  logTrialPost?.();
  logTrialPost?.();
  expect(log.error).toHaveBeenCalledOnce();
});
