import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeKey, parseKeys } from '#lib/settings/keys.ts';
import type { Outbox } from '#server/inquiries/outbox/outbox.ts';
import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { seal } from '#server/inquiries/seal/seal.ts';
import { runScript } from '#tests/run-script.ts';
import { runInquiryCommand } from '#tools/inquiries/run-inquiry-command.ts';
import { anInquiry } from '../unit/server/inquiries/an-inquiry.ts';

/** Words found nowhere else. */
const WORDS = { name: 'Canary Writer', reach: '305 555 0142', message: 'The words of a canary.' };

const OLDER = makeKey();
const NEWER = makeKey();
const DAY = 86_400_000;
const WRITTEN = Date.UTC(2030, 0, 2, 3, 4);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const dataDir = () => join(folder, 'data');

/** Uses the outbox as a server would. */
async function inOutbox<Result>(run: (outbox: Outbox) => Promise<Result>): Promise<Result> {
  const outbox = await openSqliteOutbox(dataDir());
  try {
    return await run(outbox);
  } finally {
    await outbox.close();
  }
}

const add = (id: string, createdAt = WRITTEN, key = OLDER) =>
  inOutbox((outbox) => outbox.add({ id, createdAt, ...seal(parseKeys(key)[0], id, anInquiry(WORDS)) }));
const idsOf = () => inOutbox(async (outbox) => (await outbox.list()).map(({ id }) => id));

/** The output of the command, without the paths of this run. */
function run(words: string[], { keys = OLDER, typed = '' }: { keys?: string; typed?: string } = {}) {
  const env = { DATA_DIR: dataDir(), INQUIRY_KEYS: keys };
  const { status, stdout, stderr } = runScript('inquiries.ts', words, env, typed);
  const clean = (text: string) => text.replaceAll(folder, '<folder>');
  return { status, stdout: clean(stdout), stderr: clean(stderr) };
}

