import type { DatabaseSync } from 'node:sqlite';
import { digestOf, makeToken } from '#staff/records/token.ts';

/** How long an invitation can be used. */
const LASTS = 24 * 60 * 60_000;

/** Links with which someone makes a passkey: the first one, or a new one where all are lost. */
export type Invitations = {
  /** Makes one for the room at an origin, in place of those that someone had; gives what the link ends with, which is kept nowhere. */
  make: (person: string, by: string, origin: string) => string;
  /** Whom one is for, where it can be used. */
  find: (token: string, origin: string) => { person: string } | null;
  /** Uses one up. False where someone was faster. */
  use: (token: string, origin: string) => boolean;
  /** Until when the one of someone can be used; null where they have none. */
  openUntil: (person: string) => number | null;
};

/** Opens the invitations among the records of a room. */
export function openInvitations(records: DatabaseSync): Invitations {
  const IS_OPEN = 'used IS NULL AND expires > ?';
  const drop = records.prepare('DELETE FROM invitations WHERE person = ?');
  const insert = records.prepare(
    'INSERT INTO invitations (digest, person, by, origin, made, expires) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const find = records.prepare(
    `SELECT person FROM invitations WHERE digest = ? AND origin = ? AND ${IS_OPEN}`,
  );
  const use = records.prepare(
    `UPDATE invitations SET used = ? WHERE digest = ? AND origin = ? AND ${IS_OPEN}`,
  );
  const open = records.prepare(`SELECT expires FROM invitations WHERE person = ? AND ${IS_OPEN}`);
  return {
    make(person, by, origin) {
      const [token, now] = [makeToken(), Date.now()];
      drop.run(person);
      insert.run(digestOf(token), person, by, origin, now, now + LASTS);
      return token;
    },
    find: (token, origin) =>
      (find.get(digestOf(token), origin, Date.now()) as { person: string } | undefined) ?? null,
    use: (token, origin) => use.run(Date.now(), digestOf(token), origin, Date.now()).changes === 1,
    openUntil: (person) => (open.get(person, Date.now())?.expires ?? null) as number | null,
  };
}
