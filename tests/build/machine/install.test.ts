import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRun, type Machine, makeMachine, type Said, UNIT, WITHOUT_MACHINE } from './machine.ts';
import { makeRelease, type Release } from './make-release.ts';

let machine: Machine;
let release: Release;
beforeAll(async () => {
  if (!canRun) return;
  machine = await makeMachine();
  release = makeRelease(machine.place, 'one');
});
afterAll(() => machine?.remove());
if (!canRun) test.skip(WITHOUT_MACHINE, () => {});

/** All that was printed so far, and the words that other programs were given. */
let printed = '';
async function noted(running: Promise<Said>): Promise<Said> {
  const said = await running;
  printed += said.stdout + said.stderr + readFileSync(join(machine.fake, 'asked'), 'utf8');
  return said;
}
const install = () =>
  noted(machine.runFirst(['install', '--answers', machine.answers(), '--release', release.file]));
const run = (words: readonly string[]) => noted(machine.run(words));

/** What is installed, with the time of each file. */
const times = () =>
  ['etc', 'usr'].flatMap((folder) =>
    readdirSync(join(machine.root, folder), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ parentPath, name }) => [name, statSync(join(parentPath, name)).mtimeMs]),
  );

const mode = (path: string) => (statSync(join(machine.root, path)).mode & 0o7777).toString(8);

describe.skipIf(!canRun)('installing on a fresh machine', () => {
  test.each<[what: string, spoil: () => void, mend: () => void, said: RegExp]>([
    [
      'another system',
      () => machine.put('etc/os-release', 'PRETTY_NAME="Ubuntu 24.04"\nVERSION_ID="24.04"\nID=ubuntu\n'),
      () => machine.put('etc/os-release', 'PRETTY_NAME="Debian"\nVERSION_ID="13"\nID=debian\n'),
      /This machine has Ubuntu 24\.04, and this script knows Debian 12 and 13\./,
    ],
    [
      'too little memory',
      () => machine.put('proc/meminfo', 'MemTotal: 300000 kB\nSwapTotal: 0 kB\nMemAvailable: 200000 kB\n'),
      () => machine.put('proc/meminfo', 'MemTotal: 900000 kB\nSwapTotal: 0 kB\nMemAvailable: 600000 kB\n'),
      /This machine has 292 MB of memory with its swap, and 450 MB are needed/,
    ],
    [
      'too little disk',
      () => machine.know('free', '1400'),
      () => machine.know('free', '9000'),
      /There are 1400 MB free at .*, and 1500 MB are needed\./,
    ],
    [
      'something else at port 80',
      () => machine.put('proc/net/tcp', '   0: 00000000:0050 00000000:0000 0A 0\n'),
      () => machine.put('proc/net/tcp', '   0: 0100007F:0050 00000000:0000 01 0\n'),
      /Port 80 is in use by another program, and nginx needs it\./,
    ],
    [
      'a name that leads nowhere',
      () => machine.know('example.org.unknown'),
      () => machine.forget('example.org.unknown'),
      /The name example\.org leads nowhere yet \(no address is known of it\)\.\nLet its DNS entry lead to this machine/,
    ],
  ])('where there is %s, it ends before anything is changed', async (_, spoil, mend, said) => {
    spoil();
    const { status, stderr } = await install();
    mend();
    expect([status, stderr]).toEqual([1, expect.stringMatching(said)]);
    expect(stderr).toContain('Nothing is served on this machine yet.\n');
    expect(machine.asked()).toEqual([]);
  });

  test('it ends at the first that fails, and goes on from there', async () => {
    machine.know('apt-get.fails');
    expect(await install()).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^\nThis failed \(it ended with 100\): apt-get update -q\nNothing is served/,
      ),
    });
    machine.forget('apt-get.fails');
    machine.know('certbot.fails');
    expect(await install()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('): certbot certonly '),
    });
    machine.forget('certbot.fails');
    machine.asked();
    const said = await install();
    expect(said).toMatchObject({ status: 0, stderr: '' });
    expect(await machine.state()).toMatchObject({
      current: release.id,
      previous: null,
      served: [release.id, null],
      enabled: [true, false],
      isNginxOn: true,
    });
    // In this order, and no package twice.
    expect(machine.asked().map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      expect.stringMatching(/^systemd-sysusers .*accounts\.conf$/),
      'systemd-tmpfiles --create',
      'nginx -t',
      'systemctl reload',
      'certbot certonly',
      'systemd-run --quiet',
      'systemctl restart',
      'nginx -t',
      'systemctl reload',
      'systemctl enable',
      'systemctl enable',
    ]);
    // Every command is printed first.
    expect(said.stdout).toMatch(/^\+ certbot certonly --non-interactive .* -d example\.org$/m);
  });

  test('each file has the mode that it needs', () => {
    expect([
      mode('etc/return-2-intimacy/site.conf'),
      mode('etc/return-2-intimacy/server.env'),
      mode('etc/letsencrypt/renewal-hooks/deploy/return-2-intimacy'),
      mode(`usr/local/sbin/${UNIT}`),
      mode(`usr/local/lib/${UNIT}/machine/until-answers`),
      mode(`etc/systemd/system/${UNIT}@.service`),
      mode('var/backups/return-2-intimacy'),
      mode('var/lib/return-2-intimacy'),
      mode('var/lib/return-2-intimacy-totals'),
      mode('srv/return-2-intimacy/current/server.mjs'),
      mode('srv/return-2-intimacy/current/node'),
    ]).toEqual(['644', '600', '755', '755', '755', '644', '700', '700', '750', '644', '755']);
  });

  test('a second time changes no file, and asks for nothing again', async () => {
    const before = times();
    const { status, stdout, stderr } = await run(['install']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('As answered before, in ');
    expect(stdout).not.toContain('+ wrote');
    expect(stdout).not.toMatch(/^\+ (apt-get|certbot)/m);
    expect(times()).toEqual(before);
    expect(machine.linked('previous')).toBe(null);
  });

  test('no command prints the password of the mail server, or a key', async () => {
    const settings = machine.read('etc/return-2-intimacy/server.env');
    const key = /INQUIRY_KEYS=(.*)/.exec(settings)?.[1] ?? '';
    expect(key).toHaveLength(44);
    // The installations above have printed theirs. What `status` prints, `doctor` does, and what `backup` does, `daily`.
    for (const words of [['doctor'], ['daily'], ['inquiries', 'list'], ['update', '/nothing']])
      await run(words);
    expect(printed).toContain('+ wrote');
    for (const secret of ['secret-word', key]) expect(printed).not.toContain(secret);
  });

  test('a name that is added later gets into the certificate, and leads to the site', async () => {
    machine.asked();
    expect(
      await machine.run(['install', '--answers', machine.answers({ OTHER_NAMES: 'www.example.org' })]),
    ).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(machine.asked().find((line) => line.startsWith('certbot'))).toMatch(
      / -d example\.org -d www\.example\.org$/,
    );
    expect(machine.read(`etc/nginx/sites-available/${UNIT}`)).toContain('server_name www.example.org;');
  });

  test('a release for another name is not taken for the one that was answered', async () => {
    const before = await machine.state();
    const { status, stderr } = await machine.run([
      'install',
      '--answers',
      machine.answers({ SITE_NAME: 'example.net' }),
    ]);
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('none that was made for this name is here.'),
    ]);
    expect(await machine.state()).toEqual(before);
  });
});

