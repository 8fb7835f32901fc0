import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { makeKey } from '#lib/settings/keys.ts';
import { settingsOf } from '#lib/settings/reading.ts';
import { readServerSettings } from '#lib/settings/server-settings.ts';

const PUBLIC = 'https://example.org';
const LOCAL = 'http://localhost:3000';
const READY = {
  SMTP_URL: 'smtps://name:s%40cret@mail.example.org',
  INQUIRY_TO: 'office@example.org',
  INQUIRY_FROM: 'site@example.org',
  INQUIRY_KEYS: makeKey(),
};

type Changes = Record<string, string | undefined>;

/** The settings of a server whose build has the form. */
const readWith = (changes: Changes = {}, origin = PUBLIC, form: string | null = 'here') =>
  readServerSettings({ ...READY, ...changes }, { origin, form }, '/srv/site');
const settingsWith = (changes?: Changes, origin?: string) => settingsOf(readWith(changes, origin)).inquiries;
const issuesWith = (changes: Changes, origin?: string) => readWith(changes, origin).issues;
const NOTHING = {
  SMTP_URL: undefined,
  INQUIRY_TO: undefined,
  INQUIRY_FROM: undefined,
  INQUIRY_KEYS: undefined,
};

describe('the form', () => {
  test('of a public site has the given settings and the documented defaults', () => {
    expect(settingsWith()).toEqual({
      mailTo: { kind: 'smtp', server: new URL(READY.SMTP_URL) },
      from: 'site@example.org',
      to: 'office@example.org',
      keys: [{ id: expect.any(String), secret: Buffer.from(READY.INQUIRY_KEYS, 'base64') }],
      dataDir: '/srv/site/data',
      databaseUrl: null,
      retryAfter: 30_000,
      leaseFor: 120_000,
      mailsPerHour: 60,
      totalsDir: null,
      isTrial: false,
    });
  });

  test('runs as a trial without any setting on this machine', () => {
    expect(settingsWith(NOTHING, LOCAL)).toEqual({
      mailTo: { kind: 'folder', folder: '/srv/site/data/mail' },
      from: 'inquiries@localhost',
      to: 'inquiries@localhost',
      keys: null,
      dataDir: '/srv/site/data',
      databaseUrl: null,
      retryAfter: 30_000,
      leaseFor: 120_000,
      mailsPerHour: 60,
      totalsDir: null,
      isTrial: true,
    });
  });

  test('uses the settings that a trial has', () => {
    expect(settingsWith({}, 'http://127.0.0.1:3000')).toMatchObject({
      mailTo: { kind: 'smtp' },
      to: 'office@example.org',
      isTrial: true,
    });
  });

  test('of a public site reports each missing setting', () => {
    expect(issuesWith(NOTHING)).toEqual([
      'SMTP_URL is not set.',
      'INQUIRY_FROM is not set.',
      'INQUIRY_TO is not set.',
      'INQUIRY_KEYS is not set.',
    ]);
  });

  test('keeps its inquiries where DATA_DIR and DATABASE_URL say', () => {
    const database = 'postgres://name:secret@db.example.org/site';
    expect(settingsWith({ DATA_DIR: '/var/lib/site' })?.dataDir).toBe('/var/lib/site');
    expect(settingsWith({ DATA_DIR: ' kept ' })?.dataDir).toBe('/srv/site/kept');
    expect(settingsWith({ DATABASE_URL: database })?.databaseUrl).toBe(database);
  });

  test('takes times in seconds', () => {
    expect(
      settingsWith({ INQUIRY_RETRY_AFTER: '0.2', INQUIRY_LEASE: '3600', INQUIRY_PER_HOUR: '7' }),
    ).toMatchObject({
      mailsPerHour: 7,
      retryAfter: 200,
      leaseFor: 3_600_000,
    });
  });
});

