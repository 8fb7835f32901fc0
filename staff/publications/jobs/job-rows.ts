import type { DatabaseSync } from 'node:sqlite';
import type { Publication } from '../publications.ts';

/** A publication with what is needed to take its steps: all of it is in one row, so that it goes on after a kill. */
export type Job = Publication & {
  /** The files as they were looked at: a tree of Git. Of going back, none. */
  tree: string | null;
  /** What readers saw then, and since its turn: a commit on `live`. */
  base: string;
  /** What is published: a commit on `release`. */
  commit: string | null;
  /** The addresses of the pages that change, which are asked for in the end. */
  addresses: string[];
  /** How often it was handed over to be built. */
  tries: number;
  /** When its step began: a time as `toISOString` has it. */
  since: string;
  /** Whether `notify` was called. */
  told: boolean;
};

/** The publications among the records of a room. */
export type JobRows = {
  add: (job: Job) => void;
  set: (job: Job) => void;
  get: (id: string) => Job | null;
  /** Those that have not ended, the first first. */
  active: () => Job[];
  /** Those that have ended, the last first. */
  ended: (most: number) => Job[];
  /** Those that are live, whose notices no one was told. */
  untold: () => Job[];
};

// Each page of the room asks for the last of what are thousands after some years. One text holds all but what is looked for: no other program reads it.
const TABLE = `
  CREATE TABLE IF NOT EXISTS publications (
    nth INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, stage TEXT NOT NULL, told INTEGER NOT NULL, ended TEXT, job TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS publications_under_way ON publications (nth) WHERE ended IS NULL;
  CREATE INDEX IF NOT EXISTS publications_by_end ON publications (ended DESC, nth DESC) WHERE ended IS NOT NULL;
  CREATE INDEX IF NOT EXISTS publications_untold ON publications (nth) WHERE told = 0;
`;

/** Opens them. */
export function openJobRows(records: DatabaseSync): JobRows {
  records.exec(TABLE);
  const add = records.prepare(
    'INSERT INTO publications (id, stage, told, ended, job) VALUES (?, ?, ?, ?, ?)',
  );
  const set = records.prepare('UPDATE publications SET stage = ?, told = ?, ended = ?, job = ? WHERE id = ?');
  const get = records.prepare('SELECT job FROM publications WHERE id = ?');
  const active = records.prepare('SELECT job FROM publications WHERE ended IS NULL ORDER BY nth');
  const ended = records.prepare(
    'SELECT job FROM publications WHERE ended IS NOT NULL ORDER BY ended DESC, nth DESC LIMIT ?',
  );
  const untold = records.prepare(
    "SELECT job FROM publications WHERE told = 0 AND stage = 'live' ORDER BY nth",
  );
  const read = (row: unknown): Job => JSON.parse((row as { job: string }).job);
  return {
    add: (job) => void add.run(job.id, job.stage, Number(job.told), job.ended, JSON.stringify(job)),
    set: (job) => void set.run(job.stage, Number(job.told), job.ended, JSON.stringify(job), job.id),
    get: (id) => {
      const row = get.get(id);
      return row ? read(row) : null;
    },
    active: () => active.all().map(read),
    ended: (most) => ended.all(most).map(read),
    untold: () => untold.all().map(read),
  };
}
