import * as z from 'zod';
import { LOCAL_ORIGIN } from './local-origin.ts';
import {
  count,
  database,
  folder,
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

// Whitespace around a value is ignored, and an empty value counts as not set.
export const text = z
  .string()
  .default('')
  .transform((given) => given.trim() || undefined);

/**
 * Every setting of the site and its server; those of the staff room besides are in room-settings.ts, which no server brings along. Each is an environment variable, its values, its default, and what it is for, in the words of docs/inquiries.md.
 */
export const settingsSchema = z.object({
  SITE_URL: text
    .pipe(site.default(LOCAL_ORIGIN))
    .describe(
      'The public address of the site, such as https://example.org. Without it, the site is for this machine only: http://localhost:3000.',
    ),
  INQUIRY_FORM: text
    .pipe(yes.optional())
    .describe(
      'Set it to yes if the server has the settings of the form; the build then has the form without needing them.',
    ),
  INQUIRY_ORIGIN: text
    .pipe(server.optional())
    .describe('The address of the server that receives inquiries for pages on another server.'),
  HOST: text
    .pipe(host.default('0.0.0.0'))
    .describe('The address or name that the server listens on. Default: all addresses of the machine.'),
  PORT: text
    .pipe(port.default(3000))
    .describe('The port that the server listens on; 0 takes a free one. Default: 3000.'),
  TRUSTED_PROXIES: text
    .pipe(proxies)
    .describe(
      'Addresses or networks, with commas between them, of proxies that are not in the private network of the server.',
    ),
  DATA_DIR: text
    .pipe(z.string().default('data'))
    .describe('The folder of the outbox, relative to the working folder. Default: data.'),
  DATABASE_URL: text
    .pipe(database.optional())
    .describe('A PostgreSQL database for the outbox, instead of a file in that folder.'),
  SMTP_URL: text
    .pipe(mailServer.optional())
    .describe('The mail server, such as smtps://name:password@mail.example.org.'),
  INQUIRY_FROM: text
    .pipe(mailAddress.optional())
    .describe('The address that mails are sent from; the mail server must let the site use it.'),
  INQUIRY_TO: text.pipe(mailAddress.optional()).describe('The one mailbox that inquiries are sent to.'),
  INQUIRY_KEYS: text
    .pipe(keys.optional())
    .describe('The keys that inquiries are sealed with, with commas between them.'),
  INQUIRY_RETRY_AFTER: text
    .pipe(seconds.default(30_000))
    .describe(
      'Seconds until the second attempt; each further wait is up to twice as long, at most an hour. Default: 30.',
    ),
  INQUIRY_PER_HOUR: text
    .pipe(count.default(60))
    .describe('How many inquiries are mailed at once, and then in an hour; others wait. Default: 60.'),
  INQUIRY_LEASE: text
    .pipe(seconds.default(120_000))
    .describe(
      'Seconds for which a process may lease an inquiry; one delivery may take half of them. Default: 120.',
    ),
  TOTALS_DIR: text
    .pipe(folder.optional())
    .describe(
      'A folder in which the server tells the weekly totals of inquiries to other programs of the machine. Without it, only the command tells them.',
    ),
});
