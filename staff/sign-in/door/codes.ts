import { randomInt } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { digestOf } from '#staff/records/token.ts';

// Without the letters that look like a digit or like each other (Crockford's base32): 20 of them are 100 bits.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;
const GROUP = 5;

/** Codes on paper, each good for one new passkey. */
export type Codes = {
  /** Makes a code for someone, in place of the one they had; kept nowhere but on their paper. */
  make: (person: string) => string;
  /** Uses a code up; gives whose it was, or null where no one's is. */
  use: (typed: string) => string | null;
  /** Whether someone has one: never printed, used, or ready. */
  stateOf: (person: string) => 'none' | 'used' | 'ready';
};

/** Opens the codes among the records of a room. */
export function openCodes(records: DatabaseSync): Codes {
  const put = records.prepare(
    'INSERT INTO codes (person, digest, made) VALUES (?, ?, ?) ON CONFLICT (person) DO UPDATE SET digest = excluded.digest, made = excluded.made, used = NULL',
  );
  const use = records.prepare('UPDATE codes SET used = ? WHERE digest = ? AND used IS NULL RETURNING person');
  const one = records.prepare('SELECT used FROM codes WHERE person = ?');
  return {
    make(person) {
      const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
      put.run(person, digestOf(letters), Date.now());
      return letters.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? letters;
    },
    use: (typed) => (use.get(Date.now(), digestOf(toLetters(typed)))?.person ?? null) as string | null,
    stateOf(person) {
      const row = one.get(person);
      if (!row) return 'none';
      return row.used === null ? 'ready' : 'used';
    },
  };
}

/** A code as it was meant: read off paper, an O is a zero, and an I or L is a one. */
const toLetters = (typed: string) =>
  typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
