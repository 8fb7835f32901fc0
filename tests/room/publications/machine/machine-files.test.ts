import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handOver, wantRelease } from '#staff/publications/machine/hand-over.ts';
import {
  readBuildLog,
  readOutcome,
  readProgress,
  wantedOf,
} from '#staff/publications/machine/machine-files.ts';
import { openRepository } from '#staff/repository/open-repository.ts';
import { bareSite, git, newFolder } from '../../saves/store-of.ts';

const BUILD = 'a'.repeat(64);
const BOOT = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
const SECRET = JSON.stringify({ job: 'secret', state: 'failed', done: 1, total: 2, build: BUILD });

function machineFolder() {
  const folder = newFolder();
  for (const name of ['build', 'wanted']) mkdirSync(join(folder, name));
  const secret = join(folder, 'secret');
  writeFileSync(secret, SECRET, { mode: 0o600 });
  return { folder, secret, at: (path: string) => join(folder, path) };
}

const READ = [
  ['build/publication.json', readProgress],
  ['build/publication.txt', readBuildLog],
  ['outcome', readOutcome],
  ['wanted/build', (folder: string) => wantedOf(folder, 'build')],
  ['wanted/release', (folder: string) => wantedOf(folder, 'release')],
] as const;

describe('where another account has put something else in the place of a file', () => {
  test.each(READ)('%s is read neither through a link, nor from a pipe, nor from a folder', (path, read) => {
    const { folder, secret, at } = machineFolder();
    const put: (() => unknown)[] = [
      () => symlinkSync(secret, at(path)),
      () => symlinkSync('/dev/zero', at(path)),
      // Whoever opens it as a file waits until someone writes.
      () => execFileSync('mkfifo', [at(path)]),
      () => mkdirSync(at(path)),
    ];
    for (const each of put) {
      each();
      expect(read(folder)).toBe(null);
      rmSync(at(path), { recursive: true });
    }
  });

  test('of a file without end, no more is read than it may have', () => {
    const { folder, at } = machineFolder();
    for (const [path] of READ) {
      writeFileSync(at(path), '');
      // All of it takes no room on the disk, and more memory than there is.
      truncateSync(at(path), 2 ** 40);
    }
    expect(readProgress(folder)).toBe(null);
    expect(readOutcome(folder)).toBe(null);
    expect(readBuildLog(folder)?.length).toBe(8_000);
  });

  test('what a build says of itself is taken for no more than it can be', () => {
    const { folder, at } = machineFolder();
    const told = { job: 'one', boot: BOOT, state: 'looking', done: 3, total: 43, build: null };
    const read = (lie: object) => {
      writeFileSync(
        at('build/publication.json'),
        JSON.stringify({ ...told, ...lie }).replace('"∞"', '1e999'),
      );
      return readProgress(folder);
    };
    expect(read({})).toMatchObject({ done: 3, total: 43, build: null, isGone: false });
    for (const count of [-1, 1.5, 1e300, '∞', '<b>9</b>', {}, null])
      expect(read({ done: count, total: count })).toMatchObject({ done: 0, total: 0 });
    for (const build of ['../../etc', `${BUILD}<b>`, 9, [BUILD], {}])
      expect(read({ state: 'built', build })?.build).toBe(null);
    for (const lie of [{ state: 'done' }, { state: ['built'] }, { job: 7 }]) expect(read(lie)).toBe(null);
  });

  test('a link in the place of what is handed over is replaced, and what it leads to stays as it was', async () => {
    const { gitDir, folder: site } = bareSite();
    const repository = await openRepository(gitDir, join(site, 'staff'));
    const commit = git(gitDir, 'rev-parse', 'live');
    for (const name of ['content.tar', 'content.tar.new', 'build', 'build.new', 'release', 'release.new']) {
      const { folder, secret, at } = machineFolder();
      symlinkSync(secret, at(`wanted/${name}`));
      await handOver(repository, folder, { id: 'one', commit }, () => undefined);
      await wantRelease(folder, BUILD);
      expect([name, readFileSync(secret, 'utf8'), statSync(secret).mode & 0o777]).toEqual([
        name,
        SECRET,
        0o600,
      ]);
      expect([wantedOf(folder, 'build'), wantedOf(folder, 'release')]).toEqual(['one', BUILD]);
      const listed = execFileSync('tar', ['-tf', at('wanted/content.tar')], { encoding: 'utf8' });
      expect(listed).toContain('content/pages/home.mdx');
      for (const each of ['content.tar', 'build', 'release'])
        expect(statSync(at(`wanted/${each}`)).mode & 0o777).toBe(0o644);
    }
  });
});
