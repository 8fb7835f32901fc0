// A process of its own that uses an outbox, for tests: `node outbox-client.ts <task> <outbox as JSON> <owner>`.
import { openOutbox } from '#server/inquiries/outbox/open-outbox.ts';
import { sealedOf } from './sealed-of.ts';

const [task, place = '', owner = ''] = process.argv.slice(2);
const outbox = await openOutbox(JSON.parse(place));

if (task === 'lease-all') {
  for (;;) {
    const leased = await outbox.lease(owner, 2_000, 60_000);
    if (!leased) break;
    console.log(leased.id);
  }
  await outbox.close();
}

// What was added is told at once, and the process lives on until it is killed, with nothing closed.
if (task === 'add') {
  for (let number = 1; ; number++) {
    const id = `${owner}-${number}`;
    await outbox.add({ id, createdAt: number, ...sealedOf(id) });
    process.stdout.write(`${id}\n`);
  }
}
