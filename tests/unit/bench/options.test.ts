import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOptions } from '#bench/options.ts';

test('without a word, everything is measured as it is shown', () => {
  expect(readOptions([])).toEqual({
    parts: ['bytes', 'lighthouse', 'served', 'builds'],
    runs: 5,
    rounds: 5,
    sizes: [100, 300, 1000],
    isTrial: false,
  });
});

test('parts can be repeated, and tried out with less', () => {
  const words = ['--only', 'builds,bytes', '--runs', '1', '--rounds', '2', '--sizes', '10,20', '--try'];
  expect(readOptions(words)).toEqual({
    parts: ['bytes', 'builds'],
    runs: 1,
    rounds: 2,
    sizes: [10, 20],
    isTrial: true,
  });
});

const USAGE =
  'Write it like this:\n  npm run bench -- [--only bytes,lighthouse,served,builds] [--runs 5] [--rounds 5] [--sizes 100,300,1000] [--try]\n';

test.each([
  [['--only', 'speed'], 'There is no part "speed". The parts are bytes, lighthouse, served, builds.'],
  [['--runs', '0'], '--runs is "0", which is not a whole number from 1 to 99999.'],
  [['--sizes', '100,many'], '--sizes is "many", which is not a whole number from 1 to 99999.'],
  [['fast'], '"fast" says nothing here.'],
  [['--run', '3'], 'There is no --run. Did you mean --runs?'],
])('%j is refused in plain words, before anything is measured', (words, why) => {
  const root = join(import.meta.dirname, '../../..');
  const { status, stderr } = spawnSync(process.execPath, ['bench/run.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: `${why}\n\n${USAGE}` });
});
