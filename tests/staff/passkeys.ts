import type { CDPSession, Page } from '@playwright/test';

/** The passkeys of the device that a window is on: it makes them and uses them as if someone had touched it each time. */
export type Passkeys = {
  /** How many there are. */
  count: () => Promise<number>;
  /** Has the same in another window of the device. */
  bringTo: (page: Page) => Promise<Passkeys>;
  /** Whether the device knows the finger or the face of whoever uses it. */
  isOwner: (isKnown: boolean) => Promise<void>;
};

/** Gives a window a device with passkeys, of which it has none yet (WebAuthn in the DevTools Protocol). */
export async function holdPasskeys(page: Page): Promise<Passkeys> {
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE });
  return passkeysOf(device, authenticatorId);
}

const DEVICE = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

function passkeysOf(device: CDPSession, authenticatorId: string): Passkeys {
  const credentials = async () =>
    (await device.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  return {
    count: async () => (await credentials()).length,
    async bringTo(page) {
      const other = await page.context().newCDPSession(page);
      await other.send('WebAuthn.enable');
      const added = await other.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE });
      for (const credential of await credentials())
        await other.send('WebAuthn.addCredential', { ...added, credential });
      return passkeysOf(other, added.authenticatorId);
    },
    isOwner: async (isUserVerified) => {
      await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
  };
}
