import { join, resolve } from 'node:path';
import { isLoopbackHost } from '../http/is-loopback-host.ts';
import { type Key, parseKeys } from './keys.ts';
import { toPoolConfig } from './to-pool-config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How mails leave: to a mail server, or, where the site is only tried out, into a folder of this machine. */
export type Way = { kind: 'smtp'; server: URL } | { kind: 'folder'; folder: string };

/** Everything that the form needs to run. Times in milliseconds. */
export type InquirySettings = {
  way: Way;
  from: string;
  to: string;
  /** null where a key file is to be made: only where the site is tried out. */
  keys: [Key, ...Key[]] | null;
  dataDir: string;
  /** A PostgreSQL database for several machines; null for a file below `dataDir`. */
  databaseUrl: string | null;
  /** How long to wait after the first failed delivery; each further wait is twice as long. */
  retryAfter: number;
  /** How long a process may hold an inquiry, before another one may take it. */
  leaseFor: number;
  /** True where the site is only tried out: nothing leaves this machine, and nothing from elsewhere is accepted. */
  isTrial: boolean;
};

/** The settings of the form, or why it cannot run, in sentences for whoever sets it up. */
export type SettingsReading =
  | { settings: InquirySettings; faults: null }
  | { settings: null; faults: string[] };

/** The variables without which a public site cannot offer the form. */
export const NEEDED = ['SMTP_URL', 'INQUIRY_TO', 'INQUIRY_FROM', 'INQUIRY_KEYS'] as const;

const TRIAL_ADDRESS = 'inquiries@localhost';

/**
 * Reads the settings of the form from an environment. Where the public address of the site (`origin`) is this machine itself, what is
 * not set has a stand-in: a key file, and a folder for mails.
 */
export function readSettings(environment: Environment, origin: string, root: string): SettingsReading {
  const isTrial = isLoopbackHost(new URL(origin).host);
  const faults: string[] = [];
  const read = <Value>(name: string, parse: (text: string) => Value, unset: () => Value): Value => {
    const text = environment[name]?.trim();
    try {
      return text ? parse(text) : unset();
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
      return unset();
    }
  };
  const need = <Value>(
    name: (typeof NEEDED)[number],
    parse: (text: string) => Value,
    trial: Value,
  ): Value | null => {
    if (!isTrial && !environment[name]?.trim()) faults.push(`${name} is not set.`);
    return read(name, parse, () => (isTrial ? trial : null) as Value);
  };

  const dataDir = dataDirIn(environment, root);
  const way = need<Way>('SMTP_URL', (text) => ({ kind: 'smtp', server: parseServer(text) }), {
    kind: 'folder',
    folder: join(dataDir, 'mail'),
  });
  const from = need('INQUIRY_FROM', (text) => parseAddress('INQUIRY_FROM', text), TRIAL_ADDRESS);
  const to = need('INQUIRY_TO', (text) => parseAddress('INQUIRY_TO', text), TRIAL_ADDRESS);
  const keys = need<[Key, ...Key[]] | null>('INQUIRY_KEYS', parseKeys, null);
  const databaseUrl = read<string | null>('DATABASE_URL', parseDatabase, () => null);
  const retryAfter = read(
    'INQUIRY_RETRY_AFTER',
    (text) => parseSeconds('INQUIRY_RETRY_AFTER', text),
    () => 30_000,
  );
  const leaseFor = read(
    'INQUIRY_LEASE',
    (text) => parseSeconds('INQUIRY_LEASE', text),
    () => 120_000,
  );

  if (faults.length > 0 || !way || !from || !to) return { settings: null, faults };
  return {
    settings: { way, from, to, keys, dataDir, databaseUrl, retryAfter, leaseFor, isTrial },
    faults: null,
  };
}

/**
 * Whether a build offers the form: where its settings are there, and where `INQUIRY_FORM=yes` promises that the server which runs
 * the build has them, so that the machine that builds need not know the password of the mail server.
 */
export function offersForm(environment: Environment, origin: string): boolean {
  return (
    environment.INQUIRY_FORM?.trim() === 'yes' || readSettings(environment, origin, '/').settings !== null
  );
}

/** The mail server that `SMTP_URL` names. Throws where it is not one; the message does not repeat it, for its password. */
export function parseServer(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  // Options in the address could switch the checks of the certificate off.
  if (
    !url ||
    !/^smtps?:$/.test(url.protocol) ||
    url.hostname === '' ||
    url.search !== '' ||
    url.hash !== '' ||
    !isDecodable(url.username) ||
    !isDecodable(url.password)
  ) {
    throw new Error(
      'SMTP_URL is not the address of a mail server. Write it like smtps://name:password@mail.example.org (TLS from the start, port 465) or smtp://name:password@mail.example.org:587 (STARTTLS), with signs such as @, / or % in the password percent-encoded, and nothing behind the port.',
    );
  }
  return url;
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** The e-mail address in a variable. Throws where it is not exactly one. */
export function parseAddress(name: string, text: string): string {
  if (/^[^\s@<>",;:]+@[^\s@<>",;:]+$/.test(text)) return text;
  throw new Error(
    `${name} is "${text}", which is not one e-mail address. Write it like ${name}=office@example.org`,
  );
}

/** The folder that the form keeps its files in: the one that `DATA_DIR` names, as seen from the folder of the project. */
export function dataDirIn(environment: Environment, root: string): string {
  return resolve(root, environment.DATA_DIR?.trim() || 'data');
}

/** The address of a PostgreSQL database. Throws where it is not one that the outbox takes; the message does not repeat it. */
export function parseDatabase(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (
    url &&
    /^postgres(ql)?:$/.test(url.protocol) &&
    [url.username, url.password, url.pathname].every(isDecodable)
  ) {
    toPoolConfig(text);
    return text;
  }
  throw new Error(
    'DATABASE_URL is not the address of a PostgreSQL database. Write it like postgres://name:password@db.example.org/site, with signs such as @, / or % in the password percent-encoded, or leave it out to keep inquiries in a file.',
  );
}

function parseSeconds(name: string, text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 3600) return seconds * 1000;
  throw new Error(`${name} is "${text}", which is not a number of seconds from above 0 to 3600.`);
}
