import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inviteByCommand } from '#staff/people/invite-by-command.ts';
import { openAudit } from '#staff/records/audit.ts';
import { openRecords } from '#staff/records/open-records.ts';
import { openDoor } from '#staff/sign-in/door/door.ts';
import { newFolder } from '../saves/store-of.ts';

const ROOT = join(import.meta.dirname, '../../..');
const ORIGIN = 'https://staff.example.org';

test('the first owner is let in from the machine of the room, while it runs, and again after a loss', () => {
  const data = newFolder();
  const settings = { STAFF_URL: ORIGIN, SITE_REPO: '/srv/site.git', DATA_DIR: data };
  const records = openRecords(join(data, 'staff'));
  const audit = openAudit(records);
  const door = openDoor({ staffOrigin: ORIGIN, records, audit });
  const tokenIn = (link: string) => link.slice(`${ORIGIN}/invite/`.length);
  const first = inviteByCommand(ROOT, settings, 'Dana Example', 'owner');
  expect(first).toEqual({
    link: expect.stringMatching(/^https:\/\/staff\.example\.org\/invite\/[\w-]{43}$/),
    role: 'owner',
  });
  expect(door?.invitations.find(tokenIn(first.link), ORIGIN)).toEqual({ person: 'dana-example' });
  const second = inviteByCommand(ROOT, settings, 'dana example', undefined);
  expect(second.role).toBe('owner');
  expect(door?.invitations.find(tokenIn(first.link), ORIGIN)).toBeNull();
  expect(door?.people.list()).toHaveLength(1);
  expect(audit.last(1)).toMatchObject([{ did: 'invited Dana Example (owner), by a command on the server' }]);
  expect(inviteByCommand(ROOT, settings, 'Bo Harbor', undefined).role).toBe('writer');
  expect(() => inviteByCommand(ROOT, settings, 'Bo Harbor', 'owner')).toThrow(
    'Bo Harbor is in the list as writer. To renew the invitation, leave --role out; an owner changes roles in the staff room, under People.',
  );
});

test.each([{}, { STAFF_URL: ORIGIN }, { SITE_REPO: '/srv/site.git' }])(
  'settings %j let no one in',
  (settings) => {
    expect(() => inviteByCommand(ROOT, settings, 'Dana Example', 'owner')).toThrow(
      /^Set STAFF_URL and SITE_REPO/,
    );
  },
);
