import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const PRESENT = 0x01;
const VERIFIED = 0x04;
const NEW_KEY = 0x40;

/** What a device does otherwise than it should. */
export type Otherwise = {
  origin?: string;
  host?: string;
  challenge?: string;
  isVerified?: boolean;
  counter?: number;
  handle?: string;
  crossOrigin?: boolean;
};

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest();
const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** A device that makes a passkey at an origin and uses it, as a browser with a finger on its sensor does (W3C Web Authentication, 6.1 and 6.5). */
export function authenticator(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const coordinate = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
  const id = randomBytes(16);
  let counter = 0;
  let handle = '';

  const clientData = (type: string, asked: string, { origin: at, challenge, crossOrigin }: Otherwise) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: challenge ?? asked,
        origin: at ?? origin,
        crossOrigin: crossOrigin ?? false,
      }),
    );
  const head = (flags: number, { host, isVerified = true, counter: told }: Otherwise) => {
    counter += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(told ?? counter);
    const all = flags | PRESENT | (isVerified ? VERIFIED : 0);
    return Buffer.concat([sha256(host ?? new URL(origin).hostname), Buffer.from([all]), count]);
  };

  return {
    id: toText(id),
    make(
      { challenge, user }: PublicKeyCredentialCreationOptionsJSON,
      otherwise: Otherwise = {},
    ): RegistrationResponseJSON {
      handle = user.id;
      const key = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ]);
      const length = Buffer.from([0, id.length]);
      const data = Buffer.concat([
        head(NEW_KEY, otherwise),
        Buffer.alloc(16),
        length,
        id,
        isoCBOR.encode(key as never),
      ]);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(data)],
      ]);
      return {
        id: toText(id),
        rawId: toText(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: toText(clientData('webauthn.create', challenge, otherwise)),
          attestationObject: toText(isoCBOR.encode(attestation as never)),
          transports: ['internal'],
        },
      };
    },
    use(
      { challenge }: PublicKeyCredentialRequestOptionsJSON,
      otherwise: Otherwise = {},
    ): AuthenticationResponseJSON {
      const data = head(0, otherwise);
      const client = clientData('webauthn.get', challenge, otherwise);
      return {
        id: toText(id),
        rawId: toText(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: toText(client),
          authenticatorData: toText(data),
          signature: toText(sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)),
          userHandle: otherwise.handle ?? handle,
        },
      };
    },
  };
}
