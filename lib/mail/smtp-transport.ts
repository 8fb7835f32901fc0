import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import { isLoopbackHost } from '#lib/http/is-loopback-host.ts';
import { DeliveryRejected, type MailTransport, toMessage } from './mail.ts';

/** The limit of one whole delivery, in milliseconds. */
export const LONGEST_DELIVERY = 60_000;

/** Ports of RFC 8314, 3: implicit TLS, or STARTTLS. On this machine itself, the port of mail transfer. */
const PORTS = { tls: 465, startTls: 587, loopback: 25 } as const;

/** Limits of each step. The limit of the whole delivery applies on top of them. */
const STEP_LIMITS = {
  dnsTimeout: 10_000,
  connectionTimeout: 20_000,
  greetingTimeout: 30_000,
  // A server may take long to accept a whole mail (RFC 5321, 4.5.3.2.6): here the limit of the whole delivery decides.
  socketTimeout: 60_000,
  socketCloseTimeout: 1_000,
} as const;

/**
 * Sends mails to an SMTP server. `send` resolves once the server has accepted the recipient and answered the whole mail with 250. After
 * `limit` milliseconds it closes the connection and rejects, even while the server keeps talking. An error has `isBegun` where the server may
 * have got some of the mail. `ca` is the only certificate authority to trust, as PEM.
 */
export function toSmtpTransport(
  server: URL,
  { ca, limit = LONGEST_DELIVERY }: { ca?: string; limit?: number } = {},
): MailTransport {
  const transport = createTransport(toSmtpOptions(server, ca));
  /** The mail as it is read to be sent, which is after the server has asked for it. nodemailer tells of an error no stage. */
  const reading = new WeakMap<AbortSignal, Readable>();
  transport.use('stream', ({ message, data: { signal } }, done) => {
    const read = message.createReadStream.bind(message);
    message.createReadStream = (...options) => {
      const stream = read(...options);
      if (signal) reading.set(signal, stream);
      return stream;
    };
    done();
  });
  return {
    async send(mail) {
      const signal = AbortSignal.timeout(limit);
      const { accepted, response } = await transport
        .sendMail({ ...toMessage(mail), signal })
        .catch((error: Error) => {
          throw Object.assign(error, { isBegun: reading.get(signal)?.readableDidRead ?? false });
        });
      if (accepted.length !== 1 || !/^250(?![0-9])/.test(response)) throw new DeliveryRejected();
    },
    close() {
      transport.close({ force: true });
    },
  };
}

/**
 * How to connect to a mail server: `smtps:` is TLS from the start; `smtp:` requires STARTTLS, except on this machine itself. The certificate
 * is always checked, against `ca` (PEM) where it is given. Throws where the name or the password is not percent-encoded.
 */
export function toSmtpOptions(server: URL, ca?: string): SMTPPoolOptions & { pool: true } {
  const hasTls = server.protocol === 'smtps:';
  const isPlain = !hasTls && isLoopbackHost(server.hostname);
  const user = decode(server.username);
  return {
    pool: true,
    maxConnections: 3,
    // Covers only a connection that the server had closed while idle: a mail whose sending has begun is never sent again on its own.
    maxRequeues: 1,
    host: hostOf(server, isPlain),
    port: Number(server.port) || (hasTls ? PORTS.tls : isPlain ? PORTS.loopback : PORTS.startTls),
    secure: hasTls,
    requireTLS: !hasTls && !isPlain,
    ignoreTLS: isPlain,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) },
    ...(user === '' ? {} : { auth: { user, pass: decode(server.password) } }),
    ...STEP_LIMITS,
    logger: false,
  };
}

function hostOf({ hostname }: URL, isPlain: boolean): string {
  // nodemailer asks the network about names first, which must not redirect a plaintext connection away from this machine.
  if (isPlain && hostname.toLowerCase() === 'localhost') return '127.0.0.1';
  return hostname.replaceAll(/^\[|\]$/g, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error(
      'The name or the password in SMTP_URL has a % that does not start a percent-encoded character. Write % itself as %25.',
    );
  }
}