describe.skipIf(!canRun)('the backup', () => {
  test('holds the settings and no key, however that is written', async () => {
    const path = join(machine.root, 'etc/return-2-intimacy/server.env');
    const before = readFileSync(path, 'utf8');
    const key = /INQUIRY_KEYS=(.*)/.exec(before)?.[1] ?? '';
    appendFileSync(path, `  INQUIRY_KEYS=${key},\\\nsecond-key\nTRUSTED_PROXIES=192.0.2.1\n`);
    const said = await machine.run(['backup']);
    writeFileSync(path, before);
    expect(said).toMatchObject({ status: 0, stderr: '' });
    const folder = join(machine.root, 'var/backups/return-2-intimacy');
    const [name = ''] = readdirSync(folder);
    expect(name).toMatch(/^return-2-intimacy-\d{4}-\d\d-\d\d\.tar\.gz$/);
    expect(mode(`var/backups/return-2-intimacy/${name}`)).toBe('600');
    const { stdout } = await machine.runProgram('tar', ['-xzOf', join(folder, name)]);
    expect(stdout).toContain('SITE_NAME=example.org\n');
    expect(stdout).toContain('SMTP_URL=smtp://');
    expect(stdout).toContain('TRUSTED_PROXIES=192.0.2.1\n');
    for (const secret of [key, 'second-key', 'INQUIRY_KEYS']) expect(stdout).not.toContain(secret);
  });

  test('replaces the one of the same day, and removes those of 30 days ago', async () => {
    const folder = join(machine.root, 'var/backups/return-2-intimacy');
    const [today = ''] = readdirSync(folder);
    for (const name of ['return-2-intimacy-2020-01-01.tar.gz', 'of-someone-else']) {
      writeFileSync(join(folder, name), '');
      await machine.runProgram('touch', ['-d', '2020-01-01', join(folder, name)]);
    }
    expect(await machine.run(['backup'])).toMatchObject({ status: 0 });
    expect(readdirSync(folder).sort()).toEqual(['of-someone-else', today]);
    rmSync(join(folder, 'of-someone-else'));
  });
});
