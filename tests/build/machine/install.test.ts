import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canRun, type Machine, makeMachine, WITHOUT_MACHINE } from './machine.ts';
import { makeRelease } from './make-release.ts';

let machine: Machine;
beforeEach(async () => {
  machine = await makeMachine();
});
afterEach(() => machine.remove());

describe.skipIf(!canRun)('installing', () => {
  test('a release file', async () => {
    const { file, id } = makeRelease(machine.place, 'one');
    console.time('install');
    const said = await machine.runFirst(['install', '--answers', machine.answers(), '--release', file]);
    console.timeEnd('install');
    console.log(said.stdout, said.stderr);
    console.log(machine.asked().join('\n'));
    expect(said.status).toBe(0);
    expect(await machine.served()).toEqual([id, null]);
  });
});
if (!canRun) test.skip(WITHOUT_MACHINE, () => {});
