import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
import type { ServedSite } from '#tools/servers/serve-site.ts';
import { makeInquiringSite, numberIn } from './inquiring-site.ts';

const SENDERS = 6;
const TIMES = 3;
/** So many inquiries are taken before a server starts beside the other, while both run, and after. */
const AT_EACH_STEP = 25;
const WITHIN_MS = 120_000;

test('while a server takes over from another, each inquiry is taken, delivered once and leased once, and both are well', async () => {
  // As it is where no one sets it: on a busy machine a mail may take longer than the short one of other tests.
  const setup = await makeInquiringSite({ INQUIRY_LEASE: '120' });
  const { acknowledged, refused, mail } = setup;
  let current: ServedSite;
  let running: ServedSite[] = [];
  let isOver = false;
  let work: Promise<void> | undefined;
  const unwell: unknown[] = [];
  let asked = 0;

  /** How many requests each server has to answer: a connection that is just being made may be closed by one that stops. */
  const underWay = new Map<ServedSite, number>();
  async function using<Result>(site: ServedSite, work: (site: ServedSite) => Promise<Result>): Promise<void> {
    underWay.set(site, (underWay.get(site) ?? 0) + 1);
    try {
      await work(site);
    } finally {
      underWay.set(site, (underWay.get(site) ?? 0) - 1);
    }
  }

  async function send(): Promise<void> {
    while (!isOver) {
      await using(current, (site) => setup.post(undefined, { to: site }));
      await sleep(5);
    }
  }

  async function askForHealth(): Promise<void> {
    while (!isOver) {
      await Promise.all(
        running.map((each) =>
          using(each, async ({ url }) => {
            const response = await fetch(`${url}/api/health/`);
            const health = await response.json();
            asked += 1;
            if (response.status !== 200) unwell.push(health);
          }),
        ),
      );
      await sleep(20);
    }
  }

  async function untilTaken(): Promise<void> {
    const goal = acknowledged.size + AT_EACH_STEP;
    const end = Date.now() + WITHIN_MS;
    while (acknowledged.size < goal && !isOver) {
      if (Date.now() > end) throw new Error(`Too few are taken:\n${setup.said()}`);
      await sleep(10);
    }
  }

  async function takeOver(): Promise<void> {
    for (let count = 0; count < TIMES && !isOver; count++) {
      await untilTaken();
      const old = current;
      const next = await setup.serve();
      running = [old, next];
      await untilTaken();
      current = next;
      running = [next];
      while ((underWay.get(old) ?? 0) > 0 && !isOver) await sleep(1);
      await old.stop();
    }
    await untilTaken();
  }

  try {
    current = await setup.serve();
    running = [current];
    work = takeOver().finally(() => {
      isOver = true;
    });
    const end = (error: unknown) => {
      isOver = true;
      throw error;
    };
    await Promise.all([
      work,
      askForHealth().catch(end),
      ...Array.from({ length: SENDERS }, () => send().catch(end)),
    ]);
    expect(await setup.deliverAll()).toBe(0);
    await current.stop();
    console.log(`Taken over ${TIMES} times: ${setup.tell()}; asked for health ${asked} times`);
    expect([...refused]).toEqual([]);
    expect(unwell).toEqual([]);
    expect(setup.said()).not.toContain('The health check fails');
    const delivered = mail.taken.map(({ raw }) => numberIn(raw)).sort((a, b) => a - b);
    expect(delivered).toEqual([...acknowledged].sort((a, b) => a - b));
    const outbox = await openSqliteOutbox(setup.settings.DATA_DIR as string);
    const entries = await outbox.list();
    await outbox.close();
    expect(entries).toHaveLength(acknowledged.size);
    expect(entries.filter(({ state, attempts }) => state !== 'delivered' || attempts !== 1)).toEqual([]);
  } finally {
    isOver = true;
    // Otherwise a server that is just being started would stay.
    await work?.catch(() => {});
    await setup.end();
  }
});
