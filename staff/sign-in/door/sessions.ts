import type { DatabaseSync } from 'node:sqlite';
import { digestOf, makeToken } from '#staff/records/token.ts';

const MINUTE = 60_000;
/** After how long without a request someone has to sign in again. */
export const IDLE = 30 * MINUTE;
/** After how long in any case. */
export const LONGEST = 12 * 60 * MINUTE;
/** What is older tells no one anything any more. */
const KEPT = 90 * 24 * 60 * MINUTE;

/** One sign-in of someone in one browser. Moments are in milliseconds since 1970. */
export type Session = {
  id: number;
  person: string;
  passkey: string;
  begun: number;
  seen: number;
  proved: number;
  /** "Chrome on Windows". */
  device: string;
};

/** The sign-ins of everyone. */
export type Sessions = {
  /** Begins one with a passkey; gives what the cookie holds, which is kept nowhere. */
  begin: (person: string, passkey: string, device: string) => string;
  /** The one that a cookie stands for, where it goes on. */
  find: (token: string) => Session | null;
  /** One that goes on, by its number. */
  get: (id: number) => Session | null;
  /** Those of someone that go on, the last one seen first. */
  of: (person: string) => Session[];
  /** When someone was here last; null for never. */
  lastSeen: (person: string) => number | null;
  /** Notes that the passkey was used again. */
  prove: (id: number) => void;
  end: (person: string, id: number) => void;
  /** Ends all of someone, or all others. */
  endAll: (person: string, but?: number) => void;
};

/** Opens the sign-ins among the records of a room. */
export function openSessions(records: DatabaseSync): Sessions {
  // What was seen at a moment that is still to come was seen before the clock was put back.
  const GOES_ON = 'ended IS NULL AND seen > ? AND begun > ? AND seen <= ?';
  const FIELDS = 'id, person, passkey, begun, seen, proved, device';
  const insert = records.prepare(
    'INSERT INTO sessions (digest, person, passkey, begun, seen, proved, device) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const prune = records.prepare('DELETE FROM sessions WHERE seen < ?');
  const byDigest = records.prepare(`SELECT ${FIELDS} FROM sessions WHERE digest = ? AND ${GOES_ON}`);
  const byId = records.prepare(`SELECT ${FIELDS} FROM sessions WHERE id = ? AND ${GOES_ON}`);
  const ofPerson = records.prepare(
    `SELECT ${FIELDS} FROM sessions WHERE person = ? AND ${GOES_ON} ORDER BY seen DESC`,
  );
  const last = records.prepare('SELECT max(seen) AS seen FROM sessions WHERE person = ?');
  const see = records.prepare('UPDATE sessions SET seen = ? WHERE id = ?');
  const proveOne = records.prepare('UPDATE sessions SET proved = ?, seen = ? WHERE id = ?');
  const endOne = records.prepare(
    'UPDATE sessions SET ended = ? WHERE person = ? AND id = ? AND ended IS NULL',
  );
  const endOthers = records.prepare(
    'UPDATE sessions SET ended = ? WHERE person = ? AND id <> ? AND ended IS NULL',
  );
  const since = (now: number) => [now - IDLE, now - LONGEST, now + MINUTE] as const;
  return {
    begin(person, passkey, device) {
      const [token, now] = [makeToken(), Date.now()];
      prune.run(now - KEPT);
      insert.run(digestOf(token), person, passkey, now, now, now, device);
      return token;
    },
    find(token) {
      const now = Date.now();
      const found = byDigest.get(digestOf(token), ...since(now)) as unknown as Session | undefined;
      // Each write waits for the disk: one a minute is exact enough.
      if (found && now - found.seen > MINUTE) see.run(now, found.id);
      return found ?? null;
    },
    get: (id) => (byId.get(id, ...since(Date.now())) ?? null) as unknown as Session | null,
    of: (person) => ofPerson.all(person, ...since(Date.now())) as unknown as Session[],
    lastSeen: (person) => (last.get(person)?.seen ?? null) as number | null,
    prove: (id) => void proveOne.run(Date.now(), Date.now(), id),
    end: (person, id) => void endOne.run(Date.now(), person, id),
    endAll: (person, but = 0) => void endOthers.run(Date.now(), person, but),
  };
}
