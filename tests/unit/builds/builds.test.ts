import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentBuild, POINTER } from '#lib/builds/current-build.ts';
import { keepBuild } from '#lib/builds/keep-build.ts';
import { removeOldBuilds } from '#lib/builds/remove-old-builds.ts';
import { isServed, noteServing } from '#lib/builds/serving.ts';
import { switchBuild } from '#lib/builds/switch-build.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'builds-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (...parts: string[]) => join(root, ...parts);

/** What Next leaves in its folder after a build, in small. */
function build(id: string): void {
  for (const part of ['server', 'static', 'cache', 'dev', 'types'])
    mkdirSync(at('.next', part), { recursive: true });
  writeFileSync(at('.next/server/index.html'), `page of ${id}`);
  writeFileSync(at('.next/BUILD_ID'), id);
}

function keep(id: string): string {
  build(id);
  return keepBuild(root);
}

describe('a build that is kept', () => {
  test('leaves the folder in which Next builds, whole, and what only helps to build stays', () => {
    expect(keep('a')).toBe('.site-a');
    expect(readdirSync(at('.site-a')).sort()).toEqual(['BUILD_ID', 'server', 'static']);
    expect(readFileSync(at('.site-a/server/index.html'), 'utf8')).toBe('page of a');
    expect(readdirSync(at('.next')).sort()).toEqual(['cache', 'dev', 'types']);
  });

  test('is not served before it is switched to', () => {
    keep('a');
    expect(currentBuild(root)).toBeNull();
    switchBuild(root, '.site-a');
    expect(currentBuild(root)).toBe('.site-a');
    keep('b');
    expect(currentBuild(root)).toBe('.site-a');
  });

  test('cannot be kept where nothing was built', () => {
    expect(() => keepBuild(root)).toThrow('BUILD_ID');
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('the build to serve', () => {
  test('is the one that the environment names, where it names one', () => {
    switchBuild(root, keep('a'));
    keep('b');
    expect(currentBuild(root, { SITE_BUILD: '.site-b' })).toBe('.site-b');
    expect(currentBuild(root, { SITE_BUILD: '' })).toBe('.site-a');
    expect(currentBuild(root, { SITE_BUILD: '.site-c' })).toBeNull();
  });

  test('is none where the one that is named is gone', () => {
    switchBuild(root, keep('a'));
    rmSync(at('.site-a'), { recursive: true });
    expect(currentBuild(root)).toBeNull();
  });

  test('stays the same where one that is not whole is to take its place', () => {
    switchBuild(root, keep('a'));
    mkdirSync(at('.site-b'));
    expect(() => switchBuild(root, '.site-b')).toThrow(
      '".site-b" holds no finished build, so nothing was switched.',
    );
    expect(currentBuild(root)).toBe('.site-a');
    expect(
      readdirSync(root)
        .filter((name) => name.startsWith(POINTER))
        .sort(),
    ).toEqual(['.site', '.site-a', '.site-b']);
  });
});

describe('old builds', () => {
  test('go, but for those that are named, and so does what was never finished', () => {
    for (const id of ['a', 'b', 'c']) keep(id);
    mkdirSync(at('.site-half'));
    expect(removeOldBuilds(root, ['.site-b', '.site-c']).sort()).toEqual(['.site-a', '.site-half']);
    expect(existsSync(at('.site-a'))).toBe(false);
    expect(existsSync(at('.site-b/BUILD_ID'))).toBe(true);
  });

  test('stay while a process serves them', () => {
    const leave = noteServing(at(keep('a')));
    expect(isServed(at('.site-a'))).toBe(true);
    expect(removeOldBuilds(root, [])).toEqual([]);
    leave();
    expect(removeOldBuilds(root, [])).toEqual(['.site-a']);
  });

  test('do not stay for a process that was killed', async () => {
    const serving = join(import.meta.dirname, '../../../lib/builds/serving.ts');
    const code = `import { noteServing } from ${JSON.stringify(serving)}; noteServing(${JSON.stringify(at(keep('a')))}); console.log('noted'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code]);
    await once(child.stdout, 'data');
    expect(isServed(at('.site-a'))).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isServed(at('.site-a'))).toBe(false);
  });
});
