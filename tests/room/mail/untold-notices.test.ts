import { expect, test } from 'vitest';
import { openSavedRoom } from '../small-room.ts';

const NOTICE = 'The phone number changes from “+13055550100” to <b>“+13055550199”</b>.';
const HEADING = 'Readers see something new that an owner should know of';

test('today tells owners what no mail told them, until one has seen it', async () => {
  const { room, visitor, deeds } = await openSavedRoom();
  room.ownerMail.notify({
    id: 'one',
    kind: 'publish',
    by: { id: 'ana', name: 'Ana Ruiz' },
    note: '',
    pages: [],
    notices: [NOTICE],
    begun: '2026-11-30T18:29:00.000Z',
    stage: 'live',
    looked: null,
    waitsFor: null,
    build: null,
    ended: '2026-11-30T18:30:00.000Z',
    failure: null,
  });
  await visitor.open('/');
  expect(visitor.wordsOf('.waiting')).toEqual([
    expect.stringMatching(new RegExp(`^${HEADING}Ana Ruiz · .*none is set up`)),
  ]);
  expect(visitor.wordsOf('.told')).toEqual([NOTICE]);
  await visitor.press('I have seen this');
  expect([visitor.path(), visitor.words()]).toEqual(['/', expect.not.stringContaining(HEADING)]);
  expect(deeds()[0]).toMatch(/ saw what Ana Ruiz published: The phone number changes/);
});
