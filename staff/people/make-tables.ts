import type { DatabaseSync } from 'node:sqlite';

// Moments are in milliseconds since 1970. Of what opens the room, such as the cookie of a session, only digests are kept.
const TABLES = `
  CREATE TABLE IF NOT EXISTS people (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL CHECK (role IN ('writer', 'publisher', 'owner')),
    email TEXT, clinician TEXT, handle TEXT NOT NULL UNIQUE, added INTEGER NOT NULL, removed INTEGER
  ) STRICT;
  CREATE TABLE IF NOT EXISTS passkeys (
    id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES people, publicKey BLOB NOT NULL, counter INTEGER NOT NULL,
    transports TEXT NOT NULL, isBackedUp INTEGER NOT NULL, name TEXT NOT NULL, added INTEGER NOT NULL, used INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sessions (
    id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, person TEXT NOT NULL REFERENCES people, passkey TEXT NOT NULL,
    begun INTEGER NOT NULL, seen INTEGER NOT NULL, proved INTEGER NOT NULL, device TEXT NOT NULL, ended INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS sessions_of ON sessions (person);
  CREATE TABLE IF NOT EXISTS invitations (
    digest TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES people, by TEXT NOT NULL, origin TEXT NOT NULL,
    made INTEGER NOT NULL, expires INTEGER NOT NULL, used INTEGER
  ) STRICT;
  CREATE TABLE IF NOT EXISTS codes (
    person TEXT PRIMARY KEY REFERENCES people, digest TEXT NOT NULL UNIQUE, made INTEGER NOT NULL, used INTEGER
  ) STRICT;
`;

/** Makes the tables of who may come in, and by what, among the records of a room, where they are not there. */
export function makeTables(records: DatabaseSync): void {
  records.exec(TABLES);
}
