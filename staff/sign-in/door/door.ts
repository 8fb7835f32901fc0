import type { DatabaseSync } from 'node:sqlite';
import { makeTables } from '#staff/people/make-tables.ts';
import { openPeople, type People } from '#staff/people/people.ts';
import type { Audit } from '#staff/records/audit.ts';
import type { Room } from '#staff/room.ts';
import { type Codes, openCodes } from './codes.ts';
import { type Invitations, openInvitations } from './invitations.ts';
import { openSessions, type Sessions } from './sessions.ts';

/** What lets people into a room that others can reach: who they are, and by what they are known. */
export type Door = {
  /** The origin at which they sign in. */
  origin: string;
  /** What passkeys belong to: the name of the host. */
  host: string;
  records: DatabaseSync;
  audit: Audit;
  people: People;
  sessions: Sessions;
  invitations: Invitations;
  codes: Codes;
  /** Whether someone would still get in who lost a device: they have two passkeys, or a printed code. Whoever used a code prints a new one. */
  canLoseOne: (person: string) => boolean;
};

/** The door of a room; null where it answers its own machine alone, and no one signs in. */
export function openDoor({
  staffOrigin,
  records,
  audit,
}: Pick<Room, 'staffOrigin' | 'records' | 'audit'>): Door | null {
  if (staffOrigin === null) return null;
  if (!records || !audit)
    throw new Error('A room with STAFF_URL needs SITE_REPO: who may come in is kept beside it.');
  makeTables(records);
  const [people, codes] = [openPeople(records), openCodes(records)];
  return {
    origin: staffOrigin,
    host: new URL(staffOrigin).hostname,
    records,
    audit,
    people,
    sessions: openSessions(records),
    invitations: openInvitations(records),
    codes,
    canLoseOne(person) {
      const code = codes.stateOf(person);
      return code === 'ready' || (code === 'none' && people.passkeysOf(person).length > 1);
    },
  };
}
