import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tagsOf } from '#tools/test-run/when.ts';
import { canRun, type Machine, makeMachine, WITHOUT_MACHINE } from './machine.ts';
import { makeRelease, pack, type Release, sumUp } from './make-release.ts';

let machine: Machine;
let first: Release;
beforeAll(async () => {
  if (!canRun) return;
  machine = await makeMachine();
  first = makeRelease(machine.place, 'one');
  await machine.install(first.file);
});
afterAll(() => machine?.remove());
if (!canRun) test.skip(WITHOUT_MACHINE, () => {});

const releases = () => readdirSync(join(machine.site, 'releases')).sort();
let count = 0;
const release = (oddity: Parameters<typeof makeRelease>[2] = {}) =>
  makeRelease(machine.place, `release ${count++}`, oddity);

describe.skipIf(!canRun)('a file that is no release for this machine changes nothing', () => {
  type Case = [what: string, because: string, make: () => string];
  const CASES: Case[] = [
    ['a name of nothing', 'There is no release file "', () => join(machine.place, 'nothing')],
    [
      'one that is cut off',
      'is cut off, damaged, or no release file. Copy it again.',
      () => {
        const { file } = release();
        truncateSync(file, 5000);
        return file;
      },
    ],
    [
      'one that is not compressed',
      'is cut off, damaged, or no release file. Copy it again.',
      () => {
        const { file } = release();
        writeFileSync(file, 'Words.');
        return file;
      },
    ],
    [
      'something else that is compressed',
      'cannot be unpacked: it is no release file, or the disk is full.',
      () => {
        const file = join(machine.place, 'words');
        writeFileSync(file, 'Words. '.repeat(200));
        execFileSync('gzip', [file]);
        return `${file}.gz`;
      },
    ],
    [
      'a folder of another name',
      'is no release file. npm run release writes one: builds/release-<id>.tar.gz.',
      () => {
        const { folder } = release();
        renameSync(folder, join(dirname(folder), 'other'));
        return pack(join(dirname(folder), 'other'));
      },
    ],
    [
      'the id of another in its name',
      'says that it is ',
      () => {
        const { folder } = release();
        const other = join(dirname(folder), `release-${'f'.repeat(64)}`);
        renameSync(folder, other);
        return pack(other);
      },
    ],
    [
      'a file too many',
      'has files that its SHA256SUMS does not name, or the other way round.',
      () => release({ spoil: (folder) => writeFileSync(join(folder, 'pages/more'), '') }).file,
    ],
    [
      'a file too few',
      'has files that its SHA256SUMS does not name, or the other way round.',
      () =>
        release({
          change: (folder) => writeFileSync(join(folder, 'more'), ''),
          spoil: (folder) => rmSync(join(folder, 'more')),
        }).file,
    ],
    [
      'a file that was changed',
      'A file of this release is not as it was made: its SHA-256 is another one.',
      () => release({ spoil: (folder) => appendFileSync(join(folder, 'server.mjs'), '\n') }).file,
    ],
    ...[
      'SHA256SUMS',
      'build.json',
      'server.mjs',
      'inquiries.mjs',
      'node',
      'nginx/headers.conf',
      'deploy/site',
    ].map((name): [string, string, () => string] => [
      `none of ${name}`,
      `This release has no ${name}, so it is not whole.`,
      () => {
        const { folder } = release();
        rmSync(join(folder, name));
        if (name !== 'SHA256SUMS') sumUp(folder);
        return pack(folder);
      },
    ]),
    [
      'a link in it',
      'has links or devices in it, and none has them.',
      () => release({ spoil: (folder) => symlinkSync('/etc/passwd', join(folder, 'pages/link')) }).file,
    ],
    [
      'a link in the place of a folder',
      'has links or devices in it, and none has them.',
      () =>
        release({
          spoil: (folder) => {
            renameSync(join(folder, 'nginx'), join(folder, '../nginx'));
            symlinkSync('/etc', join(folder, 'nginx'));
          },
        }).file,
    ],
    [
      'pages for another name',
      'was made for https://example.net, and this machine serves https://example.org. Make it with SITE_URL=https://example.org',
      () => release({ origin: 'https://example.net' }).file,
    ],
    [
      'a sum of what never ends',
      'has files that its SHA256SUMS does not name, or the other way round.',
      () => {
        const { folder } = release();
        const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
        writeFileSync(join(folder, 'SHA256SUMS'), sums.replace('  server.mjs', '  /dev/zero'));
        return pack(folder);
      },
    ],
    [
      'more in it than any release has',
      'holds more than any release does.',
      () => {
        const file = join(machine.place, 'large.tar.gz');
        const part = gzipSync(Buffer.alloc(2 ** 26));
        writeFileSync(file, Buffer.concat(Array.from({ length: 17 }, () => part)));
        return file;
      },
    ],
    [
      'a hole that is larger than any release',
      'cannot be unpacked: it is no release file, or the disk is full.',
      () => {
        const { folder, file } = release();
        writeFileSync(join(folder, 'hole'), '');
        truncateSync(join(folder, 'hole'), 2 ** 32);
        execFileSync('tar', ['-S', '-czf', file, '-C', join(folder, '..'), basename(folder)]);
        return file;
      },
    ],
    [
      'another Node than it says',
      'The Node of this release says that it is v1.0.0, and its build.json says v24.0.0.',
      () =>
        release({
          change: (folder) => writeFileSync(join(folder, 'node'), '#!/bin/sh\necho v1.0.0\n'),
        }).file,
    ],
    [
      'a Node for another machine',
      'The Node of this release does not run on this machine',
      () => release({ change: (folder) => writeFileSync(join(folder, 'node'), '\x7fELF') }).file,
    ],
    [
      'a line for nginx that does something',
      'A file of this release for nginx holds what none should hold: nginx/headers.conf: "error_log" "/etc/evil";',
      () =>
        release({
          change: (folder) =>
            appendFileSync(join(folder, 'nginx/headers.conf'), '"error_log" "/etc/evil";\n'),
        }).file,
    ],
  ];
  // One for each look at a file: how much it holds, whether it is whole, what lies in it, what it says of itself, and what it would run.
  const BY_DAY = [
    'more in it than any release has',
    'one that is cut off',
    'something else that is compressed',
    'the id of another in its name',
    'a link in the place of a folder',
    'none of server.mjs',
    'a file too many',
    'a file that was changed',
    'pages for another name',
    'another Node than it says',
    'a line for nginx that does something',
  ];

  async function expectNothingChanged(...[, because, make]: Case): Promise<void> {
    const file = make();
    const [before, kept] = [await machine.state(), releases()];
    machine.asked();
    const { status, stderr } = await machine.run(['update', file]);
    expect([status, stderr]).toEqual([1, expect.stringContaining(because)]);
    expect(stderr).toContain('Nothing was changed.');
    expect(stderr).toContain(
      `Readers still get what they got before: release ${first.id.slice(0, 12)}, made `,
    );
    expect([await machine.state(), releases()]).toEqual([before, kept]);
    expect(machine.asked().filter((line) => /systemctl|nginx/.test(line))).toEqual([]);
  }
  for (const each of CASES)
    test(each[0], { tags: tagsOf(BY_DAY.includes(each[0])) }, () => expectNothingChanged(...each));

  test('where there is no room for it', async () => {
    machine.know('free', '90');
    const { status, stderr } = await machine.run(['update', release().file]);
    machine.know('free', '9000');
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(
        /There are 90 MB free at .*, and the release needs 1\d\d MB\. Nothing was changed\./,
      ),
    ]);
  });

  test('nor does one with the form where no mail server is known', async () => {
    const name = join(machine.root, 'etc/return-2-intimacy/server.env');
    const settings = readFileSync(name, 'utf8');
    writeFileSync(name, settings.replace(/^SMTP_URL=.*$/m, ''));
    const { status, stderr } = await machine.run(['update', release().file]);
    writeFileSync(name, settings);
    expect([status, stderr]).toEqual([1, expect.stringContaining('this machine has no mail server for it')]);
  });
});

