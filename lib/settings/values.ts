import { isIP } from 'node:net';
import * as z from 'zod';
import { isLoopbackHost } from '../http/is-loopback-host.ts';
import { visitorAddressOf } from '../http/visitor-address.ts';
import { parseKeys } from './keys.ts';
import { toPoolConfig } from './to-pool-config.ts';

// What each kind of value may say, and what is told of one that does not: its variable, the value where it holds no secret, and the fix.

type Issue = { path?: PropertyKey[]; input?: unknown };

const nameIn = ({ path }: Issue) => String(path?.[0]);

const isNo = (what: string, fix: (name: string) => string) => ({
  abort: true,
  error: (issue: Issue) =>
    `${nameIn(issue)} is "${issue.input}", which is not ${what}. ${fix(nameIn(issue))}`,
});

const isNoSecret = (what: string, fix: string) => ({
  abort: true,
  error: (issue: Issue) => `${nameIn(issue)} is not ${what}. ${fix}`,
});

/** A step of a schema that leaves the reading to a parser. What that throws is the fault. */
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

const noSite = isNo('a web address', (name) => `Write it like ${name}=https://example.org`);

/** A web address; of it, the origin. */
export const site = z.url({ protocol: /^https?$/, ...noSite }).transform((text) => new URL(text).origin);

const noServer = isNo(
  'the https address of a server, with nothing behind its name',
  (name) => `Write it like ${name}=https://forms.example.org`,
);

/** The origin of a server that takes what somebody writes, which must not be sent in the clear, except on one machine. */
export const server = z
  .url({ protocol: /^https?$/, ...noServer })
  .refine((text) => {
    const { protocol, host: name, href, origin } = new URL(text);
    return (protocol === 'https:' || isLoopbackHost(name)) && href === `${origin}/`;
  }, noServer)
  .transform((text) => new URL(text).origin);

/** The one word that promises something. */
export const yes = z.literal(
  'yes',
  isNo('known here', (name) => `Write ${name}=yes, or leave it out.`),
);

const ADDRESS = z.string().refine((text) => isIP(text) !== 0);

// "127.0.0.256" is made of letters that a name may have, and is none.
const NAME = z.hostname().regex(/[a-z][^.]*\.?$/i);

/** What a server can listen at. */
export const host = z.union(
  [ADDRESS, NAME],
  isNo(
    'an address of this machine, or a name of it',
    (name) => `Write it like ${name}=127.0.0.1 or ${name}=::1, or leave it out for all addresses.`,
  ),
);

const noPort = isNo('a port', () => 'Use a number from 1 to 65535.');

/** A port in plain digits. */
export const port = z
  .string()
  .regex(/^\d{1,5}$/, noPort)
  .transform(Number)
  .pipe(z.number().max(65535, noPort));

/** Networks and addresses of proxies; of them, what tells the address of a visitor. */
export const proxies = z.string().optional().transform(parsedBy(visitorAddressOf));

const noMailServer = isNoSecret(
  'the address of a mail server',
  'Write it like smtps://name:password@mail.example.org (TLS from the start, port 465) or smtp://name:password@mail.example.org:587 (STARTTLS), with signs such as @, / or % in the password percent-encoded, and nothing behind the port.',
);

/** A mail server. */
export const mailServer = z
  .url({ protocol: /^smtps?$/, hostname: /./, ...noMailServer })
  .transform((text) => new URL(text))
  .refine(
    // Options could switch the checks of the certificate off, and the rest be a part of the password.
    ({ pathname, search, hash, username, password }) =>
      /^\/?$/.test(pathname + search + hash) && areDecodable(username, password),
    noMailServer,
  );

/** An e-mail address. */
export const mailAddress = z.email({
  pattern: /^[^\s@<>",;:]+@[^\s@<>",;:]+$/,
  ...isNo('one e-mail address', (name) => `Write it like ${name}=office@example.org`),
});

const noDatabase = isNoSecret(
  'the address of a PostgreSQL database',
  'Write it like postgres://name:password@db.example.org/site, with signs such as @, / or % in the password percent-encoded, or leave it out to keep inquiries in a file.',
);

/** The address of a PostgreSQL database that the outbox takes. */
export const database = z
  .url({ protocol: /^postgres(ql)?$/, ...noDatabase })
  .refine((text) => {
    const { username, password, pathname, search, hash } = new URL(text);
    // Behind the name of the server, that is the end of a password with a sign in it that ends a name.
    const isCutOff = hash !== '' || /@/.test(pathname + search);
    return !isCutOff && areDecodable(username, password, pathname);
  }, noDatabase)
  .transform(
    parsedBy((text) => {
      toPoolConfig(text);
      return text;
    }),
  );

/** Keys of the outbox. */
export const keys = z.string().transform(parsedBy(parseKeys));

/** A number of seconds; of it, the milliseconds. */
export const seconds = z
  .string()
  .refine((text) => Number(text) > 0 && Number(text) <= 3600, {
    abort: true,
    error: (issue) =>
      `${nameIn(issue)} is "${issue.input}", which is not a number of seconds from above 0 to 3600.`,
  })
  .transform((text) => Number(text) * 1000);
