import * as z from 'zod';
import { LOCAL_ORIGIN } from './local-origin.ts';
import {
  database,
  host,
  keys,
  mailAddress,
  mailServer,
  port,
  proxies,
  seconds,
  server,
  site,
  yes,
} from './values.ts';

// Blanks around a value do not count, and an empty one is not set.
const text = z
  .string()
  .default('')
  .transform((given) => given.trim() || undefined);

/**
 * Every setting of the site: a variable of the environment, what it may say, what holds where it is not set, and what it is for. The same
 * sentences stand in docs/inquiries.md.
 */
export const settingsSchema = z.object({
  SITE_URL: text
    .pipe(site.default(LOCAL_ORIGIN))
    .describe(
      'The public address of the site, such as https://example.org. Without it, the site is for this machine alone: http://localhost:3000.',
    ),
  INQUIRY_FORM: text
    .pipe(yes.optional())
    .describe(
      'It is yes where the server that runs the build has the settings of the form; the build then offers it without them.',
    ),
  INQUIRY_ORIGIN: text
    .pipe(server.optional())
    .describe('The address of a server that takes inquiries for pages elsewhere.'),
  HOST: text
    .pipe(host.default('0.0.0.0'))
    .describe(
      'The address or name that the server listens at; all addresses of the machine where it is not set.',
    ),
  PORT: text
    .pipe(port.default(3000))
    .describe('The port that it listens at, 3000 where it is not set; 0 takes one that is free.'),
  TRUSTED_PROXIES: text
    .pipe(proxies)
    .describe(
      'Addresses or networks of proxies before the server that are not in its own private network, with commas between them.',
    ),
  DATA_DIR: text
    .pipe(z.string().default('data'))
    .describe('The folder of the outbox, as seen from the working folder; data where it is not set.'),
  DATABASE_URL: text
    .pipe(database.optional())
    .describe('A PostgreSQL database, in place of a file in that folder.'),
  SMTP_URL: text
    .pipe(mailServer.optional())
    .describe('The mail server, such as smtps://name:password@mail.example.org.'),
  INQUIRY_FROM: text
    .pipe(mailAddress.optional())
    .describe('The address that the mails come from; the mail server must let the site use it.'),
  INQUIRY_TO: text.pipe(mailAddress.optional()).describe('The one mailbox that inquiries are sent to.'),
  INQUIRY_KEYS: text
    .pipe(keys.optional())
    .describe('The keys that inquiries are sealed with, with commas between them.'),
  INQUIRY_RETRY_AFTER: text
    .pipe(seconds.default(30_000))
    .describe(
      'Seconds until the second attempt, 30 where it is not set; each wait is twice the last, up to an hour.',
    ),
  INQUIRY_LEASE: text
    .pipe(seconds.default(120_000))
    .describe(
      'Seconds for which a process may hold an inquiry, 120 where it is not set; one delivery may take half.',
    ),
});
