import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import { isLoopbackHost } from '#lib/http/is-loopback-host.ts';

/** The ports of RFC 8314, 3: TLS from the start, or STARTTLS. On this machine itself, the port where a mail server takes mails. */
const PORTS = { tls: 465, startTls: 587, thisMachine: 25 } as const;

/** How long each step may take. All of them together end with the limit of the carrier. */
const TIMES = {
  dnsTimeout: 10_000,
  connectionTimeout: 20_000,
  greetingTimeout: 30_000,
  // A server may think for long about a whole mail (RFC 5321, 4.5.3.2.6): here the limit of the carrier decides.
  socketTimeout: 60_000,
  socketCloseTimeout: 1_000,
} as const;

/**
 * How to speak with a mail server: `smtps:` is TLS from the start; `smtp:` demands STARTTLS, but for this machine itself, where nothing
 * leaves it. The certificate is always checked, against `ca` (PEM) where it is given. Throws where the name or the password cannot be read.
 */
export function toSmtpOptions(server: URL, ca?: string): SMTPPoolOptions & { pool: true } {
  const hasTls = server.protocol === 'smtps:';
  const isPlain = !hasTls && isLoopbackHost(server.hostname);
  const user = decode(server.username);
  return {
    pool: true,
    maxConnections: 3,
    // Only for a connection that the other side had closed meanwhile: what was begun is never sent again unasked.
    maxRequeues: 1,
    host: hostOf(server, isPlain),
    port: Number(server.port) || (hasTls ? PORTS.tls : isPlain ? PORTS.thisMachine : PORTS.startTls),
    secure: hasTls,
    requireTLS: !hasTls && !isPlain,
    ignoreTLS: isPlain,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) },
    ...(user === '' ? {} : { auth: { user, pass: decode(server.password) } }),
    ...TIMES,
    logger: false,
  };
}

function hostOf({ hostname }: URL, isPlain: boolean): string {
  // Names are asked of the network first, and what speaks plainly must not be led away from this machine.
  if (isPlain && hostname.toLowerCase() === 'localhost') return '127.0.0.1';
  return hostname.replaceAll(/^\[|\]$/g, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error(
      'The name or the password in SMTP_URL has a % that does not begin a percent-encoded sign. Write % itself as %25.',
    );
  }
}
