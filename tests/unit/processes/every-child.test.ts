import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runMeasured } from '#bench/contestants/run-measured.ts';
import { keptBundle } from '#staff/editor/bundle/kept-bundle.ts';
import { runGit } from '#staff/repository/run-git.ts';
import { git } from '#tools/copies/copy-project.ts';
import { runInstaller } from '#tools/servers/install-packages.ts';
import { serve } from '#tools/servers/serve-site.ts';

// What is only named is not started.
const STARTS = /^import (?!type)\{(?!\s*type [^,}]+\})[^}]*\} from 'node:child_process'/m;

const ROOT = join(import.meta.dirname, '../../..');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'children-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Puts a program of this name, which kills itself, in the place of any other. */
function killing(name: string): void {
  writeFileSync(join(folder, name), '#!/bin/sh\nkill -KILL $$\n', { mode: 0o755 });
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`);
}

/** A program of Node that kills itself, at a path in the folder. */
function killingNode(...path: string[]): string {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, "process.kill(process.pid, 'SIGKILL');\n");
  return file;
}

test.each<[string, RegExp, () => unknown]>([
  [
    'the server of a site',
    /^The site could not be served\. It was/,
    () => serve(killingNode('server.mjs'), folder),
  ],
  ['an installer', /^"sh -c kill -KILL \$\$" was/, () => runInstaller('sh', ['-c', 'kill -KILL $$'])],
  [
    'Git, for a copy',
    /^git init was/,
    () => {
      killing('git');
      git(folder, 'init');
    },
  ],
  [
    'Git, in the staff room',
    /^git log was/,
    () => {
      killing('git');
      return runGit(null, ['log']);
    },
  ],
  [
    'what makes the script of the editor',
    /^What makes the script of the editor was/,
    () => {
      killingNode('staff/editor/bundle/print-bundle.ts');
      mkdirSync(join(folder, 'lib'));
      writeFileSync(join(folder, 'package-lock.json'), '{}');
      return keptBundle(folder);
    },
  ],
  [
    'what the bench measures',
    /^".+killed\.mjs" was/,
    () => runMeasured([killingNode('killed.mjs')], { cwd: folder, within: 60 }),
  ],
])('%s that is killed is told as that', async (_, start, run) => {
  const error = await (async () => run())().catch((reason: unknown) => reason);
  expect((error as Error).message).toMatch(start);
  expect((error as Error).message).toMatch(
    /was killed \(SIGKILL\), most likely because the machine ran out of memory: this machine has [\d.]+ GB free\. /,
  );
});

describe('every file that starts a program', () => {
  /** Whoever asks for what is as well not known: a version, a name. */
  const MAY_FAIL = ['bench/machine.ts', 'staff/person-here.ts'];
  const starting = ['bench', 'build', 'scripts', 'server', 'staff', 'tools'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .map((name) => `${room}/${name}`)
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
      .filter((name) => STARTS.test(readFileSync(join(ROOT, name), 'utf8'))),
  );

  test('says how it ended', () => {
    expect(starting.length).toBeGreaterThan(10);
    const silent = starting.filter((name) => !/describeEnd\(/.test(readFileSync(join(ROOT, name), 'utf8')));
    expect(silent).toEqual(MAY_FAIL);
  });
});
