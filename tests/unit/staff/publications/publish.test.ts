import { expect, test, vi } from 'vitest';
import { BO, changed } from '../saves/store-of.ts';
import { endOf, publish, publishingRoom, saveText, textAt } from './machine-of.ts';

const HOME = 'content/pages/home.mdx';
const BELOW = 'content/pillars/below.mdx';

test('the chosen page alone goes to readers, and someone else’s broken draft stays', async () => {
  const stages: string[] = [];
  // The machine goes on once it was seen to look at the pages.
  const onMachineStep = (step: string) =>
    step === 'tells the build'
      ? vi.waitFor(() => expect(stages.at(-1)).toBe('looking'), { timeout: 60_000 })
      : undefined;
  const room = await publishingRoom({ onMachineStep });
  const { publications, gitDir, machine, audit } = room;
  await saveText(room, HOME, changed(HOME, 'Read about', 'More about'));
  await saveText(room, BELOW, `${changed(BELOW, 'title:', 'title: ')}\n[Nowhere](/nowhere/)\n`, BO);
  const candidate = await publications.candidateOf([HOME]);
  expect([candidate.files, candidate.errors, candidate.missing, candidate.notices]).toEqual([
    [HOME],
    [],
    [],
    [],
  ]);
  publications.onChange(({ stage }) => void (stages.at(-1) !== stage && stages.push(stage)));
  const { id } = await publish(room, [HOME]);
  const ended = await endOf(publications, id);
  expect(ended).toMatchObject({ stage: 'live', failure: null, build: machine.current() });
  expect(stages).toEqual(['waiting', 'checking', 'building', 'looking', 'switching', 'asking', 'live']);
  expect(await machine.read('/')).toContain('More about');
  expect(await machine.read('/below/')).not.toContain('nowhere');
  expect(textAt(gitDir, 'live', HOME)).toContain('More about');
  expect(textAt(gitDir, 'draft', BELOW)).toContain('nowhere');
  expect(audit.last(2).map(({ did }) => did)).toEqual([
    expect.stringMatching(/^published “.+”: Because$/),
    expect.stringMatching(/^began to publish “.+”: Because$/),
  ]);
});
