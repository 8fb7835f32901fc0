import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { makeCertificate } from '#tools/servers/make-certificate.ts';

/** A mail as a server took it: whom the envelope names, and every byte of it. */
export type Taken = { from: string; to: string[]; raw: string };

/** A mail server of a test, on a free port of this machine. Whoever starts it stops it. */
export type MailServer = {
  /** Where it is, as in SMTP_URL. */
  url: URL;
  /** The authority behind its certificate, as PEM. */
  ca: string;
  mails: Taken[];
  /** How many mails came in whole, also those that were refused. */
  tries: () => number;
  stop(): Promise<void>;
};

/** What a server answers to a whole mail: nothing to take it, or an answer of its own, with its number. */
export type Answer = (mail: Taken, attempt: number) => { code: number; text: string } | null;

/** The name and the password that the server asks for. */
export const LOGIN = { user: 'office@example.org', password: 'p@ss/w:rd %ü' };

/** Starts a real mail server that takes mails over TLS, from whoever knows the password. */
export async function startMailServer({
  answer = () => null,
  ...options
}: SMTPServerOptions & { answer?: Answer } = {}): Promise<MailServer> {
  const { cert, key, ca } = await makeCertificate();
  const mails: Taken[] = [];
  let tries = 0;
  const server = new SMTPServer({
    secure: true,
    cert,
    key,
    logger: false,
    closeTimeout: 100,
    onAuth({ username, password }, _session, callback) {
      const isRight = username === LOGIN.user && password === LOGIN.password;
      callback(isRight ? null : new Error('Invalid name or password'), isRight ? { user: username } : {});
    },
    async onData(stream, { envelope }, callback) {
      const raw = await text(stream);
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      const mail = { from, to: envelope.rcptTo.map(({ address }) => address), raw };
      tries += 1;
      const refusal = answer(mail, tries);
      if (refusal) return callback(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
      mails.push(mail);
      callback(null, 'taken');
    },
    ...options,
  });
  // A client that leaves in the middle is what many tests are about.
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const url = new URL(`${options.secure === false ? 'smtp' : 'smtps'}://127.0.0.1:${port}`);
  url.username = encodeURIComponent(LOGIN.user);
  url.password = encodeURIComponent(LOGIN.password);
  return {
    url,
    ca,
    mails,
    tries: () => tries,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