test.each([
  'https://mail.example.org',
  'smtp://mail.example.org?tls.rejectUnauthorized=false',
  'smtp://mail.example.org#secret',
  'smtp://na%me:secret@mail.example.org',
  'smtp://name:se%cret@mail.example.org',
  'smtp://mail.example.org:99999',
  'smtp://mail.example.org/secret',
  'smtp://name:12/secret@mail.example.org',
  'smtp://name:12?secret@mail.example.org',
  'smtp:mail.example.org',
  'smtp:///secret',
  'secret',
])('%j is not a mail server, and is not repeated', (SMTP_URL) => {
  expect(issuesWith({ SMTP_URL })).toEqual([
    'SMTP_URL is not the address of a mail server. Write it like smtps://name:password@mail.example.org (TLS from the start, port 465) or smtp://name:password@mail.example.org:587 (STARTTLS), with characters such as @, / or % in the password percent-encoded, and nothing after the port.',
  ]);
});

test.each([
  [
    { INQUIRY_TO: 'Office <office@example.org>' },
    'INQUIRY_TO is "Office <office@example.org>", which is not a single e-mail address. Write it like INQUIRY_TO=office@example.org',
  ],
  [
    { INQUIRY_FROM: 'a@b\r\nBcc: c@d' },
    'INQUIRY_FROM is "a@b\r\nBcc: c@d", which is not a single e-mail address. Write it like INQUIRY_FROM=office@example.org',
  ],
  [
    { INQUIRY_KEYS: 'secret' },
    'INQUIRY_KEYS is not valid: key 1 is not 32 bytes in base64 (44 characters, ending in =). It has 6 characters. Copy it again, or make a new one: npm run inquiries -- new-key',
  ],
  [
    { DATABASE_URL: 'postgres://x:secret@db.example.org/z?sslmode=disable' },
    'DATABASE_URL has sslmode=disable. A connection to another machine is always encrypted, and its certificate checked: remove sslmode.',
  ],
  [
    { INQUIRY_RETRY_AFTER: 'soon' },
    'INQUIRY_RETRY_AFTER is "soon", which is not a number of seconds above 0 and up to 3600.',
  ],
  [{ INQUIRY_LEASE: '0' }, 'INQUIRY_LEASE is "0", which is not a number of seconds above 0 and up to 3600.'],
  [
    { INQUIRY_LEASE: '3601' },
    'INQUIRY_LEASE is "3601", which is not a number of seconds above 0 and up to 3600.',
  ],
] as [Changes, string][])('%j is refused', (changes, issue) => {
  expect(issuesWith(changes)).toEqual([issue]);
  expect(issue).not.toMatch(/secret/);
});

test.each([
  'secret',
  'mysql://name:secret@db.example.org/site',
  'postgres://name:se%cret@db.example.org/site',
  'postgres://name:12/secret@db.example.org/site',
  'postgres://name:12?secret@db.example.org/site',
  'postgres://name:12#secret@db.example.org/site',
])('%j is not a database, and is not repeated', (DATABASE_URL) => {
  expect(issuesWith({ DATABASE_URL })).toEqual([
    'DATABASE_URL is not the address of a PostgreSQL database. Write it like postgres://name:password@db.example.org/site, with characters such as @, / or % in the password percent-encoded, or remove it to keep inquiries in a file.',
  ]);
});

test.each([
  'postgres://name:s%40%2F%23@db.example.org:6543/site?sslmode=require',
  'postgresql://name@localhost/site?host=/run/postgresql',
  'postgres:///site',
])('%j is a database', (DATABASE_URL) => {
  expect(settingsWith({ DATABASE_URL })?.databaseUrl).toBe(DATABASE_URL);
});

