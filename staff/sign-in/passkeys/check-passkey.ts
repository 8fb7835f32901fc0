import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { Passkey } from '#staff/people/people.ts';
import type { Door } from '../door/door.ts';
import { PATIENCE } from './challenges.ts';

/** What a browser is asked for: any passkey of this room, or one of someone. */
export async function toPasskeyRequest({ host, people }: Door, person: string | null) {
  return generateAuthenticationOptions({
    rpID: host,
    userVerification: 'required',
    timeout: PATIENCE,
    ...(person !== null && {
      allowCredentials: people.passkeysOf(person).map(({ id, transports }) => ({ id, transports })),
    }),
  });
}

/**
 * The passkey that signed a challenge, which is noted as used; null where none of this room did: another origin or another host, a challenge of someone
 * else, no finger or PIN, a copy of a passkey, one that was taken away.
 */
export async function checkPasskey(
  { origin, host, people }: Door,
  challenge: string,
  response: AuthenticationResponseJSON,
): Promise<Passkey | null> {
  const passkey = people.passkey(response.id);
  if (!passkey) return null;
  const { publicKey, counter, id } = passkey;
  const handle = response.response?.userHandle;
  if (handle && handle !== people.get(passkey.person)?.handle) return null;
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: host,
    credential: { id, publicKey, counter },
    requireUserVerification: true,
    // It throws at whatever is not as it must be, and at what is no answer at all.
  }).catch(() => null);
  if (!checked?.verified) return null;
  const { newCounter, credentialBackedUp } = checked.authenticationInfo;
  return people.noteUse(passkey, { counter: newCounter, isBackedUp: credentialBackedUp }) ? passkey : null;
}
