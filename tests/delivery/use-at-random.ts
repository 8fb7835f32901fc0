// A process that uses an outbox as servers and staff do, at random, and prints each deed once it is done:
// `node use-at-random.ts <outbox settings as JSON> <seed> <steps>`.
import { openOutbox } from '#server/inquiries/outbox/open-outbox.ts';
import { sealedOf } from '../unit/server/inquiries/sealed-of.ts';

const [settings = '', seed = '', steps = ''] = process.argv.slice(2);
const outbox = await openOutbox(JSON.parse(settings));

let state = Number(seed);
const next = (below: number) => {
  state = (state * 16_807) % 2_147_483_647;
  return state % below;
};

/** Within three weeks of 2031. */
const START = Date.UTC(2031, 5, 9, 12);
const DAY = 24 * 60 * 60_000;

for (let step = 0; step < Number(steps); step++) {
  const deed = next(10);
  if (deed < 4) {
    const id = `${seed}-${step}`;
    await outbox.add({ id, createdAt: START + next(21) * DAY, ...sealedOf(id) });
    console.log(`received ${id}`);
  } else if (deed < 8) {
    // Expired at once: others lease it as well, as what a killed process had sent.
    const leased = await outbox.lease(seed, START + 30 * DAY, START + 30 * DAY);
    if (leased && deed > 4) {
      await outbox.settle(leased.id, leased.createdAt + next(10 * DAY));
      console.log(`settled ${leased.id}`);
    }
  } else if (deed === 8) {
    const waiting = (await outbox.list()).filter((entry) => entry.state !== 'delivered');
    const id = waiting[next(waiting.length + 1)]?.id;
    if (id && (await outbox.discard(id))) console.log(`discarded ${id}`);
  } else {
    await outbox.purge(Number.MAX_SAFE_INTEGER, '');
  }
}
await outbox.close();
