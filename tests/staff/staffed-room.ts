import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import { inviteByCommand } from '#staff/people/invite-by-command.ts';
import type { Role } from '#staff/sign-in/who.ts';

/** What tests do with who may come in. */
export type Door = {
  /** Invites someone; gives the link. */
  invite: (name: string, role: Role) => string;
  /** Lets 20 minutes pass since anyone used a passkey. */
  passTime: () => void;
  /** Ends every sign-in. */
  signAllOut: () => void;
};

/** The door of a room that is open, by its settings. */
export function doorOf(root: string, settings: Record<'SITE_REPO' | 'DATA_DIR' | 'STAFF_URL', string>): Door {
  const change = (statement: string) => {
    const records = new DatabaseSync(join(settings.DATA_DIR, 'staff/staff.sqlite'));
    records.exec(`PRAGMA busy_timeout = 5000; ${statement}`);
    records.close();
  };
  return {
    invite: (name, role) => inviteByCommand(root, settings, name, role).link,
    passTime: () => change('UPDATE sessions SET proved = proved - 1200000'),
    signAllOut: () => change('UPDATE sessions SET ended = 1 WHERE ended IS NULL'),
  };
}

/** A device of whoever looks at a page: it makes passkeys, and uses them as if a finger were on it. Gives what puts its passkeys into another page. */
export async function giveDevice(page: Page): Promise<{ alsoTo: (other: Page) => Promise<void> }> {
  const { session, authenticatorId } = await newDevice(page);
  return {
    async alsoTo(other) {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
      const there = await newDevice(other);
      for (const credential of credentials)
        await there.session.send('WebAuthn.addCredential', {
          authenticatorId: there.authenticatorId,
          credential,
        });
    },
  };
}

async function newDevice(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, authenticatorId };
}
