import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { describeEnd } from '#lib/processes/describe-end.ts';

const KNOWN = { needs: 'a build needs 2 GB', memory: 966_367_642 };
const KILLED =
  'Next was killed (SIGKILL), most likely because the machine ran out of memory: a build needs 2 GB, and this machine has 0.9 GB free. Stop other programs, add memory or swap, and try again.';
const endsWith = (signal: string) => ['-c', `kill -${signal} $$; sleep 60`];

test('a child that kills itself is told as one that was killed, however it was started', async () => {
  expect(describeEnd('Next', spawnSync('sh', endsWith('KILL')), KNOWN)).toBe(KILLED);
  const error = await promisify(execFile)('sh', endsWith('KILL')).catch((reason) => reason);
  expect(describeEnd('Next', error, KNOWN)).toBe(KILLED);
  const child = spawn('sh', endsWith('KILL'));
  const [code, signal] = await once(child, 'exit');
  expect(describeEnd('Next', { code, signal }, KNOWN)).toBe(KILLED);
});

test('so is one below a shell, which only gives the number', () => {
  const shell = spawnSync('sh', ['-c', "sh -c 'kill -KILL $$'; exit $?"]);
  expect(shell.signal).toBe(null);
  expect(describeEnd('Next', shell, KNOWN)).toBe(KILLED);
});

test.each([
  [
    'ABRT',
    'git crashed (SIGABRT), as programs do that get no more memory: this machine has 0.9 GB free. If that is enough, the fault is its own: what it said stands above.',
  ],
  ['TERM', 'git was stopped (SIGTERM) before it was done, by someone or by the system. Run it again.'],
])('SIG%s has a sentence of its own', (signal, sentence) => {
  expect(describeEnd('git', spawnSync('sh', endsWith(signal)), { memory: KNOWN.memory })).toBe(sentence);
});

test('one that ended by itself is told by its status, one that is missing as that, and one that ended well not at all', () => {
  expect(describeEnd('git', spawnSync('sh', ['-c', 'exit 3']))).toBe('git failed (3).');
  expect(describeEnd('git', { code: 'ENOENT' })).toBe('There is no git here. Install it, and try again.');
  expect(describeEnd('git', spawnSync('true'))).toBe(null);
});
