import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Publications } from '#staff/publications/publications.ts';
import { openRepository } from '#staff/repository/open-repository.ts';
import { COMPILED } from '#tests/compiled.ts';
import { MACHINE_STEPS, MachineKilled, startMachineSide } from '#tests/servers/machine-side.ts';
import { changed } from '../saves/store-of.ts';
import { agreed, endOf, publish, publishingRoom, saveText, textAt } from './machine-of.ts';

const HOME = 'content/pages/home.mdx';
const CHILD = join(import.meta.dirname, 'publish-and-die.ts');

const env = { ...process.env, ...COMPILED };

type Room = Awaited<ReturnType<typeof publishingRoom>>;

/** Publishes a page, or goes back to a build, in another process, which kills itself before an act. How it ended. */
async function killedAt(act: string, { gitDir, data, machine }: Room, what: string): Promise<string | null> {
  const child = spawn(process.execPath, [CHILD, act, gitDir, data, machine.folder, machine.origin, what], {
    env,
  });
  const [, signal] = await once(child, 'exit');
  return signal;
}

/** The build that was made last. */
function buildIn({ machine, first }: Room): string {
  const told = join(machine.folder, 'build/publication.json');
  return (existsSync(told) && JSON.parse(readFileSync(told, 'utf8')).build) || first;
}

/** The publication that was begun in another process. */
function begunIn(publications: Publications): string {
  const [found] = [...publications.underWay(), ...publications.last(1)];
  return found?.id ?? '';
}

// All that is written down and done, in its order. One publication is killed at one after the other; it is handed over twice and no more.
test.each([
  [['begun', 'checking', 'commits', 'building', 'hands over the files']],
  [
    [
      'hands over the word',
      'handed over',
      'looking',
      'notes the build',
      'switching',
      'asks for the switch',
      'asked for the switch',
      'asking',
      'moves live',
      'moved live',
      'dates the drafts',
      'tells of notices',
    ],
  ],
])('killed before each of %j, a publication goes on, and readers see what is told', async (acts) => {
  const killed = new Set<string>();
  const room = await publishingRoom({
    isClosed: true,
    // A room that is to die while the machine looks at the pages has to see that it does.
    onMachineStep: (step) =>
      acts.includes('looking') && step === 'tells the build'
        ? vi.waitFor(() => expect(killed).toContain('looking'), { timeout: 60_000 })
        : undefined,
  });
  await saveText(room, HOME, changed(HOME, 'Read about', 'More about'));
  for (const act of acts) {
    expect([act, await killedAt(act, room, killed.size === 0 ? HOME : '')]).toEqual([act, 'SIGKILL']);
    killed.add(act);
    expect([act, await agreed(room, { isBetween: true })]).toEqual([act, true]);
    // What Git leaves where it is killed as well.
    const refs = ['heads/live', 'heads/release', `builds/${buildIn(room)}`];
    for (const ref of refs) writeFileSync(join(room.gitDir, 'refs', `${ref}.lock`), '');
  }
  await openRepository(room.gitDir, room.data);
  const publications = room.open({ patience: { pickUp: 200 } });
  const ended = await endOf(publications, begunIn(publications));
  expect(ended).toMatchObject({ stage: 'live', note: 'Before a kill', failure: null });
  expect(await room.machine.read('/')).toContain('More about');
  expect(await agreed(room)).toBe(true);
  expect(publications.last(9)).toHaveLength(1);
});

test('killed before the day of a page is saved that became public, a room that is opened again saves it', async () => {
  const room = await publishingRoom({ isClosed: true });
  const added = 'content/pages/two.mdx';
  const contact = changed(
    'content/pages/contact.mdx',
    'navLabel: Contact',
    'navLabel: Second\nlisted: false',
  );
  await saveText(room, added, contact.replace(/^(title|heading|description): /gm, '$&Two, '));
  expect(await killedAt('dates the drafts', room, added)).toBe('SIGKILL');
  await openRepository(room.gitDir, room.data);
  const publications = room.open();
  expect((await endOf(publications, begunIn(publications))).stage).toBe('live');
  const [live, draft] = ['live', 'draft'].map((at) => textAt(room.gitDir, at, added));
  expect(live).toMatch(/^published: \d{4}-\d\d-\d\d$/m);
  expect(draft).toBe(live);
});

test('killed at each step, going back goes on', async () => {
  const room = await publishingRoom({ isClosed: true });
  await saveText(room, HOME, changed(HOME, 'Read about', 'More about'));
  const before = room.open();
  await endOf(before, (await publish({ publications: before }, [HOME])).id);
  await before.close();
  const acts = ['begun', 'commits', 'switching', 'asked for the switch', 'moves live'];
  for (const [nth, act] of acts.entries()) {
    expect([act, await killedAt(act, room, nth === 0 ? room.first : '')]).toEqual([act, 'SIGKILL']);
    expect([act, await agreed(room, { isBetween: true })]).toEqual([act, true]);
  }
  const publications = room.open();
  expect(await endOf(publications, begunIn(publications))).toMatchObject({ stage: 'live', kind: 'go back' });
  expect(await room.machine.read('/')).toContain('Read about');
  expect(await agreed(room)).toBe(true);
});

/** Nothing goes on where the machine was killed at these: the room finds out by waiting. */
const STUCK = ['unpacks', 'switches', 'tells the outcome'];

test.each(MACHINE_STEPS)(
  'a machine that is killed before it "%s" leaves what was, or what is new',
  async (last) => {
    const killed = Promise.withResolvers<void>();
    const room = await publishingRoom({
      onMachineStep(step) {
        if (step !== last) return;
        killed.resolve();
        throw new MachineKilled();
      },
      patience: { pickUp: 60_000, switch: 60_000 },
    });
    await saveText(room, HOME, changed(HOME, 'Read about', 'More about'));
    const { id } = await publish(room, [HOME]);
    await killed.promise;
    // Not sooner: on a busy machine the room would give up before the machine is that far.
    if (STUCK.includes(last)) room.patience.switch = 0;
    const again = await startMachineSide({ folder: room.machine.folder });
    onTestFinished(() => again.stop());
    const { stage, failure } = await endOf(room.publications, id);
    const isNew = (await room.machine.read('/')).includes('More about');
    expect([stage, failure?.stage ?? null]).toEqual(
      isNew ? ['live', null] : ['failed', expect.stringMatching(/^(building|looking|switching)$/)],
    );
    expect(await agreed(room)).toBe(true);
  },
);
