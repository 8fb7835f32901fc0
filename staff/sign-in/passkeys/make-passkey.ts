import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Member, Passkey } from '#staff/people/people.ts';
import type { Door } from '../door/door.ts';
import { PATIENCE } from './challenges.ts';

// Ed25519, P-256 and RSA. Others are an experiment in Node, which says so at each use.
const ALGORITHMS = [-8, -7, -257];

/** What a browser is asked to make: a passkey that finds its person by itself, and asks for a finger, a face or a PIN. */
export async function toPasskeyOrder({ host, people }: Door, { id, name, handle }: Member) {
  return generateRegistrationOptions({
    rpName: 'Staff room',
    rpID: host,
    userName: name,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(handle, 'base64url')),
    timeout: PATIENCE,
    attestationType: 'none',
    excludeCredentials: people.passkeysOf(id).map((each) => ({ id: each.id, transports: each.transports })),
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** The passkey that a browser made for a challenge; null where it did not, or where someone has it already. */
export async function madePasskey(
  { origin, host, people }: Door,
  challenge: string,
  response: RegistrationResponseJSON,
): Promise<Omit<Passkey, 'person' | 'name' | 'added' | 'used'> | null> {
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: host,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null);
  if (!made?.verified) return null;
  const { credential, credentialBackedUp } = made.registrationInfo;
  if (people.passkey(credential.id)) return null;
  return {
    id: credential.id,
    publicKey: new Uint8Array(credential.publicKey),
    counter: credential.counter,
    transports: transportsIn(response),
    isBackedUp: credentialBackedUp,
  };
}

// What the browser says here is not signed: it only helps to find the passkey again.
function transportsIn({ response }: RegistrationResponseJSON): string[] {
  const told: unknown = response.transports;
  if (!Array.isArray(told)) return [];
  return told.filter((each) => typeof each === 'string' && /^[a-z-]{1,20}$/.test(each)).slice(0, 8);
}
