import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { canRun, type Machine, makeMachine, WITHOUT_MACHINE } from './machine.ts';
import { makeRelease, type Release } from './make-release.ts';
import { runParts } from './run-parts.ts';

// What the accounts of the site own is theirs to change at any moment, so root runs nothing of it, and follows no name in it.

const place = mkdtempSync(join(tmpdir(), 'rights-'));
afterAll(() => rmSync(place, { recursive: true }));

describe('what an account is let do', () => {
  test('has neither the lock nor the terminal nor the words of root', () => {
    const bin = join(place, 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'setpriv'),
      '#!/bin/sh\nwhile [ "$1" != then ]; do shift; done\nshift\nexec "$@"\n',
      { mode: 0o755 },
    );
    const said = runParts(
      `ROOT=; PATH=$1:$PATH; exec 9>"$1/lock"
        session() { cut -d' ' -f6 "/proc/$1/stat"; }
        theirs=$(echo words | as nobody then sh -c 'echo "$(cut -d" " -f6 /proc/self/stat) $(cat) $(ls /proc/self/fd | grep -x 9)"')
        if [ "\${theirs%% *}" != "$(session $$)" ]; then echo 'a session of its own'; fi
        echo "[\${theirs#* }]"`,
      [bin],
    );
    expect(said).toBe('a session of its own\n[ ]\n');
  });

  test('gets it no right that its programs could gain', () => {
    expect(runParts('declare -f as')).toContain('--no-new-privs');
  });
});

describe('what root looks at before an update', () => {
  const BUILD = 'a'.repeat(64);
  // No account is there to give rights to, and nothing is under way.
  const isPublishing = (folder: string) =>
    runParts(
      `as() { shift; "$@"; }; systemctl() { echo inactive; }
        timeout() { command timeout 0.2 "\${@:2}"; }
        if is_publishing; then echo yes; else echo no; fi`,
      [],
      folder,
    ).trim();

  test('is never waited for, whatever the account that builds has put there', () => {
    const folder = join(place, 'looks');
    const build = join(folder, 'srv/return-2-intimacy/build');
    mkdirSync(join(build, 'incoming'), { recursive: true });
    writeFileSync(join(build, `incoming/release-${BUILD}.tar.gz`), '');
    const told = join(build, 'publication.json');
    writeFileSync(told, `{"job":"1","boot":"b","state":"built","done":1,"total":1,"build":"${BUILD}"}`);
    expect(isPublishing(folder)).toBe('yes');
    rmSync(told);
    execFileSync('mkfifo', [told]);
    expect(isPublishing(folder)).toBe('no');
    rmSync(told);
    symlinkSync('/dev/zero', told);
    expect(isPublishing(folder)).toBe('no');
  });
});

describe('a link of root', () => {
  test('is made nowhere else, whatever lies in its way', () => {
    const folder = join(place, 'owned');
    mkdirSync(join(folder, 'program.new'), { recursive: true });
    expect(runParts('link "$1/program" there 2>/dev/null || echo refused', [folder])).toBe('refused\n');
    expect(readdirSync(join(folder, 'program.new'))).toEqual([]);
  });
});

describe('a file of root', () => {
  test('stays as it was where the disk is full', () => {
    const folder = join(place, 'full');
    mkdirSync(folder);
    writeFileSync(join(folder, 'site'), 'all of it\n');
    const script = `trap '' XFSZ; ulimit -f 0; write "$1/site" 644 'half of it' 2>/dev/null || printf no >&1`;
    expect(runParts(`(${script}) | cat`, [folder])).toBe('no');
    expect(readdirSync(folder)).toEqual(['site']);
    expect(readFileSync(join(folder, 'site'), 'utf8')).toBe('all of it\n');
  });
});

