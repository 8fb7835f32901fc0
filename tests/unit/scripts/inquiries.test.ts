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
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeKey, parseKeys } from '#lib/settings/keys.ts';
import type { Outbox } from '#server/inquiries/outbox/outbox.ts';
import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { seal } from '#server/inquiries/seal/seal.ts';
import { runScript } from '#tests/run-script.ts';
import { anInquiry } from '../server/inquiries/an-inquiry.ts';

/** Words that are found nowhere else. */
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

/** Does something with the outbox, as a server would, and closes it. */
async function inOutbox<Result>(run: (outbox: Outbox) => Promise<Result>): Promise<Result> {
  const outbox = await openSqliteOutbox(dataDir());
  try {
    return await run(outbox);
  } finally {
    await outbox.close();
  }
}

const put = (id: string, createdAt = WRITTEN, key = OLDER) =>
  inOutbox((outbox) => outbox.add({ id, createdAt, ...seal(parseKeys(key)[0], id, anInquiry(WORDS)) }));
const idsOf = () => inOutbox(async (outbox) => (await outbox.list()).map(({ id }) => id));

/** What the command says, without the places of this run. */
function command(words: string[], { keys = OLDER, typed = '' }: { keys?: string; typed?: string } = {}) {
  const env = { DATA_DIR: dataDir(), INQUIRY_KEYS: keys };
  const { status, stdout, stderr } = runScript('inquiries.ts', words, env, typed);
  const clean = (text: string) => text.replaceAll(folder, '<folder>');
  return { status, stdout: clean(stdout), stderr: clean(stderr) };
}

describe('list', () => {
  test('says what waits, and nothing of what it says', async () => {
    await put('first');
    const { status, stdout, stderr } = command([], { keys: '' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^1 waiting, 0 of them being delivered now\. 0 delivered in the last 30 days\.\n/);
    expect(stdout).toMatch(new RegExp(`^first +.+ +0 +.+ +${parseKeys(OLDER)[0].id}$`, 'm'));
    expect(stdout).not.toMatch(/canary|0142/i);
  });

  test('does not say that nothing waits, where there is no outbox', () => {
    expect(command([])).toMatchInlineSnapshot(`
      {
        "status": 1,
        "stderr": "There is no outbox <folder>/data/inquiries.db. Where the form was never used, that is as it should be. Otherwise give this command the settings of the server: DATA_DIR or DATABASE_URL.
      ",
        "stdout": "",
      }
    `);
    expect(existsSync(dataDir())).toBe(false);
  });

  test('says what is the matter with the outbox', () => {
    mkdirSync(dataDir());
    writeFileSync(join(dataDir(), 'inquiries.db'), 'A list of things to buy. '.repeat(50));
    expect(command([])).toMatchInlineSnapshot(`
      {
        "status": 1,
        "stderr": "The outbox <folder>/data/inquiries.db: It is not a database. Move it away, put back a backup of it, or name another folder: DATA_DIR=/path/to/a/folder (SQLITE_NOTADB)
      ",
        "stdout": "",
      }
    `);
  });
});

describe('a database', () => {
  test('that cannot be reached is told, without its password', () => {
    const { status, stderr } = runScript('inquiries.ts', [], {
      DATABASE_URL: 'postgres://site:secret-canary@127.0.0.1:1/site',
    });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr:
        'The database at 127.0.0.1:1 cannot be reached: connect ECONNREFUSED 127.0.0.1:1. See whether it runs, and whether DATABASE_URL names it.\n',
    });
  });

  test('whose address is none is told, without its password', () => {
    const { status, stderr } = runScript('inquiries.ts', [], {
      DATABASE_URL: 'mysql://site:secret-canary@db/site',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^DATABASE_URL is not the address of a PostgreSQL database\./);
    expect(stderr).not.toContain('canary');
  });
});