describe('list', () => {
  test('shows what waits, without a word of it', async () => {
    await add('first');
    const { status, stdout, stderr } = run([], { keys: '' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^1 waiting, 0 of them being delivered now\. 0 delivered in the last 30 days\.\n/);
    expect(stdout).toMatch(new RegExp(`^first +.+ +0 +.+ +${parseKeys(OLDER)[0].id}$`, 'm'));
    expect(stdout).not.toMatch(/canary|0142/i);
  });

  test('does not say that nothing waits where there is no outbox', () => {
    expect(run([])).toMatchInlineSnapshot(`
      {
        "status": 1,
        "stderr": "There is no outbox <folder>/data/inquiries.db. If the form was never used, that is fine. Otherwise run this command with the settings of the server: DATA_DIR or DATABASE_URL.
      ",
        "stdout": "",
      }
    `);
    expect(existsSync(dataDir())).toBe(false);
  });

  test('reports what is wrong with the outbox', () => {
    mkdirSync(dataDir());
    writeFileSync(join(dataDir(), 'inquiries.db'), 'A list of things to buy. '.repeat(50));
    expect(run([])).toMatchInlineSnapshot(`
      {
        "status": 1,
        "stderr": "The outbox <folder>/data/inquiries.db: It is not a database. Move it away and restore a backup, or name another folder: DATA_DIR=/path/to/a/folder (SQLITE_NOTADB)
      ",
        "stdout": "",
      }
    `);
  });
});

describe('totals', () => {
  const WEEK = 7 * DAY;

  test('shows the weeks, with those in which no one wrote, and nothing else of anyone', async () => {
    const now = Date.now();
    for (const [id, ago] of [
      ['canary-1', 2 * WEEK],
      ['canary-2', 2 * WEEK],
      ['canary-3', 0],
    ] as const)
      await add(id, now - ago);
    await inOutbox((outbox) => outbox.settle('canary-1', now - 2 * WEEK + 30_000));
    const { status, stdout, stderr } = run(['totals'], { keys: '' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const rows = stdout.split('\n').map((line) => line.replaceAll(/\d{4}-W\d\d +\d{4}-\d\d-\d\d/g, '<week>'));
    expect(rows.slice(1, 4)).toEqual([
      expect.stringMatching(/^<week> +2 +1 +within 1 minute$/),
      expect.stringMatching(/^<week> +0 +0$/),
      expect.stringMatching(/^<week> +1 +0$/),
    ]);
    expect(stdout).not.toMatch(/canary|0142/i);
  });

  test('says so where none has come', async () => {
    await inOutbox(async () => {});
    expect(run(['totals'])).toEqual({ status: 0, stdout: 'No inquiry has come so far.\n', stderr: '' });
  });
});

describe('a database', () => {
  test('that cannot be reached is reported without its password', () => {
    const { status, stderr } = runScript('inquiries.ts', [], {
      DATABASE_URL: 'postgres://site:secret-canary@127.0.0.1:1/site',
    });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr:
        'The database at 127.0.0.1:1 cannot be reached: connect ECONNREFUSED 127.0.0.1:1. Check that it is running, and that DATABASE_URL is right.\n',
    });
  });
});

describe('show', () => {
  test('prints the text of the mail after a yes', async () => {
    await add('first');
    expect(run(['show', 'first'], { typed: 'yes\n' })).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "",
        "stdout": "This shows the name, the number and the words of someone who wrote in confidence. Make sure that no one else can see this screen.
      Type yes to go on: 
      BEFORE YOU ANSWER

      Do not press Reply: it does not reach them. Start a new message or call, and quote nothing of this one.

      How they want to be reached: by a phone call
      Voicemail: No. Leave none.
      Who we are: Tell no one but them, and not in a subject line.
      Who else reads or answers there: They did not say. Assume that someone else does.
      Best hours: not said


      Name: Canary Writer
      Phone number: 305 555 0142
      For whom: not said

      Message:

      > The words of a canary.


      Written on Tuesday, January 1, 2030 at 10:04 PM EST (2030-01-02 03:04 UTC).
      Number of this inquiry: first
      This mail may come twice. A repeat has the same number, and the same Message-ID.

      ",
      }
    `);
  });

  test.each(['', 'y\n'])('prints nothing after %j', async (typed) => {
    await add('first');
    const { status, stdout, stderr } = run(['show', 'first'], { typed });
    expect(status).toBe(1);
    expect(stderr).toBe('\nNothing was done, because no one typed yes.\n');
    expect(stdout).not.toMatch(/canary|0142/i);
  });

  test.each(['show', 'discard'])('%s reports an unknown id', async (name) => {
    await add('first');
    expect(run([name, 'second'], { typed: 'yes\n' }).stderr).toBe(
      'There is no inquiry "second". List them: npm run inquiries\n',
    );
  });

  test('reports that an inquiry was delivered', async () => {
    await add('first');
    await inOutbox((outbox) => outbox.settle('first', Date.UTC(2030, 5, 7)));
    expect(run(['show', 'first']).stderr).toBe(
      'Inquiry first was delivered on 2030-06-07, and its content was deleted then.\n',
    );
  });

  test('reports that it needs keys, and loses nothing', async () => {
    await add('first');
    expect(run(['show', 'first'], { keys: '', typed: 'yes\n' })).toMatchObject({
      status: 1,
      stderr:
        'INQUIRY_KEYS is not set, and inquiries do not open without their key. Run this command with the keys of the server. Nothing is lost: what waits stays in the outbox.\n',
    });
    expect(await idsOf()).toEqual(['first']);
  });

  test('reports an invalid key without repeating it', async () => {
    await add('first');
    const { status, stderr } = run(['show', 'first'], { keys: OLDER.slice(1), typed: 'yes\n' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^INQUIRY_KEYS is not valid: key 1 is not 32 bytes in base64/);
    expect(stderr).not.toContain(OLDER.slice(1));
  });

  test('uses the key file of a trial', async () => {
    mkdirSync(dataDir());
    writeFileSync(join(dataDir(), 'inquiry.key'), `${OLDER}\n`, { mode: 0o600 });
    await add('first');
    expect(run(['show', 'first'], { keys: '', typed: 'yes\n' }).stdout).toContain('Canary Writer');
  });
});

describe('retry', () => {
  test('makes everything due that waits', async () => {
    await add('first');
    await inOutbox(async (outbox) => {
      await outbox.lease('server', WRITTEN, WRITTEN + 1);
      await outbox.postpone('first', 'server', Date.now() + DAY);
    });
    expect(run(['retry'])).toEqual({
      status: 0,
      stdout: 'Due now: 1. A running server tries within half a minute; without one, nothing is delivered.\n',
      stderr: '',
    });
    expect(await inOutbox((outbox) => outbox.nextDueAt())).toBeLessThanOrEqual(Date.now());
  });

  test('reports that nothing waits', async () => {
    await inOutbox(async () => {});
    expect(run(['retry']).stdout).toBe('Nothing is waiting, except for what is being delivered now.\n');
  });
});

describe('export', () => {
  test('writes a file for each, readable by its owner only, and keeps it in the outbox', async () => {
    await add('first');
    await add('second', WRITTEN + 60_000);
    const out = join(folder, 'out');
    expect(run(['export', out], { typed: 'yes\n' })).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "",
        "stdout": "This writes what 2 people wrote in confidence to the folder "<folder>/out", readable by anyone with access to it.
      Type yes to go on: 
      Wrote 2 of 2 to "<folder>/out". They are still in the outbox, and are mailed as soon as that works. Delete the folder once they are answered.
      ",
      }
    `);
    expect(readdirSync(out).sort()).toEqual(['2030-01-02-0304-first.txt', '2030-01-02-0305-second.txt']);
    expect(statSync(out).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(out)) expect(statSync(join(out, name)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(out, '2030-01-02-0304-first.txt'), 'utf8')).toContain(
      '> The words of a canary.',
    );
    expect(await idsOf()).toEqual(['first', 'second']);
  });

  test('does not write to an existing folder', async () => {
    await add('first');
    expect(run(['export', folder], { typed: 'yes\n' })).toMatchObject({
      status: 1,
      stderr: '"<folder>" already exists. Name a new folder.\n',
    });
  });

  test('writes the others where one does not open, and fails', async () => {
    await add('first', WRITTEN, NEWER);
    await add('second');
    const out = join(folder, 'out');
    const { status, stdout, stderr } = run(['export', out], { typed: 'yes\n' });
    expect(status).toBe(1);
    expect(stderr).toContain(`Inquiry first: Its key ${parseKeys(NEWER)[0].id} is not in INQUIRY_KEYS.`);
    expect(stdout).toContain('Wrote 1 of 2');
    expect(readdirSync(out)).toEqual(['2030-01-02-0304-second.txt']);
  });

  test('reports a folder that cannot be created', async () => {
    await add('first');
    const { status, stderr } = run(['export', join(folder, 'none/out')], { typed: 'yes\n' });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr:
        '"<folder>/none/out" cannot be created (ENOENT). Name a new folder inside an existing one that you may write to.\n',
    });
  });
});

