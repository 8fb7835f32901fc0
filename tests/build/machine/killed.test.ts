import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '#tests/servers/ask.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
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
  // Each step that changes something is noted, and the one whose number and words are like LAST_STEP is the last.
  const counted = (name: string, real: string) =>
    `${real}
echo "${name} $*" >>"$FAKE/steps"
if [ "$LAST_STEP" ]; then
  case "$(wc -l <"$FAKE/steps") ${name} $*" in $LAST_STEP) kill -9 -"$(cat "$FAKE/group")" ;; esac
fi
`;
  wrapProgram(machine, 'mv', counted('mv', 'REAL "$@"'));
  const systemctl = readFileSync(join(machine.bin, 'systemctl'), 'utf8');
  const asked = `case $1 in is-*|show) exec sh "$FAKE/systemctl" "$@" ;; esac\ncode=0; sh "$FAKE/systemctl" "$@" || code=$?`;
  machine.know('systemctl', systemctl);
  wrapProgram(machine, 'systemctl', `${counted('systemctl', asked)}exit $code\n`);
});
afterAll(() => machine?.remove());
if (!canRun) test.skip(WITHOUT_MACHINE, () => {});

async function stepsOf(words: readonly string[], last = ''): Promise<number> {
  machine.know('steps');
  const { status } = await machine.run(words, { LAST_STEP: last });
  // Killed where it should be, and nowhere else.
  expect([last, status]).toEqual([last, last === '' ? 0 : null]);
  return readFileSync(join(machine.fake, 'steps'), 'utf8').split('\n').length - 1;
}

/** Kills an update at a step. Readers have a server all the same. */
async function killAt(words: readonly string[], last: string): Promise<void> {
  await stepsOf(words, last);
  const answers = await Promise.all(
    machine.ports.map((port) => ask(`http://127.0.0.1:${port}`, '/api/health/').catch(() => null)),
  );
  expect([last, answers.some((answer) => answer?.status === 200)]).toEqual([last, true]);
}

/** Runs an update that was killed once more, which ends it. */
async function expectEnd(words: readonly string[], wanted: Release, last: string): Promise<void> {
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

describe.skipIf(!canRun)('an update that is killed', () => {
  // Where the script is the new one and its units are not, where the pages are and the server is not, and where both servers start with the machine.
  const SWITCHES = ['*/lib/return-2-intimacy', '*/srv/return-2-intimacy/current', '*systemctl enable *'];

  test('at each step that switches something, one time after the other, leaves readers with pages and a server, and the same command ends it', async () => {
    const words = ['update', releases[1].file];
    for (const last of SWITCHES) await killAt(words, last);
    await expectEnd(words, releases[1], 'each');
  });

  test('at any step leaves readers with pages and a server, and the same command ends it', {
    tags: NIGHTLY,
    timeout: 900_000,
  }, async () => {
    const other = () => (machine.linked('current') === releases[0].id ? releases[1] : releases[0]);
    const steps = await stepsOf(['update', other().file]);
    expect(steps).toBeGreaterThan(10);
    for (let last = 1; last < steps; last++) {
      const wanted = other();
      await killAt(['update', wanted.file], `${last} *`);
      await expectEnd(['update', wanted.file], wanted, `${last} *`);
    }
  });
});