describe('show', () => {
  test('prints what the mail would say, to somebody who typed yes', async () => {
    await put('first');
    expect(command(['show', 'first'], { typed: 'yes\n' })).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "",
        "stdout": "This shows the name, the number and the words of somebody who wrote in confidence. See to it that nobody else reads this screen.
      Type yes to go on: 
      BEFORE YOU ANSWER

      Do not press Reply: it does not reach them. Start a new message or call, and quote nothing of this one.

      How they want to be reached: by a phone call
      Voicemail: No. Leave none.
      Who we are: Tell it to nobody but them, and in no subject line.
      Who else reads or answers there: They did not say. Act as if somebody else does.
      Best hours: not said


      Name: Canary Writer
      Phone number: 305 555 0142
      For whom: not said

      Message:

      > The words of a canary.


      Written on Tuesday, January 1, 2030 at 10:04 PM in Miami (2030-01-02 03:04 UTC).
      Number of this inquiry: first
      This mail may come twice. A repeat has the same number, and the same Message-ID.

      ",
      }
    `);
  });

  test.each(['', 'no\n', 'y\n'])('prints nothing of it after %j', async (typed) => {
    await put('first');
    const { status, stdout, stderr } = command(['show', 'first'], { typed });
    expect(status).toBe(1);
    expect(stderr).toBe('\nNothing was done, because nobody typed yes.\n');
    expect(stdout).not.toMatch(/canary|0142/i);
  });

  test('says that an id is not there', async () => {
    await put('first');
    expect(command(['show', 'second']).stderr).toBe(
      'There is no inquiry "second". See which there are: npm run inquiries\n',
    );
  });

  test('says that an inquiry was delivered', async () => {
    await put('first');
    await inOutbox((outbox) => outbox.settle('first', Date.UTC(2030, 5, 7)));
    expect(command(['show', 'first']).stderr).toBe(
      'Inquiry first was delivered on 2030-06-07, and its content was deleted then.\n',
    );
  });

  test('says that it needs a key, and loses nothing', async () => {
    await put('first');
    expect(command(['show', 'first'], { keys: '', typed: 'yes\n' })).toMatchObject({
      status: 1,
      stderr:
        'INQUIRY_KEYS is not set, and inquiries are not opened without their key. Give this command the keys of the server. Nothing is lost: what waits stays where it is.\n',
    });
    expect(await idsOf()).toEqual(['first']);
  });

  test('says which key it needs, and loses nothing', async () => {
    await put('first');
    expect(command(['show', 'first'], { keys: NEWER, typed: 'yes\n' })).toMatchObject({
      status: 1,
      stderr: `Inquiry first: An inquiry is sealed with key ${parseKeys(OLDER)[0].id}, which INQUIRY_KEYS does not hold. Add that key after the others; until then the inquiry waits, and is not lost.\n`,
    });
    expect(await idsOf()).toEqual(['first']);
  });

  test('says that a key is not one, without repeating it', async () => {
    await put('first');
    const { status, stderr } = command(['show', 'first'], { keys: OLDER.slice(1), typed: 'yes\n' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^INQUIRY_KEYS is not right: key 1 is not 32 bytes in base64/);
    expect(stderr).not.toContain(OLDER.slice(1));
  });

  test('uses the key file, where the site is tried out', async () => {
    mkdirSync(dataDir());
    writeFileSync(join(dataDir(), 'inquiry.key'), `${OLDER}\n`, { mode: 0o600 });
    await put('first');
    expect(command(['show', 'first'], { keys: '', typed: 'yes\n' }).stdout).toContain('Canary Writer');
  });
});

describe('retry', () => {
  test('makes everything that waits due', async () => {
    await put('first');
    await inOutbox(async (outbox) => {
      await outbox.lease('server', WRITTEN, WRITTEN + 1);
      await outbox.postpone('first', 'server', Date.now() + DAY);
    });
    expect(command(['retry'])).toEqual({
      status: 0,
      stdout:
        'One is due now. The server tries within half a minute; where it does not run, nothing is tried.\n',
      stderr: '',
    });
    expect(await inOutbox((outbox) => outbox.nextDueAt())).toBeLessThanOrEqual(Date.now());
  });

  test('says that nothing waits', async () => {
    await inOutbox(async () => {});
    expect(command(['retry']).stdout).toBe('Nothing waits, but for what is being delivered now.\n');
  });
});

describe('export', () => {
  test('writes each into a file of its own, for its owner alone, and keeps it in the outbox', async () => {
    await put('first');
    await put('second', WRITTEN + 60_000);
    const out = join(folder, 'out');
    expect(command(['export', out], { typed: 'yes\n' })).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "",
        "stdout": "This writes what 2 people wrote in confidence into the folder "<folder>/out", where everybody who gets at the folder can read it.
      Type yes to go on: 
      2 of 2 written to "<folder>/out". They are still in the outbox, and will be mailed as soon as that works. Delete the folder once its words are where they belong.
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

  test('writes nothing for somebody who did not type yes', async () => {
    await put('first');
    const out = join(folder, 'out');
    expect(command(['export', out], { typed: 'no\n' }).status).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  test('does not write into a folder that is there', async () => {
    await put('first');
    expect(command(['export', folder], { typed: 'yes\n' })).toMatchObject({
      status: 1,
      stderr: '"<folder>" is there already. Name a folder that is not.\n',
    });
  });

  test('writes the others where one does not open, and ends as failed', async () => {
    await put('first', WRITTEN, NEWER);
    await put('second');
    const out = join(folder, 'out');
    const { status, stdout, stderr } = command(['export', out], { typed: 'yes\n' });
    expect(status).toBe(1);
    expect(stderr).toContain(`Inquiry first: An inquiry is sealed with key ${parseKeys(NEWER)[0].id}`);
    expect(stdout).toContain('1 of 2 written');
    expect(readdirSync(out)).toEqual(['2030-01-02-0304-second.txt']);
  });

  test('says that a folder cannot be made', async () => {
    await put('first');
    const { status, stderr } = command(['export', join(folder, 'none/out')], { typed: 'yes\n' });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr:
        '"<folder>/none/out" cannot be made (ENOENT). Name a new folder inside of one that is there, and that you may write.\n',
    });
  });
});

describe('discard', () => {
  test('deletes one for somebody who typed yes', async () => {
    await put('first');
    await put('second');
    expect(command(['discard', 'first'], { typed: 'yes\n', keys: '' })).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "",
        "stdout": "This deletes inquiry first for good. It was never delivered: nobody will read it.
      Type yes to go on: 
      Inquiry first is deleted.
      ",
      }
    `);
    expect(await idsOf()).toEqual(['second']);
  });

  test('deletes nothing for somebody who did not', async () => {
    await put('first');
    expect(command(['discard', 'first']).status).toBe(1);
    expect(await idsOf()).toEqual(['first']);
  });

  test('says that an id is not there', async () => {
    await put('first');
    expect(command(['discard', 'second'], { typed: 'yes\n' }).status).toBe(1);
    expect(await idsOf()).toEqual(['first']);
  });
});

