import { ageOf } from '#lib/inquiries/age-of.ts';
import { getRunning } from '#lib/inquiries/running.ts';
import { offersForm } from '../../inquiries.ts';

export const dynamic = 'force-dynamic';

/** How many inquiries wait, and for how many seconds the oldest does. 503 where the outbox cannot be asked. */
export async function GET() {
  const running = getRunning();
  try {
    if (!running && offersForm) throw new Error('Nothing receives what the form sends.');
    const { pending, oldestAt } = running ? await running.backlog() : { pending: 0, oldestAt: null };
    const oldestSeconds = oldestAt === null ? null : Math.round(ageOf(oldestAt, Date.now()) / 1000);
    return Response.json({ pending, oldestSeconds });
  } catch {
    return Response.json({ pending: null, oldestSeconds: null }, { status: 503 });
  }
}
