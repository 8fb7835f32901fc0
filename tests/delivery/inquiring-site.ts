import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LIMITS } from '#lib/inquiry/inquiry.ts';
import { makeKey } from '#lib/settings/keys.ts';
import { openOutbox } from '#server/inquiries/outbox/open-outbox.ts';
import type { Outbox } from '#server/inquiries/outbox/outbox.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { sentBody } from '../unit/server/inquiries/sent-form.ts';
import { type FaultyMailServer, startFaultyMailServer } from './faulty-mail-server.ts';

const WITHIN_MS = 120_000;

/** In every inquiry, so that its words are found wherever they are left. */
export const CANARY = 'kanarienvogel';
/** How each message begins: in every script that people write in, so that a damaged one shows. */
export const WORDS = `${CANARY} 👩‍👩‍👧 مرحبا، ¿podrían llamarme mañana? 你好 שלום`;
const LONG = `${WORDS}\n\n${'Please tell me how to get an appointment. '.repeat(40)}`.slice(
  0,
  LIMITS.message,
);

/** A site that takes inquiries, a mail server that can fail, and what was told of each inquiry, by its number. */
export type InquiringSite = {
  mail: FaultyMailServer;
  settings: Record<string, string>;
  /** Starts the site once more, or starts it anew. */
  serve(): Promise<ServedSite>;
  /** Sends an inquiry of a visitor of its own, by a script or by the browser itself, to the site that was started last or to another. */
  post(
    number?: number,
    options?: { way?: 'script' | 'plain'; to?: Pick<ServedSite, 'url'> },
  ): Promise<Response>;
  acknowledged: Set<number>;
  refused: Set<number>;
  /** Sends inquiries until one is acknowledged; gives how many milliseconds that took. */
  untilTaken(): Promise<number>;
  /** Those that were acknowledged and never delivered, or delivered although they were refused. */
  lost(): number[];
  sentAllTheSame(): number[];
  /** How many were acknowledged, refused, delivered and lost, in words. */
  tell(): string;
  /** All that the sites have said. */
  said(): string;
  /** How many inquiries wait in the outbox. */
  pending(): Promise<number>;
  /** How many inquiries the totals count, of all weeks. */
  counted(): Promise<{ received: number; delivered: number }>;
  /** Lets the mail server take mails, and makes all due at once, as `npm run inquiries -- retry` does, until nothing waits; gives how many still do. */
  deliverAll(): Promise<number>;
  end(): Promise<void>;
};

/** Which inquiry a mail is of. */
export const numberIn = (raw: string): number =>
  Number(new RegExp(`${CANARY}-(\\d+)-`).exec(raw)?.[1] ?? Number.NaN);

/** Sets one up; no site runs yet. The outbox is a file below `DATA_DIR` unless the environment names another place. Whoever makes it ends it. */
export async function makeInquiringSite(environment: Record<string, string> = {}): Promise<InquiringSite> {
  const mail = await startFaultyMailServer();
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, mail.ca);
  const settings = {
    DATA_DIR: join(folder, 'data'),
    SMTP_URL: mail.url,
    INQUIRY_FROM: 'site@example.org',
    INQUIRY_TO: 'office@example.org',
    INQUIRY_KEYS: makeKey(),
    INQUIRY_RETRY_AFTER: '0.2',
    // What a process held that was killed is soon free for the next one.
    INQUIRY_LEASE: '3',
    // More come than any practice gets.
    INQUIRY_PER_HOUR: '1000000',
    NODE_EXTRA_CA_CERTS: ca,
    ...environment,
  };
  mkdirSync(settings.DATA_DIR, { recursive: true });
  const acknowledged = new Set<number>();
  const refused = new Set<number>();
  const sites: ServedSite[] = [];
  let posts = 0;

  async function inOutbox<Result>(run: (outbox: Outbox) => Promise<Result>): Promise<Result> {
    const outbox = await openOutbox({
      dataDir: settings.DATA_DIR,
      databaseUrl: environment.DATABASE_URL ?? null,
    });
    try {
      return await run(outbox);
    } finally {
      await outbox.close();
    }
  }

  const delivered = () => new Set(mail.taken.map(({ raw }) => numberIn(raw)));
  const lost = () => [...acknowledged].filter((number) => !delivered().has(number));
  const said = () => sites.map((site) => site.said()).join('\n');

  async function post(
    number = posts++,
    {
      way = 'script',
      to = sites.at(-1) as ServedSite,
    }: { way?: 'script' | 'plain'; to?: Pick<ServedSite, 'url'> } = {},
  ): Promise<Response> {
    const response = await fetch(`${to.url}/api/inquiries/`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        Origin: to.url,
        'Content-Type': 'application/x-www-form-urlencoded',
        // Each from a place of its own, as a proxy on this machine would tell.
        'X-Forwarded-For': `2001:db8:${number.toString(16)}::1`,
        ...(way === 'script' && { Accept: 'application/json' }),
      },
      body: sentBody({ name: `${CANARY}-${number}-`, message: LONG }),
      signal: AbortSignal.timeout(30_000),
    });
    const isSent = response.status === 200 || response.headers.get('location') === '/contact/sent/';
    (isSent ? acknowledged : refused).add(number);
    return response;
  }

  return {
    mail,
    settings,
    acknowledged,
    refused,
    async serve() {
      const site = await serveSite(settings);
      sites.push(site);
      return site;
    },
    post,
    async untilTaken() {
      const started = Date.now();
      while ((await post()).status !== 200) {
        if (Date.now() > started + WITHIN_MS) throw new Error(`Nothing is taken again:\n${said()}`);
        await sleep(100);
      }
      return Date.now() - started;
    },
    lost,
    sentAllTheSame: () => [...refused].filter((number) => delivered().has(number)),
    tell: () =>
      `${acknowledged.size} inquiries acknowledged, ${refused.size} refused, ${delivered().size} delivered, ${lost().length} lost`,
    said,
    pending: () => inOutbox(async (outbox) => (await outbox.backlog()).pending),
    counted: () =>
      inOutbox(async (outbox) => {
        const weeks = await outbox.totals();
        const sum = (what: 'received' | 'delivered') => weeks.reduce((all, each) => all + each[what], 0);
        return { received: sum('received'), delivered: sum('delivered') };
      }),
    async deliverAll() {
      await mail.setFault(null);
      const end = Date.now() + WITHIN_MS;
      return inOutbox(async (outbox) => {
        for (;;) {
          const { pending } = await outbox.backlog();
          if (pending === 0 || Date.now() > end) return pending;
          await outbox.hasten(Date.now());
          await sleep(100);
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