describe.skipIf(!canRun)('releases that are kept', () => {
  test('a file that was changed on the machine is not gone back to, and taking the release again mends it', async () => {
    const second = release();
    expect(await machine.run(['update', second.file])).toMatchObject({ status: 0 });
    appendFileSync(join(machine.site, 'releases', first.id, 'server.mjs'), '\n');
    const said = await machine.run(['back']);
    expect([said.status, said.stderr]).toEqual([1, expect.stringContaining('is not as it was made')]);
    expect(machine.linked('current')).toBe(second.id);
    expect(await machine.run(['update', first.file])).toMatchObject({ status: 0 });
    expect(machine.linked('current')).toBe(first.id);
  });

  test('are the five newest, and whichever a link or a slot leads to', async () => {
    const folder = join(machine.site, 'releases');
    const before = machine.linked('previous') ?? '';
    const made = Array.from({ length: 6 }, (_, age) => {
      const id = String(age).repeat(64);
      mkdirSync(join(folder, id));
      copyFileSync(join(folder, first.id, 'build.json'), join(folder, id, 'build.json'));
      utimesSync(join(folder, id), 2e9 - age, 2e9 - age);
      return id;
    });
    // What was left by one that was cut off.
    mkdirSync(join(folder, '.unpacked-x'));
    for (const id of [first.id, before]) utimesSync(join(folder, id), 1e9, 1e9);
    // Going back serves the other of the two old ones.
    expect(await machine.run(['back'])).toMatchObject({ status: 0, stderr: '' });
    expect(releases()).toEqual([...made.slice(0, 5), first.id, before].sort());
  });
});
