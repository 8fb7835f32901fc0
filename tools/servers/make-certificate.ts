import { generate } from 'selfsigned';

/** A certificate for tests, its key, and the certificate again as its own authority, as PEM. */
export type Certificate = { cert: string; key: string; ca: string };

/** Makes a certificate for `localhost` and 127.0.0.1, or for another name only. */
export async function makeCertificate(
  name = 'localhost',
  { notAfterDate }: { notAfterDate?: Date } = {},
): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...(notAfterDate ? { notAfterDate, notBeforeDate: new Date(notAfterDate.getTime() - 86_400_000) } : {}),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: name },
          ...(name === 'localhost' ? [{ type: 7 as const, ip: '127.0.0.1' }] : []),
        ],
      },
    ],
  });
  return { cert, key, ca: cert };
}
