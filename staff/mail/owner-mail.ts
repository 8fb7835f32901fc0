import type { DatabaseSync } from 'node:sqlite';
import { faultOf } from '#lib/mail/fault-of.ts';
import { DeliveryRejected, type MailTransport } from '#lib/mail/mail.ts';
import type { RoomSettings } from '#lib/settings/room-settings.ts';
import { PUBLICATIONS } from '#staff/paths/publication-path-of.ts';
import type { Publication } from '#staff/publications/publications.ts';
import { type Told, toNoticeMail } from './to-notice-mail.ts';

/** What an owner was not told by mail, and has not marked as seen. */
export type Untold = Told & {
  /** Why the last try failed, in codes; null where no mail is set up. */
  trouble: string | null;
};

/** What tells an owner of publications that change what matters most. */
export type OwnerMail = {
  /** Keeps what is to be told of a publication that readers see, and begins to send it. Of one publication, no more than once. */
  notify: (publication: Publication) => void;
  /** What could not be sent, or had no mail to go by, the last first. */
  untold: () => Untold[];
  /** Notes that an owner has seen it. Gives what they saw; null where nothing of it is open. */
  markSeen: (id: string) => Untold | null;
  /** Ends its waiting. What is not sent is tried again when the room is open again. */
  close: () => void;
};

type Options = {
  records: DatabaseSync;
  /** How mail is sent; null where none is. */
  notices: RoomSettings['notices'];
  /** The origin at which staff reach the room; null where it answers this machine alone. */
  staffOrigin: string | null;
  /** So long it waits before each try, in milliseconds. */
  waits?: readonly number[];
  transportTo?: (server: URL) => MailTransport | Promise<MailTransport>;
};

const MINUTE = 60_000;
/** A few tries within an hour. */
const WAITS = [0, MINUTE, 5 * MINUTE, 15 * MINUTE, 40 * MINUTE];

// "next" is when it is tried again, in milliseconds since 1970; null where it is not.
const TABLE = `
  CREATE TABLE IF NOT EXISTS owner_mails (
    publication TEXT PRIMARY KEY, told TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, next INTEGER, trouble TEXT, sent TEXT, seen TEXT
  ) STRICT;
`;

type Row = { publication: string; told: string; tries: number; next: number | null; trouble: string | null };

const toUntold = ({ told, trouble }: Pick<Row, 'told' | 'trouble'>): Untold => ({
  ...(JSON.parse(told) as Told),
  trouble,
});

/** Opens what tells an owner, and goes on with what was not sent. */
export function openOwnerMail({
  records,
  notices,
  staffOrigin,
  waits = WAITS,
  transportTo = bySmtp,
}: Options): OwnerMail {
  records.exec(TABLE);
  const OPEN = 'sent IS NULL AND seen IS NULL AND next IS NULL';
  const all = (where: string) =>
    records.prepare(`SELECT * FROM owner_mails WHERE ${where} ORDER BY rowid DESC`).all() as Row[];
  const set = (publication: string, sql: string, ...values: (string | number | null)[]) =>
    void records.prepare(`UPDATE owner_mails SET ${sql} WHERE publication = ?`).run(...values, publication);
  let timer: NodeJS.Timeout | undefined;
  let isAtWork = false;
  let isClosed = false;

  async function work(): Promise<void> {
    if (isAtWork || isClosed || !notices) return;
    isAtWork = true;
    try {
      await sendDue(notices);
    } finally {
      isAtWork = false;
    }
    wait();
  }

  /** Sends what is due, over one connection. The mail server is tried with one mail: it stands for all that wait, whether it works or not. */
  async function sendDue({ server, from, to }: NonNullable<typeof notices>): Promise<void> {
    const tried = new Set<string>();
    const publications = staffOrigin && `${staffOrigin}${PUBLICATIONS}`;
    let transport: MailTransport | undefined;
    let works = false;
    const nextOne = () =>
      all('next IS NOT NULL')
        .toReversed()
        .find((row) => !tried.has(row.publication) && (works || untilNext(row) <= 0));
    try {
      for (let row = nextOne(); row && !isClosed; row = nextOne()) {
        tried.add(row.publication);
        transport ??= await transportTo(server);
        try {
          await transport.send(toNoticeMail(JSON.parse(row.told), { from, to, publications }));
          works = true;
          set(row.publication, 'sent = ?, next = NULL, trouble = NULL', new Date().toISOString());
        } catch (error) {
          const trouble = codesOf(error);
          console.error(`A mail to OWNER_EMAIL was not sent (${trouble}).`);
          putOff(row, trouble);
          if (faultOf(error) !== 'server') continue;
          for (const other of all('next IS NOT NULL'))
            if (!tried.has(other.publication) && untilNext(other) <= 0) putOff(other, trouble);
          return;
        }
      }
    } finally {
      transport?.close();
    }
  }

  function putOff({ publication, tries }: Row, trouble: string): void {
    const pause = waits[tries + 1];
    const next = pause === undefined ? null : Date.now() + pause;
    set(publication, 'tries = ?, next = ?, trouble = ?', tries + 1, next, trouble);
  }

  /** How long until a mail is tried, in milliseconds. Where that is longer than its whole wait, the clock was ahead when it began. */
  function untilNext({ tries, next }: Row): number {
    const rest = (next ?? 0) - Date.now();
    return rest > (waits[tries] ?? 0) ? 0 : rest;
  }

  function wait(): void {
    clearTimeout(timer);
    const rest = Math.min(...all('next IS NOT NULL').map(untilNext));
    if (isClosed || rest === Number.POSITIVE_INFINITY) return;
    timer = setTimeout(start, Math.max(0, rest));
    timer.unref();
  }

  // Where the records cannot be read, the room says so wherever they are needed.
  const start = () => void work().catch((error: Error) => console.error(error.message));

  // Mail that is no longer set up: what waited for it is told in the room.
  if (!notices) records.exec('UPDATE owner_mails SET next = NULL WHERE next IS NOT NULL');
  start();
  return {
    notify({ id, kind, by, note, notices: sentences, ended }) {
      if (sentences.length === 0) return;
      const when = ended ?? new Date().toISOString();
      const told: Told = { id, kind, by: { id: by.id, name: by.name }, note, notices: sentences, when };
      records
        .prepare('INSERT OR IGNORE INTO owner_mails (publication, told, next) VALUES (?, ?, ?)')
        .run(id, JSON.stringify(told), notices ? Date.now() + (waits[0] ?? 0) : null);
      start();
    },
    untold: () => all(OPEN).map(toUntold),
    markSeen(id) {
      const found = all(OPEN).find(({ publication }) => publication === id);
      if (found) set(id, 'seen = ?', new Date().toISOString());
      return found ? toUntold(found) : null;
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

// Loaded when there is something to send: most rooms never do.
async function bySmtp(server: URL): Promise<MailTransport> {
  const { toSmtpTransport } = await import('#lib/mail/smtp-transport.ts');
  return toSmtpTransport(server);
}

/** What went wrong, in codes alone: what a mail server says may quote the mail. */
function codesOf(error: unknown): string {
  if (error instanceof DeliveryRejected) return 'not confirmed';
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const codes = [code, responseCode].filter((each) => /^[A-Z0-9_]{2,40}$/.test(`${each ?? ''}`));
  return codes.length > 0 ? codes.join(' ') : 'no code';
}
