import type { Environment } from '#lib/settings/reading.ts';
import { settingsOf } from '#lib/settings/reading.ts';
import { readRoomSettings } from '#lib/settings/room-settings.ts';
import { personHere } from '#staff/person-here.ts';
import { openAudit } from '#staff/records/audit.ts';
import { inOne } from '#staff/records/in-one.ts';
import { openRecords } from '#staff/records/open-records.ts';
import { openDoor } from '#staff/sign-in/door/door.ts';
import { INVITE } from '#staff/sign-in/paths.ts';
import type { Role } from '#staff/sign-in/who.ts';

/**
 * Invites someone from the machine of the room, which may run meanwhile: the first owner, or one who lost every passkey. Whoever is in the list by that
 * name gets a new invitation, and keeps their role. Gives the link. Throws with a sentence where that makes no sense.
 */
export function inviteByCommand(
  root: string,
  environment: Environment,
  name: string,
  role: Role | undefined,
): { link: string; role: Role } {
  const { repository, dataDir, staffOrigin } = settingsOf(readRoomSettings(environment));
  if (staffOrigin === null || repository === null)
    throw new Error(
      'Set STAFF_URL and SITE_REPO as the staff room has them, and DATA_DIR: the link leads there, and whom it invites is kept there.',
    );
  const records = openRecords(dataDir);
  try {
    const audit = openAudit(records);
    const door = openDoor({ staffOrigin, records, audit });
    if (!door) throw new TypeError('A room with an origin has a door.');
    const { people, invitations } = door;
    const known = people.named(name);
    if (known && role && known.role !== role)
      throw new Error(
        `${known.name} is in the list as ${known.role}. To renew the invitation, leave --role out; an owner changes roles in the staff room, under People.`,
      );
    const by = personHere(root);
    return inOne(records, () => {
      const person = known ?? people.add({ name, role: role ?? 'writer', email: null, clinician: null });
      audit.add(by, `invited ${person.name} (${person.role}), by a command on the server`);
      const token = invitations.make(person.id, by.id, staffOrigin);
      return { link: `${staffOrigin}${INVITE}${token}`, role: person.role };
    });
  } finally {
    records.close();
  }
}
