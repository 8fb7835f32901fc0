import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LIMITS } from '#lib/inquiry/inquiry.ts';
import { makeKey } from '#lib/settings/keys.ts';
import type { Outbox } from '#server/inquiries/outbox/outbox.ts';
import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { type FaultyMailServer, startFaultyMailServer } from '../delivery/faulty-mail-server.ts';
import { sentBody } from '../unit/server/inquiries/sent-form.ts';

const WITHIN_MS = 60_000;
const LONG = 'Please tell me how to get an appointment. '.repeat(40).slice(0, LIMITS.message);

/** A site that keeps its inquiries in some folder, a mail server that is down at first, and what was told of each inquiry. */
export type InquiringSite = {
  mail: FaultyMailServer;
  /** Starts the site, or starts it anew. */
  serve(): Promise<ServedSite>;
  /** Sends an inquiry of a new visitor, by a script or by the browser itself. */
  post(way?: 'script' | 'plain'): Promise<Response>;
  /** The numbers of the inquiries that were acknowledged. */
  acknowledged: Set<number>;
  /** Sends inquiries until one is acknowledged; gives how many milliseconds that took. */
  untilTaken(): Promise<number>;
  /** The numbers of inquiries that were acknowledged and never delivered, or delivered although they were refused. */
  lost(): number[];
  sentAllTheSame(): number[];
  /** How many were acknowledged, refused, delivered and lost, in words. */
  tell(): string;
  /** How many inquiries wait in the outbox. */
  pending(): Promise<number>;
  /** Lets the mail server take mails, and waits until nothing waits any more; gives how many still do. */
  deliverAll(): Promise<number>;
  end(): Promise<void>;
};

export async function makeInquiringSite(dataDir: string): Promise<InquiringSite> {
  const mail = await startFaultyMailServer();
  await mail.setFault('down');
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, mail.ca);
  const settings = {
    DATA_DIR: dataDir,
    SMTP_URL: mail.url,
    INQUIRY_FROM: 'site@example.org',
    INQUIRY_TO: 'office@example.org',
    INQUIRY_KEYS: makeKey(),
    INQUIRY_RETRY_AFTER: '0.2',
    // What a process held that was killed is soon free for the next one.
    INQUIRY_LEASE: '3',
    NODE_EXTRA_CA_CERTS: ca,
  };
  const acknowledged = new Set<number>();
  const refused = new Set<number>();
  const sites: ServedSite[] = [];
  let posts = 0;

  async function inOutbox<Result>(run: (outbox: Outbox) => Promise<Result>): Promise<Result> {
    const outbox = await openSqliteOutbox(dataDir);
    try {
      return await run(outbox);
    } finally {
      await outbox.close();
    }
  }

  const delivered = () =>
    new Set(mail.taken.map(({ raw }) => Number(/Visitor (\d+)\./.exec(raw)?.[1] ?? Number.NaN)));
  const lost = () => [...acknowledged].filter((number) => !delivered().has(number));

  async function post(way: 'script' | 'plain' = 'script'): Promise<Response> {
    const number = posts++;
    const { url } = current();
    const response = await fetch(`${url}/api/inquiries/`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        Origin: url,
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Forwarded-For': `2001:db8:${(number >> 16).toString(16)}:${(number & 65535).toString(16)}::1`,
        ...(way === 'script' && { Accept: 'application/json' }),
      },
      body: sentBody({ name: `Visitor ${number}.`, message: LONG }),
      signal: AbortSignal.timeout(30_000),
    });
    const isSent = response.status === 200 || response.headers.get('location') === '/contact/sent/';
    (isSent ? acknowledged : refused).add(number);
    return response;
  }

  const current = () => sites.at(-1) as ServedSite;

  return {
    mail,
    acknowledged,
    async serve() {
      const site = await serveSite(settings);
      sites.push(site);
      return site;
    },
    post,
    async untilTaken() {
      const started = Date.now();
      while ((await post()).status !== 200) {
        if (Date.now() > started + WITHIN_MS) throw new Error(`Nothing is taken again:\n${current().said()}`);
        await sleep(100);
      }
      return Date.now() - started;
    },
    lost,
    sentAllTheSame: () => [...refused].filter((number) => delivered().has(number)),
    tell: () =>
      `${acknowledged.size} inquiries acknowledged, ${refused.size} refused, ${delivered().size} delivered, ${lost().length} lost`,
    pending: () => inOutbox(async (outbox) => (await outbox.backlog()).pending),
    async deliverAll() {
      await mail.setFault(null);
      const end = Date.now() + WITHIN_MS;
      return inOutbox(async (outbox) => {
        for (;;) {
          const { pending } = await outbox.backlog();
          if (pending === 0 || Date.now() > end) return pending;
          await outbox.hasten(Date.now());
          await sleep(500);
        }
      });
    },
    async end() {
      for (const site of sites) await site.kill();
      await mail.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
