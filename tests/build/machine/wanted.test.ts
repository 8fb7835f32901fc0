import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { canRun, type Machine, makeMachine, WITHOUT_MACHINE } from './machine.ts';
import { makeRelease, type Release } from './make-release.ts';

let machine: Machine;
let first: Release;
let second: Release;
beforeAll(async () => {
  if (!canRun) return;
  machine = await makeMachine();
  first = makeRelease(machine.place, 'one');
  second = makeRelease(machine.place, 'two');
  await machine.install(first.file);
});
afterAll(() => machine?.remove());
if (!canRun) test.skip(WITHOUT_MACHINE, () => {});

const wanted = () => join(machine.site, 'wanted/release');
const outcome = () => machine.read('srv/return-2-intimacy/outcome').replace(/^\S+ /, '');

describe.skipIf(!canRun)('a release that is asked for without root', () => {
  type Case = [what: string, ask: () => void];
  async function expectNothingChanged(...[what, ask]: Case): Promise<void> {
    const before = await machine.state();
    ask();
    const { status, stdout, stderr } = await machine.run(['go-live-as-wanted']);
    expect([what, status]).toEqual([what, what === 'an id of nothing' ? 1 : 0]);
    expect(stdout + stderr).not.toContain('secret-word');
    expect(outcome()).toMatch(
      what === 'an id of nothing'
        ? /^failed: f{64}\. Why: journalctl -u return-2-intimacy-live\n$/
        : /^failed: what was wanted is the id of no release\n$/,
    );
    expect(existsSync(wanted())).toBe(false);
    expect(await machine.state()).toEqual(before);
    expect(existsSync(join(machine.root, 'etc/return-2-intimacy/server.env'))).toBe(true);
  }
  // Words, a name that leads elsewhere, what has no end, and an id that no release has.
  test.each<Case>([
    ['a way to another folder', () => writeFileSync(wanted(), '../../../etc')],
    [
      'a link to something secret',
      () => symlinkSync(join(machine.root, 'etc/return-2-intimacy/server.env'), wanted()),
    ],
    ['a pipe', () => execFileSync('mkfifo', [wanted()])],
    ['an id of nothing', () => writeFileSync(wanted(), 'f'.repeat(64))],
  ])('where it is %s, nothing changes, and it is not asked for again', expectNothingChanged);
  test.each<Case>([
    ['nothing', () => {}],
    ['words', () => writeFileSync(wanted(), '; rm -rf / #')],
    ['the start of an id', () => writeFileSync(wanted(), first.id.slice(0, 12))],
    ['a long text', () => writeFileSync(wanted(), 'z'.repeat(1e6))],
    ['a folder', () => mkdirSync(wanted())],
  ])('nor where it is %s', { tags: NIGHTLY }, expectNothingChanged);

  test('it is taken once it is written, and what is asked for meanwhile is not taken with it', async () => {
    const taken = join(machine.site, '.wanted');
    writeFileSync(wanted(), '');
    const running = machine.run(['go-live-as-wanted']);
    await expect.poll(() => existsSync(taken)).toBe(true);
    writeFileSync(wanted(), 'another');
    writeFileSync(taken, `${first.id}\n`);
    expect(await running).toMatchObject({ status: 0, stderr: '' });
    expect(outcome()).toBe(`live: ${first.id}\n`);
    expect([existsSync(taken), readFileSync(wanted(), 'utf8')]).toEqual([false, 'another']);
    rmSync(wanted());
  });

  test('one that was left by whoever makes releases goes live, and is taken from there', async () => {
    const left = join(machine.site, 'build/incoming', `release-${second.id}.tar.gz`);
    machine.asked();
    copyFileSync(second.file, left);
    writeFileSync(wanted(), `${second.id}\n`);
    expect(await machine.run(['go-live-as-wanted'])).toMatchObject({ status: 0, stderr: '' });
    expect([outcome(), machine.linked('current'), existsSync(left)]).toEqual([
      `live: ${second.id}\n`,
      second.id,
      false,
    ]);
    // Read with the rights of whoever asks, and of whoever made it.
    const read = machine.asked().filter((line) => line.startsWith('setpriv'));
    expect(read[0]).toMatch(/^setpriv --reuid return-2-intimacy-staff .* head -c 64 /);
    expect(read[1]).toMatch(/^setpriv --reuid return-2-intimacy-build .* test -f /);
  });

  // As the one above that was not written at first.
  test('one that is kept goes live again', { tags: NIGHTLY }, async () => {
    writeFileSync(wanted(), first.id);
    expect(await machine.run(['go-live-as-wanted'])).toMatchObject({ status: 0, stderr: '' });
    expect([outcome(), machine.linked('current')]).toEqual([`live: ${first.id}\n`, first.id]);
  });
});

