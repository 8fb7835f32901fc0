import { getRunning } from '#lib/inquiries/running.ts';

export const dynamic = 'force-dynamic';

/** How many inquiries wait, and for how many seconds the oldest does. 503 where the outbox cannot be asked. */
export async function GET() {
  const running = getRunning();
  try {
    const { pending, oldestAt } = running ? await running.backlog() : { pending: 0, oldestAt: null };
    const oldestSeconds = oldestAt === null ? null : Math.max(0, Math.round((Date.now() - oldestAt) / 1000));
    return Response.json({ pending, oldestSeconds });
  } catch {
    return Response.json({ pending: null, oldestSeconds: null }, { status: 503 });
  }
}
