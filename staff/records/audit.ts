import type { DatabaseSync } from 'node:sqlite';

/** Something that was done in the room: by whom, what, in one sentence without a name, and when. */
export type Deed = { who: string; name: string; did: string; when: string };

/** What was done in the room. It is only ever added to. */
export type Audit = {
  /** Notes what someone did: "published “Nights”: new phone number". */
  add: (person: { id: string; name: string }, did: string) => void;
  /** The last deeds, the last one first; or those before them. */
  last: (most: number, skip?: number) => Deed[];
  /** How many there are. */
  count: () => number;
};

const TABLE = `
  CREATE TABLE IF NOT EXISTS audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT, "when" TEXT NOT NULL, who TEXT NOT NULL, name TEXT NOT NULL, did TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER IF NOT EXISTS audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is only ever added to'); END;
  CREATE TRIGGER IF NOT EXISTS audit_is_not_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the audit is only ever added to'); END;
  CREATE TRIGGER IF NOT EXISTS audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is only ever added to'); END;
`;

/** Opens the audit among the records of a room. */
export function openAudit(records: DatabaseSync): Audit {
  records.exec(TABLE);
  const add = records.prepare('INSERT INTO audit ("when", who, name, did) VALUES (?, ?, ?, ?)');
  const last = records.prepare('SELECT who, name, did, "when" FROM audit ORDER BY id DESC LIMIT ? OFFSET ?');
  const count = records.prepare('SELECT count(*) AS deeds FROM audit');
  return {
    add: ({ id, name }, did) => void add.run(new Date().toISOString(), id, name, did),
    last: (most, skip = 0) => last.all(most, skip) as Deed[],
    count: () => Number(count.get()?.deeds),
  };
}