describe.skipIf(!canRun)('two commands at once', () => {
  test('the second says so, and begins nothing', async () => {
    const before = await machine.state();
    const lock = join(machine.root, 'run/return-2-intimacy/lock');
    const { stdout } = await machine.runProgram('/bin/sh', [
      '-c',
      `exec 9>>'${lock}'; flock 9; for words in 'update ${second.file}' back 'install --answers ${machine.answers()}'; do '${machine.root}/usr/local/sbin/return-2-intimacy' $words 9>&- 2>&1; echo "ended with $?"; done`,
    ]);
    expect(
      stdout.match(
        /Another command is at work: return-2-intimacy \S+, process \d+, since \d\d:\d\d:\d\d UTC\./g,
      ),
    ).toHaveLength(3);
    expect(stdout.match(/ended with 1/g)).toHaveLength(3);
    expect(stdout).toContain('Nothing was begun.');
    expect(await machine.state()).toEqual(before);
  });

  test('one that no one listens to any more goes on to its end', async () => {
    const [from, to] = [machine.linked('current'), machine.linked('previous')];
    const { status } = await machine.runProgram('/bin/bash', [
      '-c',
      `set -o pipefail; '${machine.root}/usr/local/sbin/return-2-intimacy' back | head -n 2`,
    ]);
    expect([status, machine.linked('current'), machine.linked('previous')]).toEqual([0, to, from]);
    expect((await machine.served()).filter((id) => id !== null)).toEqual([to]);
  });

  /** Starts the server that an update would leave behind. */
  async function startOther(): Promise<string> {
    const { served } = await machine.state();
    const other = `return-2-intimacy@${machine.ports[served[0] === null ? 0 : 1]}`;
    await machine.systemctl('restart', other);
    expect((await machine.served()).every((id) => id !== null)).toBe(true);
    return other;
  }

  test('two servers that an update left behind are told', async () => {
    const other = await startOther();
    expect((await machine.run(['status'])).stdout).toContain(
      'Two servers run, because a change was cut off. To end it: return-2-intimacy back ',
    );
    await machine.systemctl('stop', other);
  });

  // By day, an update that was killed leaves two of them (killed.test.ts).
  test('two servers become one again with the next update', { tags: NIGHTLY }, async () => {
    const { enabled } = await machine.state();
    const other = await startOther();
    machine.asked();
    expect(await machine.run(['update', second.file])).toMatchObject({ status: 0, stderr: '' });
    // The one that starts with the machine served until the new one was there.
    expect(machine.asked().find((line) => line.startsWith('systemctl restart'))).toBe(
      `systemctl restart ${other}`,
    );
    expect((await machine.state()).enabled).toEqual([...enabled].reverse());
    expect((await machine.served()).filter((id) => id !== null)).toEqual([second.id]);
  });
});

describe.skipIf(!canRun)('the commands', () => {
  test('for inquiries run the program of the release, with the settings of the server and the rights of its account', async () => {
    machine.asked();
    const { status, stdout } = await machine.run(['inquiries', 'show', 'a b', '$x']);
    expect([status, stdout]).toEqual([
      0,
      `inquiries [ 'show', 'a b', '$x' ] ${join(machine.root, 'var/lib/return-2-intimacy')}\n`,
    ]);
    const [line = ''] = machine.asked();
    for (const word of [
      'User=return-2-intimacy',
      `EnvironmentFile=${machine.root}/etc/return-2-intimacy/server.env`,
      'NoNewPrivileges=yes',
    ])
      expect(line).toContain(`--property ${word}`);
  });

  test.each<[words: string[], status: number, said: RegExp]>([
    [[], 0, /^Installs the site on a machine/],
    [['--help'], 0, /^ {2}site install \[--answers FILE\] \[--release FILE\]/m],
    [['remove'], 2, /^There is no "remove"\.\n/],
    [['update', 'a', 'b'], 2, /^"update" takes one file, or none\.\n/],
    [['back', 'a', 'b'], 2, /^"back" takes one id, or none\.\n/],
    [['status', 'now'], 2, /^"status" takes no further words\.\n/],
    [['install', '--answers'], 2, /^After --answers comes the name of a file\.\n/],
    [['install', 'now'], 2, /^"now" is no word of install\./],
    [['take-over', 'f'.repeat(64)], 2, /^Only "update" asks for this\.\n/],
    [['update'], 1, /^\nReleases come to this machine as files, and none was named\.\n/],
  ])('%j ends with %i, and says what it takes', async (words, status, said) => {
    const result = await machine.run(words);
    expect([result.status, result.stdout + result.stderr]).toEqual([status, expect.stringMatching(said)]);
  });

  test('are nothing without an installation', async () => {
    const fresh = await makeMachine();
    for (const words of [['status'], ['update'], ['back'], ['doctor'], ['backup'], ['inquiries']]) {
      const { status, stderr } = await fresh.runFirst(words);
      expect([words, status, stderr]).toEqual([
        words,
        1,
        expect.stringContaining('so the site is not installed here.'),
      ]);
    }
    await fresh.remove();
  });
});