describe('the server of a build without the form', () => {
  const outboxOf = (environment: Changes) =>
    settingsOf(readServerSettings(environment, { origin: PUBLIC, form: null }, '/srv/site'));

  test('does not need the settings of the form', () => {
    expect(outboxOf({})).toMatchObject({
      outbox: { dataDir: '/srv/site/data', databaseUrl: null },
      inquiries: null,
    });
  });

  test('knows the outbox of an earlier form, even where other settings are missing', () => {
    const DATABASE_URL = 'postgres://name:secret@db.example.org/site';
    expect(outboxOf({ ...READY, INQUIRY_KEYS: '', DATABASE_URL, DATA_DIR: '/kept' })).toMatchObject({
      outbox: { dataDir: '/kept', databaseUrl: DATABASE_URL },
      inquiries: null,
    });
  });

  test('can deliver what is left where the settings are complete', () => {
    expect(outboxOf(READY).inquiries).toEqual(settingsWith());
  });

  test('reports settings that are wrong', () => {
    expect(readWith({ INQUIRY_KEYS: '', SMTP_URL: 'x', INQUIRY_TO: 'y' }, PUBLIC, null).issues).toEqual([
      expect.stringMatching(/^SMTP_URL is not the address of a mail server/),
      expect.stringMatching(/^INQUIRY_TO is "y"/),
    ]);
  });
});

test('everything missing or wrong is reported at once', () => {
  const wrong = { PORT: 'abc', SMTP_URL: 'nonsense', TRUSTED_PROXIES: 'x' };
  expect(issuesWith(wrong)?.map((issue) => issue.split(' ')[0])).toEqual([
    'PORT',
    'TRUSTED_PROXIES',
    'SMTP_URL',
  ]);
  expect(issuesWith({ ...NOTHING, ...wrong, HOST: '!' })?.map((issue) => issue.split(' ')[0])).toEqual([
    'HOST',
    'PORT',
    'TRUSTED_PROXIES',
    'SMTP_URL',
    'INQUIRY_FROM',
    'INQUIRY_TO',
    'INQUIRY_KEYS',
  ]);
});

describe('the port', () => {
  test.each([
    [undefined, 3000],
    ['', 3000],
    [' ', 3000],
    ['0', 0],
    ['80 ', 80],
    ['0080', 80],
    ['65535', 65535],
  ])('%j is %i', (PORT, port) => {
    expect(settingsOf(readWith({ PORT })).port).toBe(port);
  });

  test.each(['1e3', '0x10', '-1', '+80', '65536', '80.0', '80,81', '8 0', '٣', 'http', '1'.repeat(400)])(
    '%j is refused',
    (PORT) => {
      expect(issuesWith({ PORT })).toHaveLength(1);
      expect(issuesWith({ PORT })?.[0]).toMatch(
        /^PORT is ".+", which is not a port\. Use a number from 1 to 65535\.$/,
      );
    },
  );
});

describe('the host', () => {
  test.each([
    [undefined, '0.0.0.0'],
    ['', '0.0.0.0'],
    [' 127.0.0.1 ', '127.0.0.1'],
    ['::', '::'],
    ['fe80::1%eth0', 'fe80::1%eth0'],
    ['localhost', 'localhost'],
    ['site-1.example.org', 'site-1.example.org'],
  ])('%j is %s', (HOST, host) => {
    expect(settingsOf(readWith({ HOST })).host).toBe(host);
  });

  test.each(['localhost:3000', '[::1]', 'http://localhost', '127.0.0.256', '10.0.0.0/8', '*', 'a b', '3000'])(
    '%j is refused',
    (HOST) => {
      expect(issuesWith({ HOST })).toEqual([
        `HOST is "${HOST}", which is not an IP address or a host name. Write it like HOST=127.0.0.1 or HOST=::1, or remove it to listen on all addresses.`,
      ]);
    },
  );
});

test('a named proxy is trusted, and another is not', () => {
  const request = {
    socket: { remoteAddress: '192.0.2.9' },
    headers: { 'x-forwarded-for': '203.0.113.7' },
  } as unknown as IncomingMessage;
  const addressWith = (TRUSTED_PROXIES?: string) =>
    settingsOf(readWith({ TRUSTED_PROXIES })).addressOf(request);
  expect(addressWith(' 192.0.2.0/24 ')).toBe('203.0.113.7');
  expect(addressWith('198.51.100.1')).toBe('192.0.2.9');
  expect(addressWith(' ')).toBe('192.0.2.9');
});