describe('purge', () => {
  beforeEach(async () => {
    for (const id of ['old', 'new', 'waits']) await put(id);
    await inOutbox(async (outbox) => {
      await outbox.settle('old', Date.now() - 31 * DAY);
      await outbox.settle('new', Date.now() - 29 * DAY);
    });
  });

  test('forgets those delivered more than 30 days ago', async () => {
    expect(command(['purge'], { keys: '' })).toEqual({
      status: 0,
      stdout: 'Forgot the ids and times of 1 delivered inquiry. The contents had gone before.\n',
      stderr: '',
    });
    expect((await idsOf()).sort()).toEqual(['new', 'waits']);
  });

  test('forgets all delivered ones with --all', async () => {
    expect(command(['purge', '--all']).status).toBe(0);
    expect(await idsOf()).toEqual(['waits']);
  });
});

describe('rotate', () => {
  test('seals what waits with the first key, and says which ones can go', async () => {
    await put('first');
    const [newer, older] = parseKeys(`${NEWER},${OLDER}`).map(({ id }) => id);
    expect(command(['rotate'], { keys: `${NEWER},${OLDER}` })).toEqual({
      status: 0,
      stdout: `1 sealed anew with key ${newer}.\nNothing that waits needs an older key. Where every server was started with key ${newer} in front before this ran, take out of INQUIRY_KEYS: ${older}. Keep them as long as there are backups from before.\n`,
      stderr: '',
    });
    expect(command(['show', 'first'], { keys: NEWER, typed: 'yes\n' }).stdout).toContain('Canary Writer');
  });

  test('says which key is still needed', async () => {
    await put('first');
    const { status, stderr } = command(['rotate'], { keys: NEWER });
    expect(status).toBe(1);
    expect(stderr).toContain(
      `Still needed: ${parseKeys(OLDER)[0].id}. Keep these keys, and run this again.\n`,
    );
  });
});

describe('new-key', () => {
  test('prints a key that can be used, and another one each time', () => {
    const [one, two] = [command(['new-key'], { keys: '' }), command(['new-key'], { keys: '' })];
    const keyOf = ({ stdout }: typeof one) => stdout.split('\n')[0] ?? '';
    expect(parseKeys(`${keyOf(one)},${keyOf(two)}`)).toHaveLength(2);
    expect(keyOf(one)).not.toBe(keyOf(two));
    expect(one.stdout).toContain('INQUIRY_KEYS=<this key>,<the keys that are there>');
  });
});

describe('a command that is not one', () => {
  test.each([
    [['lsit'], 'There is no "lsit".'],
    [['show'], 'After "show" comes the id.'],
    [['export'], 'After "export" comes the folder.'],
    [['show', 'a', 'b'], '"show" takes nothing more.'],
    [['retry', 'a'], '"retry" takes nothing more.'],
    [['retry', '--all'], 'Only "purge" takes --all.'],
  ])('%j is told', (words, why) => {
    const { status, stderr } = command(words);
    expect(status).toBe(1);
    expect(stderr.split('\n')[0]).toBe(why);
  });
});
