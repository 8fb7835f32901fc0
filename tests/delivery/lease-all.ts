// A process that leases everything in an outbox and prints the ids: `node lease-all.ts <outbox settings as JSON> <owner>`.
import { openOutbox } from '#server/inquiries/outbox/open-outbox.ts';

const [settings = '', owner = ''] = process.argv.slice(2);
const outbox = await openOutbox(JSON.parse(settings));
for (;;) {
  const leased = await outbox.lease(owner, 2_000, 60_000);
  if (!leased) break;
  console.log(leased.id);
}
await outbox.close();
