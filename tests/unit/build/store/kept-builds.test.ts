import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockBuilds } from '#build/store/build-lock.ts';
import { buildMeant, currentBuild, keptBuilds, removeOldBuilds, switchTo } from '#build/store/kept-builds.ts';

let builds: string;
beforeEach(() => {
  builds = join(mkdtempSync(join(tmpdir(), 'builds-')), 'builds');
  mkdirSync(builds);
});
afterEach(() => rmSync(join(builds, '..'), { recursive: true }));

const idOf = (letter: string) => letter.repeat(64);

/** A whole build, in small; each is a minute younger than the one before. */
function keep(...letters: string[]): void {
  for (const letter of letters) {
    const folder = join(builds, idOf(letter));
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'build.json'),
      JSON.stringify({
        id: idOf(letter),
        origin: 'https://example.org',
        form: null,
        measured: false,
        node: '24.21.0',
        addresses: { '/': 'text/html' },
        oldAddresses: [],
      }),
    );
    const made = 1_700_000_000 + 60 * (letter.codePointAt(0) ?? 0);
    utimesSync(folder, made, made);
  }
}

const served = () => basename(currentBuild(builds))[0];

describe('the build to serve', () => {
  test('is the one that was switched to, and no other', () => {
    keep('a', 'b');
    switchTo(builds, idOf('a'));
    expect(served()).toBe('a');
    switchTo(builds, idOf('b'));
    expect(served()).toBe('b');
    expect(readdirSync(builds).sort()).toEqual([idOf('a'), idOf('b'), 'current', 'previous']);
  });

  test('is none before there is one', () => {
    expect(() => currentBuild(builds)).toThrow(
      'There is no finished build. Run "npm run build" first, or "npm run site" for both.',
    );
    expect(() => currentBuild(join(builds, 'nowhere'))).toThrow('There is no finished build.');
  });

  test('is told to be missing where the link leads nowhere', () => {
    keep('a');
    switchTo(builds, idOf('a'));
    rmSync(join(builds, idOf('a')), { recursive: true });
    expect(() => currentBuild(builds)).toThrow(
      `current" leads to "${idOf('a')}", which is no whole build. Run "npm run build", or go back to one that is: npm run go-back`,
    );
  });

  test.each([
    ['a folder that holds none', () => mkdirSync(join(builds, idOf('b')))],
    [
      'one that was cut off',
      () => {
        mkdirSync(join(builds, idOf('b')));
        writeFileSync(join(builds, idOf('b'), 'build.json'), '{"id":"');
      },
    ],
    ['no folder', () => {}],
  ])('stays the same where %s is to take its place', (_, make) => {
    keep('a');
    switchTo(builds, idOf('a'));
    make();
    expect(() => switchTo(builds, idOf('b'))).toThrow(idOf('b'));
    expect(served()).toBe('a');
  });
});

describe('going back', () => {
  test('"previous" is the one that was served before, and again the one before that', () => {
    keep('a', 'b', 'c');
    for (const letter of ['a', 'b', 'c']) switchTo(builds, idOf(letter));
    expect(buildMeant(builds, 'previous')).toBe(idOf('b'));
    switchTo(builds, idOf('b'));
    expect(buildMeant(builds, 'previous')).toBe(idOf('c'));
  });

  test('to what is served already changes nothing', () => {
    keep('a', 'b');
    for (const letter of ['a', 'b', 'b']) switchTo(builds, idOf(letter));
    expect(buildMeant(builds, 'previous')).toBe(idOf('a'));
  });

  test('the first characters of an id will do', () => {
    keep('a', 'b');
    expect(buildMeant(builds, 'bbbb')).toBe(idOf('b'));
  });

  test.each([
    ['c', 'There is no build "c". There are:\n'],
    ['', 'There is no build "". There are:\n'],
    ['../a', 'There is no build "../a". There are:\n'],
    ['previous', 'There is no build before this one. There are:\n'],
  ])('"%s" is no build, and those that there are are named', (wanted, words) => {
    keep('a', 'b');
    switchTo(builds, idOf('a'));
    expect(() => buildMeant(builds, wanted)).toThrow(
      `${words}  2023-11-14 23:51  ${idOf('b')}\n  2023-11-14 23:50  ${idOf('a')}  (served)`,
    );
  });

  test('two builds that start alike are not guessed at', () => {
    keep('a');
    const other = `${'a'.repeat(63)}b`;
    mkdirSync(join(builds, other));
    writeFileSync(
      join(builds, other, 'build.json'),
      readFileSync(join(builds, idOf('a'), 'build.json'), 'utf8').replace(idOf('a'), other),
    );
    expect(() => buildMeant(builds, 'aaa')).toThrow('2 builds start with "aaa". There are:\n');
  });
});

describe('old builds', () => {
  test('go, but for the five youngest', () => {
    keep('1', '2', '3', '4', '5', '6', '7');
    switchTo(builds, idOf('7'));
    expect(removeOldBuilds(builds).sort()).toEqual([idOf('1'), idOf('2')]);
    expect(keptBuilds(builds).map(({ id }) => id[0])).toEqual(['7', '6', '5', '4', '3']);
  });

  test('stay while they are served, and so does the one to go back to, however old they are', () => {
    keep('1', '2', '3', '4', '5', '6', '7', '8');
    switchTo(builds, idOf('2'));
    switchTo(builds, idOf('1'));
    expect(removeOldBuilds(builds)).toEqual([idOf('3')]);
    expect([served(), buildMeant(builds, 'previous')[0]]).toEqual(['1', '2']);
  });

  test('take the files that they were released as along with them', () => {
    keep('1', '2', '3', '4', '5', '6');
    switchTo(builds, idOf('6'));
    const fileOf = (letter: string) => `release-${idOf(letter)}.tar.gz`;
    for (const letter of ['1', '2', '9']) writeFileSync(join(builds, fileOf(letter)), '');
    const others = ['release-notes.tar.gz', `release-${idOf('1')}.zip`];
    for (const other of others) writeFileSync(join(builds, other), '');
    expect(removeOldBuilds(builds).sort()).toEqual([idOf('1'), fileOf('1'), fileOf('9')].sort());
    for (const stays of [...others, fileOf('2')]) expect(existsSync(join(builds, stays)), stays).toBe(true);
  });

  test('and what was never finished goes, and nothing else', () => {
    keep('1');
    mkdirSync(join(builds, '.unfinished'));
    writeFileSync(join(builds, '.unfinished.tar.gz'), '');
    mkdirSync(join(builds, 'a-folder'));
    mkdirSync(join(builds, idOf('2')));
    writeFileSync(join(builds, 'a-file'), '');
    symlinkSync('..', join(builds, 'a-link'));
    expect(removeOldBuilds(builds).sort()).toEqual(['.unfinished', '.unfinished.tar.gz', idOf('2')]);
    for (const stays of ['a-file', 'a-folder', 'a-link'])
      expect(existsSync(join(builds, stays)), stays).toBe(true);
  });
});

describe('a build that is under way', () => {
  test('keeps another one out until it has ended', () => {
    const unlock = lockBuilds(builds);
    expect(() => lockBuilds(builds)).toThrow(
      `Another build is under way (process ${process.pid}), and nothing was begun. Wait until it has ended.`,
    );
    unlock();
    lockBuilds(builds)();
    expect(readdirSync(builds)).toEqual([]);
  });

  test('keeps no one out once its process is gone', () => {
    writeFileSync(join(builds, '.under-way'), '999999999\n');
    lockBuilds(builds)();
    expect(readdirSync(builds)).toEqual([]);
  });
});
