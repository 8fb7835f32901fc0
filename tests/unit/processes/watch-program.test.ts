import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { watchProgram } from '#lib/processes/watch-program.ts';

const SHELL = { name: 'Pagefind', file: /^sh$/, needs: 'a build needs 2 GB' };
const KILLED =
  /^Pagefind was killed \(SIGKILL\), most likely because the machine ran out of memory: a build needs 2 GB, and this machine has [\d.]+ GB free\. /;
const killed = () => spawn('sh', ['-c', 'kill -KILL $$']);
const never = new Promise<never>(() => {});

test('a program that is killed is told, though its package waits for it forever', async () => {
  const work = watchProgram(SHELL, () => {
    killed();
    return never;
  });
  await expect(work).rejects.toThrow(KILLED);
});

test('a program that is killed is told, whatever its package says of that', async () => {
  const work = watchProgram(SHELL, async () => {
    await once(killed(), 'exit');
    throw new Error('Target page, context or browser has been closed');
  });
  await expect(work).rejects.toThrow(KILLED);
});

test('a part of it that is killed is told beside what the package says, which knows only that it is gone', async () => {
  const work = watchProgram(
    SHELL,
    async () => {
      throw new Error('page.goto: Page crashed');
    },
    () => true,
  );
  await expect(work).rejects.toThrow(
    /^page\.goto: Page crashed\nA part of Pagefind was killed \(SIGKILL\), most likely because /,
  );
});

test('another program does not count', async () => {
  const work = watchProgram({ ...SHELL, file: /^pagefind/ }, async () => {
    await once(killed(), 'exit');
    return 'done';
  });
  expect(await work).toBe('done');
});

test('neither does one that ends after the work is done', async () => {
  let child: ReturnType<typeof spawn> | undefined;
  const work = watchProgram(SHELL, async () => {
    child = spawn('sh', ['-c', 'read line']);
    return 'done';
  });
  expect(await work).toBe('done');
  child?.kill('SIGKILL');
});

test('an error that has nothing to do with it stays as it is', async () => {
  const fault = new Error('Not as promised');
  const work = watchProgram(SHELL, async () => {
    await once(spawn('sh', ['-c', 'exit 1']), 'exit');
    throw fault;
  });
  await expect(work).rejects.toBe(fault);
});
