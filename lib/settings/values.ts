import { isIP } from 'node:net';
import { isAbsolute } from 'node:path';
import * as z from 'zod';
import { isLoopbackHost } from '../http/is-loopback-host.ts';
import { visitorAddressOf } from '../http/visitor-address.ts';
import { parseKeys } from './keys.ts';
import { toPoolConfig } from './to-pool-config.ts';

// The kinds of values, each with the message for one that is not valid: its variable, the value unless it is secret, and the fix.

type Issue = { path?: PropertyKey[]; input?: unknown };

const nameIn = ({ path }: Issue) => String(path?.[0]);

export const mustBe = (what: string, fix: (name: string) => string) => ({
  abort: true,
  error: (issue: Issue) =>
    `${nameIn(issue)} is "${issue.input}", which is not ${what}. ${fix(nameIn(issue))}`,
});

const secretMustBe = (what: string, fix: string) => ({
  abort: true,
  error: (issue: Issue) => `${nameIn(issue)} is not ${what}. ${fix}`,
});

/** A schema step that runs a parser. The message of what it throws is the issue. */
const parsedBy =
  <Given, Value>(parse: (given: Given) => Value) =>
  (given: Given, context: z.RefinementCtx): Value => {
    try {
      return parse(given);
    } catch (error) {
      context.addIssue(error instanceof Error ? error.message : String(error));
      return z.NEVER;
    }
  };

function areDecodable(...texts: string[]): boolean {
  try {
    for (const text of texts) decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

const siteRule = mustBe('a web address', (name) => `Write it like ${name}=https://example.org`);

/** A web address, read as its origin. */
export const site = z.url({ protocol: /^https?$/, ...siteRule }).transform((text) => new URL(text).origin);

const serverRule = mustBe(
  'an https address without a path',
  (name) => `Write it like ${name}=https://forms.example.org`,
);

/** The origin of a server that inquiries are posted to: https, except on this machine. */
export const server = z
  .url({ protocol: /^https?$/, ...serverRule })
  .refine((text) => {
    const { protocol, host: name, href, origin } = new URL(text);
    return (protocol === 'https:' || isLoopbackHost(name)) && href === `${origin}/`;
  }, serverRule)
  .transform((text) => new URL(text).origin);

/** A folder, named the same wherever a program is started. */
export const folder = z.string().refine(
  isAbsolute,
  mustBe(
    'a path from the root of the disk',
    (name) => `Write it like ${name}=/srv/return-2-intimacy/repo.git`,
  ),
);

/** The word `yes`. */
export const yes = z.literal(
  'yes',
  mustBe('yes', (name) => `Write ${name}=yes, or remove it.`),
);

const ADDRESS = z.string().refine((text) => isIP(text) !== 0);

// A host name needs a letter: "127.0.0.256" is not one.
const NAME = z.hostname().regex(/[a-z][^.]*\.?$/i);

/** An address or a name that a server can listen on. */
export const host = z.union(
  [ADDRESS, NAME],
  mustBe(
    'an IP address or a host name',
    (name) => `Write it like ${name}=127.0.0.1 or ${name}=::1, or remove it to listen on all addresses.`,
  ),
);

const portRule = mustBe('a port', () => 'Use a number from 1 to 65535.');

/** A port as decimal digits. */
export const port = z
  .string()
  .regex(/^\d{1,5}$/, portRule)
  .transform(Number)
  .pipe(z.number().max(65535, portRule));

/** How many of something, as decimal digits: at least one. */
export const count = z
  .string()
  .regex(
    /^[1-9]\d{0,8}$/,
    mustBe('a whole number above 0', () => 'Use digits alone, such as 60.'),
  )
  .transform(Number);

/** Addresses and networks of proxies, read as the function that finds a visitor's address behind them. */
export const proxies = z.string().optional().transform(parsedBy(visitorAddressOf));

const mailServerRule = secretMustBe(
  'the address of a mail server',
  'Write it like smtps://name:password@mail.example.org (TLS from the start, port 465) or smtp://name:password@mail.example.org:587 (STARTTLS), with characters such as @, / or % in the password percent-encoded, and nothing after the port.',
);

/** The address of a mail server. */
export const mailServer = z
  .url({ protocol: /^smtps?$/, hostname: /./, ...mailServerRule })
  .transform((text) => new URL(text))
  .refine(
    // A query could turn off certificate checks; a path or a hash may be part of a password that is not encoded.
    ({ pathname, search, hash, username, password }) =>
      /^\/?$/.test(pathname + search + hash) && areDecodable(username, password),
    mailServerRule,
  );

/** An e-mail address. */
export const mailAddress = z.email({
  pattern: /^[^\s@<>",;:]+@[^\s@<>",;:]+$/,
  ...mustBe('a single e-mail address', (name) => `Write it like ${name}=office@example.org`),
});

const databaseRule = secretMustBe(
  'the address of a PostgreSQL database',
  'Write it like postgres://name:password@db.example.org/site, with characters such as @, / or % in the password percent-encoded, or remove it to keep inquiries in a file.',
);

/** The address of a PostgreSQL database, as `toPoolConfig` takes it. */
export const database = z
  .url({ protocol: /^postgres(ql)?$/, ...databaseRule })
  .refine((text) => {
    const { username, password, pathname, search, hash } = new URL(text);
    // A hash, or an @ after the host, is the rest of a password that is not percent-encoded.
    const isCutOff = hash !== '' || /@/.test(pathname + search);
    return !isCutOff && areDecodable(username, password, pathname);
  }, databaseRule)
  .transform(
    parsedBy((text) => {
      toPoolConfig(text);
      return text;
    }),
  );

/** Keys, with commas between them. */
export const keys = z.string().transform(parsedBy(parseKeys));

/** A number of seconds, read as milliseconds. */
export const seconds = z
  .string()
  .refine((text) => Number(text) > 0 && Number(text) <= 3600, {
    abort: true,
    error: (issue) =>
      `${nameIn(issue)} is "${issue.input}", which is not a number of seconds above 0 and up to 3600.`,
  })
  .transform((text) => Number(text) * 1000);
