import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '#tests/servers/ask.ts';
import { canRun, type Machine, makeMachine, UNIT, WITHOUT_MACHINE, wrapProgram } from './machine.ts';
import { makeRelease, type Release } from './make-release.ts';

let machine: Machine;
let releases: [Release, Release];
beforeAll(async () => {
  if (!canRun) return;
  machine = await makeMachine();
  const change = (folder: string) => {
    appendFileSync(join(folder, 'deploy/site'), '# Another one.\n');
    appendFileSync(join(folder, `deploy/machine/units/${UNIT}@.service`), '# Another one.\n');
  };
  releases = [makeRelease(machine.place, 'one'), makeRelease(machine.place, 'two', { change })];
  await machine.install(releases[0].file);
  // Each step that changes something is counted, and the one that is named is the last.
  const counted = (real: string) =>
    `${real}
echo x >>"$FAKE/steps"
if [ "$(wc -l <"$FAKE/steps")" = "\${LAST_STEP:-}" ]; then kill -9 -"$(cat "$FAKE/group")"; fi
`;
  wrapProgram(machine, 'mv', counted('REAL "$@"'));
  const systemctl = readFileSync(join(machine.bin, 'systemctl'), 'utf8');
  const asked = `case $1 in is-*|show) exec sh "$FAKE/systemctl" "$@" ;; esac\ncode=0; sh "$FAKE/systemctl" "$@" || code=$?`;
  machine.know('systemctl', systemctl);
  wrapProgram(machine, 'systemctl', `${counted(asked)}exit $code\n`);
});
afterAll(() => machine?.remove());
if (!canRun) test.skip(WITHOUT_MACHINE, () => {});

async function stepsOf(words: readonly string[], last = ''): Promise<number> {
  machine.know('steps');
  await machine.run(words, { LAST_STEP: last });
  return readFileSync(join(machine.fake, 'steps'), 'utf8').split('\n').length - 1;
}

describe.skipIf(!canRun)('an update that is killed', () => {
  test('at any step leaves readers with pages and a server, and the same command ends it', {
    timeout: 900_000,
  }, async () => {
    const kept = () => machine.linked('current');
    const steps = await stepsOf(['update', releases[1].file]);
    expect(steps).toBeGreaterThan(10);
    for (let last = 1; last < steps; last++) {
      const wanted = kept() === releases[0].id ? releases[1] : releases[0];
      const words = ['update', wanted.file];
      await stepsOf(words, String(last));
      const answers = await Promise.all(
        machine.ports.map((port) => ask(`http://127.0.0.1:${port}`, '/api/health/').catch(() => null)),
      );
      expect([last, answers.some((answer) => answer?.status === 200)]).toEqual([last, true]);
      const again = await machine.run(words);
      expect([last, again.status, again.stderr]).toEqual([last, 0, '']);
      const { current, served, enabled, script, units } = await machine.state();
      expect([last, current, [...served].sort()]).toEqual([last, wanted.id, [wanted.id, null].sort()]);
      // The one that runs starts with the machine.
      expect([last, enabled]).toEqual([last, served.map((id) => id !== null)]);
      // One script is left, with its units.
      const isSecond = wanted === releases[1];
      expect(Object.keys(script).filter((name) => /-[0-9a-f]{12}\/site$/.test(name))).toHaveLength(1);
      for (const text of [machine.read(`usr/local/lib/${UNIT}/site`), units[`/${UNIT}@.service`] ?? ''])
        expect([last, text.includes('Another one')]).toEqual([last, isSecond]);
    }
  });
});
