import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate that no one trusts, for a name, in PEM. */
export function selfSigned(name: string): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const commonName = sequence(Buffer.from('0603550403', 'hex'), tagged(0x0c, Buffer.from(name)));
  const named = sequence(tagged(0x31, commonName));
  const days = ['260101000000Z', '491231000000Z'].map((day) => tagged(0x17, Buffer.from(day)));
  // A certificate of version 1 (RFC 5280, 4.1): serial, algorithm, who signs, from when until when, who it is, key.
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const told = sequence(tagged(0x02, Buffer.of(1)), ED25519, named, sequence(...days), named, spki);
  const signature = tagged(0x03, Buffer.concat([Buffer.of(0), sign(null, told, privateKey)]));
  const text = sequence(told, ED25519, signature).toString('base64').replaceAll(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`,
  };
}

/** A value of DER: its tag, its length and its bytes. */
function tagged(tag: number, bytes: Buffer): Buffer {
  const { length } = bytes;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), bytes]);
}

const sequence = (...parts: Buffer[]) => tagged(0x30, Buffer.concat(parts));

/** Ed25519 (RFC 8410): 1.3.101.112. */
const ED25519 = Buffer.from('300506032b6570', 'hex');