if (!canRun) test.skip(WITHOUT_MACHINE, () => {});
describe.skipIf(!canRun)('on a machine', () => {
  let machine: Machine;
  let first: Release;
  beforeAll(async () => {
    if (!canRun) return;
    machine = await makeMachine();
    first = makeRelease(machine.place, 'one');
    await machine.install(first.file, { SOURCE: 'https://git.example.org/site.git' });
  });
  afterAll(() => machine?.remove());

  const evil = (name: string) =>
    makeRelease(machine.place, name, {
      change: (folder) => {
        const site = join(folder, 'deploy/site');
        writeFileSync(site, `#!/bin/bash\n: >"$RETURN_2_INTIMACY_ROOT/${name}"\n`, { mode: 0o755 });
        appendFileSync(join(folder, 'deploy/machine/folders.conf'), `d /${name}-folder 0755 root root -\n`);
        appendFileSync(join(folder, 'deploy/machine/units/return-2-intimacy@.service'), '# Not mine.\n');
      },
    });

  test('nothing runs as root that came with a release which was made here', async () => {
    const second = evil('taken-over');
    machine.makes(second);
    const { status, stdout, stderr } = await machine.run(['update']);
    expect([status, stderr]).toEqual([0, '']);
    expect(machine.linked('current')).toBe(second.id);
    for (const name of ['taken-over', 'taken-over-folder'])
      expect([name, existsSync(join(machine.root, name))]).toEqual([name, false]);
    expect(machine.read('etc/systemd/system/return-2-intimacy@.service')).not.toContain('# Not mine.');
    expect(stdout).toContain(
      'To take the version from the repository: git -C /root/site pull && /root/site/deploy/site update',
    );
  });

  async function expectUnread(what: string, make: (file: string) => void): Promise<void> {
    const id = 'e'.repeat(64);
    const file = join(machine.site, 'build/incoming', `release-${id}.tar.gz`);
    make(file);
    writeFileSync(join(machine.site, 'wanted/release'), id);
    const { status, stderr } = await machine.run(['go-live-as-wanted']);
    rmSync(file, { recursive: true });
    expect([what, status, stderr]).toEqual([what, 1, expect.stringContaining('cannot be read at')]);
    expect(existsSync(join(machine.site, 'releases/.incoming.tar.gz'))).toBe(false);
  }
  test('a pipe in the place of a release that was made here is read by no one', () =>
    expectUnread('a pipe', (file) => execFileSync('mkfifo', [file])));
  test.each<[what: string, make: (file: string) => void]>([
    ['a folder', (file) => mkdirSync(file)],
    ['a device', (file) => execFileSync('ln', ['-s', '/dev/zero', file])],
  ])('nor is %s', { tags: NIGHTLY }, expectUnread);

  test('a backup is read with the rights of those whose it is, and is whole', async () => {
    const data = join(machine.root, 'var/lib/return-2-intimacy');
    const database = new DatabaseSync(join(data, 'inquiries.db'));
    database.exec("CREATE TABLE sealed (words); INSERT INTO sealed VALUES ('kept')");
    database.close();
    const bare = join(machine.site, 'room/site.git');
    execFileSync('git', ['init', '--quiet', '--bare', bare]);
    const tree = execFileSync('git', ['-C', bare, 'mktree'], { input: '', encoding: 'utf8' }).trim();
    const as = {
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    };
    const commit = execFileSync('git', ['-C', bare, 'commit-tree', '-m', 'Saved', tree], {
      encoding: 'utf8',
      env: { ...process.env, ...as },
    }).trim();
    execFileSync('git', ['-C', bare, 'update-ref', 'refs/heads/live', commit]);
    const room = join(machine.root, 'var/lib/return-2-intimacy-staff/staff');
    for (const folder of ['refused', 'desk']) {
      mkdirSync(join(room, folder), { recursive: true });
      writeFileSync(join(room, folder, 'words'), folder);
    }
    machine.asked();
    expect(await machine.run(['backup'])).toMatchObject({ status: 0, stderr: '' });
    const read = machine.asked().filter((line) => line.startsWith('setpriv'));
    expect(
      read
        .map((line) => [/--reuid (\S+)/.exec(line)?.[1], / (cat|bundle|tar) /.exec(line)?.[1]])
        .filter(([, how]) => how),
    ).toEqual([
      ['return-2-intimacy', 'cat'],
      ['return-2-intimacy-staff', 'bundle'],
      ['return-2-intimacy-staff', 'tar'],
    ]);
    const kept = join(place, 'kept');
    mkdirSync(kept);
    const backups = join(machine.root, 'var/backups/return-2-intimacy');
    const [name = ''] = readdirSync(backups);
    execFileSync('tar', ['-xzf', join(backups, name), '-C', kept]);
    const copy = new DatabaseSync(join(kept, 'inquiries.db'), { readOnly: true });
    expect(copy.prepare('SELECT words FROM sealed').all()).toEqual([{ words: 'kept' }]);
    copy.close();
    expect(
      execFileSync('git', ['bundle', 'list-heads', join(kept, 'site.bundle')], { encoding: 'utf8' }),
    ).toBe(`${commit} refs/heads/live\n`);
    execFileSync('tar', ['-xf', join(kept, 'staff.tar'), '-C', kept]);
    expect(readdirSync(join(kept, 'staff'))).toEqual(['refused']);
    expect(readdirSync(data)).not.toContain('.copy.db');
  });

  test('a backup says what it could not read, and keeps the rest', async () => {
    rmSync(join(machine.root, 'var/backups/return-2-intimacy'), { recursive: true });
    writeFileSync(join(machine.root, 'var/lib/return-2-intimacy/inquiries.db'), 'no database');
    const { status, stdout, stderr } = await machine.run(['backup']);
    expect([status, stdout]).toEqual([1, expect.stringContaining('Kept: ')]);
    expect(stderr).toContain('This is not in the backup, because it could not be read: ');
    expect(stderr).toContain('inquiries.db (inquiries that wait)');
  });
});
