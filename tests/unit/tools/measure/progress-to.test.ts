import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tagsOf } from '#tools/test-run/when.ts';

const PROGRAM = join(import.meta.dirname, '../../../../tools/measure/progress-to.ts');
const SCRIPT = `
  const { progressTo } = await import(${JSON.stringify(PROGRAM)});
  const tell = progressTo(process.env.PROGRESS_FD);
  for (const line of ['building', 'looking 1 2', 'packing']) tell(line);
  console.log('done');
`;
const words = ['--no-warnings', '--input-type=module', '-e', SCRIPT];

test('each line is told at the descriptor that is named, and nowhere else', () => {
  const { status, output } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'ignore', 'pipe'],
    env: { ...process.env, PROGRESS_FD: '4' },
  });
  expect([status, ...output.slice(1)]).toEqual([0, 'done\n', '', null, 'building\nlooking 1 2\npacking\n']);
});

/** By day, none, one that is no number, and one that no one has opened. */
const BY_DAY = ['', 'x', '7'];

for (const named of [...BY_DAY, '0', '1', '2', '-3', '3.5'])
  test(`where "${named}" is no descriptor that someone listens at, it goes on without a word`, {
    tags: tagsOf(BY_DAY.includes(named)),
  }, () => {
    const env = { ...process.env, PROGRESS_FD: named };
    expect(execFileSync(process.execPath, words, { encoding: 'utf8', env })).toBe('done\n');
  });

test('whoever stops listening stops nothing', () => {
  const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const said = execFileSync(
    '/bin/bash',
    [
      '-c',
      `exec 4>&1; { '${process.execPath}' ${quoted} 3>&1 >&4; } | exec sh -c 'exec 0<&-'; echo "\${PIPESTATUS[0]}"`,
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, PROGRESS_FD: '3' },
    },
  );
  expect(said).toBe('done\n0\n');
});
