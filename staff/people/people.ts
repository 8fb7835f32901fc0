import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { toSlug } from '#lib/content/load/slug-issue.ts';
import type { Role } from '#staff/sign-in/who.ts';

/** Someone who may come in, or was invited to. Moments are in milliseconds since 1970. */
export type Member = {
  id: string;
  name: string;
  role: Role;
  email: string | null;
  /** Who they are in `content/people`, for a clinician. */
  clinician: string | null;
  /** What their passkeys know them by. It says nothing about them. */
  handle: string;
  added: number;
};

/** A passkey as it is shown and asked for. */
export type Passkey = {
  id: string;
  person: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
  isBackedUp: boolean;
  name: string;
  added: number;
  used: number;
};

/** Who may come in, and their passkeys. */
export type People = {
  list: () => Member[];
  get: (id: string) => Member | null;
  /** Whoever has a name, whichever letters of it are capitals. */
  named: (name: string) => Member | null;
  add: (person: Pick<Member, 'name' | 'role' | 'email' | 'clinician'>) => Member;
  changeRole: (id: string, role: Role) => void;
  /** Takes someone out of the list, with all that lets them in. Their name stays in what they did. */
  remove: (id: string) => void;
  /** Whether someone is the only owner who has a passkey: without them, no one could say who may come in. */
  isLastOwner: (id: string) => boolean;
  passkeysOf: (person: string) => Passkey[];
  passkey: (id: string) => Passkey | null;
  addPasskey: (passkey: Omit<Passkey, 'added' | 'used'>) => void;
  /** Notes that a passkey was used. False where it was used meanwhile by someone with a copy of it, or taken away. */
  noteUse: (before: Passkey, now: { counter: number; isBackedUp: boolean }) => boolean;
  renamePasskey: (person: string, id: string, name: string) => void;
  /** Takes a passkey away, and ends what was begun with it. */
  takePasskey: (person: string, id: string) => void;
};

// Beside the addresses of people.
const ADDRESSES = ['me', 'invite'];

/** Opens the list of people among the records of a room. */
export function openPeople(records: DatabaseSync): People {
  const FIELDS = 'id, name, role, email, clinician, handle, added';
  const all = records.prepare(
    `SELECT ${FIELDS} FROM people WHERE removed IS NULL ORDER BY name COLLATE NOCASE`,
  );
  const one = records.prepare(`SELECT ${FIELDS} FROM people WHERE id = ? AND removed IS NULL`);
  const isTaken = records.prepare('SELECT 1 FROM people WHERE id = ?');
  const insert = records.prepare(
    'INSERT INTO people (id, name, role, email, clinician, handle, added) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const setRole = records.prepare('UPDATE people SET role = ? WHERE id = ?');
  const setRemoved = records.prepare('UPDATE people SET removed = ? WHERE id = ?');
  const otherOwners = records.prepare(
    "SELECT 1 FROM people JOIN passkeys ON person = people.id WHERE role = 'owner' AND removed IS NULL AND people.id <> ?",
  );
  const keysOf = records.prepare('SELECT * FROM passkeys WHERE person = ? ORDER BY added');
  const key = records.prepare(
    'SELECT passkeys.* FROM passkeys JOIN people ON people.id = person WHERE passkeys.id = ? AND removed IS NULL',
  );
  const insertKey = records.prepare('INSERT INTO passkeys VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const useKey = records.prepare(
    'UPDATE passkeys SET counter = ?, isBackedUp = ?, used = ? WHERE id = ? AND counter = ?',
  );
  const nameKey = records.prepare('UPDATE passkeys SET name = ? WHERE person = ? AND id = ?');
  const deleteKey = records.prepare('DELETE FROM passkeys WHERE person = ? AND id = ?');
  const endOfKey = records.prepare(
    'UPDATE sessions SET ended = ? WHERE person = ? AND passkey = ? AND ended IS NULL',
  );
  const list = () => all.all() as unknown as Member[];
  const get = (id: string) => (one.get(id) ?? null) as unknown as Member | null;
  return {
    list,
    get,
    named: (name) => list().find((each) => fold(each.name) === fold(name)) ?? null,
    add({ name, role, email, clinician }) {
      const slug = toSlug(name) || 'someone';
      let id = slug;
      // Whoever was taken out keeps their id, which stands beside what they did.
      for (let nth = 2; ADDRESSES.includes(id) || isTaken.get(id); nth += 1) id = `${slug}-${nth}`;
      const handle = randomBytes(32).toString('base64url');
      insert.run(id, name, role, email, clinician, handle, Date.now());
      return get(id) as Member;
    },
    changeRole: (id, role) => void setRole.run(role, id),
    remove(id) {
      setRemoved.run(Date.now(), id);
      for (const table of ['passkeys', 'sessions', 'invitations', 'codes'])
        records.prepare(`DELETE FROM ${table} WHERE person = ?`).run(id);
    },
    isLastOwner: (id) => get(id)?.role === 'owner' && !otherOwners.get(id),
    passkeysOf: (person) => keysOf.all(person).map((row) => toPasskey(row as unknown as Row)),
    passkey(id) {
      const row = key.get(id);
      return row ? toPasskey(row as unknown as Row) : null;
    },
    addPasskey({ id, person, publicKey, counter, transports, isBackedUp, name }) {
      const [now, ways] = [Date.now(), JSON.stringify(transports)];
      insertKey.run(id, person, publicKey, counter, ways, Number(isBackedUp), name, now, now);
    },
    noteUse({ id, counter: before }, { counter, isBackedUp }) {
      return useKey.run(counter, Number(isBackedUp), Date.now(), id, before).changes === 1;
    },
    renamePasskey: (person, id, name) => void nameKey.run(name, person, id),
    takePasskey(person, id) {
      deleteKey.run(person, id);
      endOfKey.run(Date.now(), person, id);
    },
  };
}

const fold = (name: string) => name.trim().toLowerCase().normalize();

type Row = Omit<Passkey, 'transports' | 'isBackedUp' | 'publicKey'> & {
  publicKey: Uint8Array;
  transports: string;
  isBackedUp: number;
};

const toPasskey = (row: Row): Passkey => ({
  ...row,
  publicKey: new Uint8Array(row.publicKey),
  transports: JSON.parse(row.transports),
  isBackedUp: row.isBackedUp === 1,
});