describe('discard', () => {
  test('deletes one after a yes', async () => {
    await add('first');
    await add('second');
    expect(run(['discard', 'first'], { typed: 'yes\n', keys: '' })).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "",
        "stdout": "This deletes inquiry first for good. It was never delivered, and no one will read it.
      Type yes to go on: 
      Inquiry first is deleted.
      ",
      }
    `);
    expect(await idsOf()).toEqual(['second']);
  });
});

describe('purge', () => {
  beforeEach(async () => {
    for (const id of ['old', 'new', 'waits']) await add(id);
    await inOutbox(async (outbox) => {
      await outbox.settle('old', Date.now() - 31 * DAY);
      await outbox.settle('new', Date.now() - 29 * DAY);
    });
  });

  test('forgets those delivered more than 30 days ago', async () => {
    expect(run(['purge'], { keys: '' })).toEqual({
      status: 0,
      stdout: 'Forgot the ids and times of 1 delivered inquiry. Their contents were deleted before.\n',
      stderr: '',
    });
    expect((await idsOf()).sort()).toEqual(['new', 'waits']);
  });

  test('forgets all delivered ones with --all', async () => {
    expect(run(['purge', '--all']).status).toBe(0);
    expect(await idsOf()).toEqual(['waits']);
  });
});

describe('rotate', () => {
  test('reseals what waits with the first key, and names the keys to remove', async () => {
    await add('first');
    const [newer, older] = parseKeys(`${NEWER},${OLDER}`).map(({ id }) => id);
    expect(run(['rotate'], { keys: `${NEWER},${OLDER}` })).toEqual({
      status: 0,
      stdout: `Resealed with key ${newer}: 1.\nNothing that waits needs an older key. If every server had been restarted with key ${newer} in front before this ran, remove from INQUIRY_KEYS: ${older}. Keep those keys as long as you have backups from before.\n`,
      stderr: '',
    });
    expect(run(['show', 'first'], { keys: NEWER, typed: 'yes\n' }).stdout).toContain('Canary Writer');
  });

  test('names a key that is still needed', async () => {
    await add('first');
    const { status, stderr } = run(['rotate'], { keys: NEWER });
    expect(status).toBe(1);
    expect(stderr).toContain(
      `Still needed: ${parseKeys(OLDER)[0].id}. Keep these keys, and run this again.\n`,
    );
  });
});

describe('new-key', () => {
  test('prints a valid key, and another one each time', () => {
    const [one, two] = [run(['new-key'], { keys: '' }), run(['new-key'], { keys: '' })];
    const keyOf = ({ stdout }: typeof one) => stdout.split('\n')[0] ?? '';
    expect(parseKeys(`${keyOf(one)},${keyOf(two)}`)).toHaveLength(2);
    expect(keyOf(one)).not.toBe(keyOf(two));
    expect(one.stdout).toContain('INQUIRY_KEYS=<this key>,<the existing keys>');
  });
});

describe('an invalid command', () => {
  test('ends the process', () => {
    const { status, stderr } = run(['lsit']);
    expect([status, stderr.split('\n')[0]]).toEqual([1, 'There is no "lsit".']);
  });

  test.each([
    [['show'], false, '"show" needs the id.'],
    [['export'], false, '"export" needs the folder.'],
    [['show', 'a', 'b'], false, '"show" takes no further words.'],
    [['retry', 'a'], false, '"retry" takes no further words.'],
    [['totals', 'a'], false, '"totals" takes no further words.'],
    [['new-key', 'a'], false, '"new-key" takes no further words.'],
    [['retry'], true, 'Only "purge" takes --all.'],
  ])('%j, with --all %j, is reported', async (words, all, why) => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`ended with ${code}`);
    });
    await expect(runInquiryCommand(words, all, 'npm run inquiries')).rejects.toThrow('ended with 1');
    expect(`${told.mock.lastCall?.[0]}`.split('\n')[0]).toBe(why);
  });
});
