import { expect, test } from 'vitest';
import { makeKey } from '#lib/inquiries/keys.ts';
import { offersForm, readSettings } from '#lib/inquiries/settings.ts';

const PUBLIC = 'https://example.org';
const READY = {
  SMTP_URL: 'smtps://name:s%40cret@mail.example.org',
  INQUIRY_TO: 'office@example.org',
  INQUIRY_FROM: 'site@example.org',
  INQUIRY_KEYS: makeKey(),
};

const settingsWith = (changes: Record<string, string> = {}, origin = PUBLIC) =>
  readSettings({ ...READY, ...changes }, origin, '/srv/site').settings;
const faultsWith = (changes: Record<string, string>, origin = PUBLIC) =>
  readSettings({ ...READY, ...changes }, origin, '/srv/site').faults;

test('a public site has what it was given, and the rest as documented', () => {
  expect(settingsWith()).toMatchObject({
    way: { kind: 'smtp', server: new URL(READY.SMTP_URL) },
    from: 'site@example.org',
    to: 'office@example.org',
    keys: [{ id: expect.any(String) }],
    dataDir: '/srv/site/data',
    databaseUrl: null,
    retryAfter: 30_000,
    leaseFor: 120_000,
    isTrial: false,
  });
});

test('on this machine alone, the form can be tried without any setting', () => {
  expect(readSettings({}, 'http://localhost:3000', '/srv/site').settings).toMatchObject({
    way: { kind: 'folder', folder: '/srv/site/data/mail' },
    keys: null,
    isTrial: true,
  });
});

test('on this machine alone, settings that are there are used', () => {
  expect(settingsWith({}, 'http://127.0.0.1:3000')).toMatchObject({ way: { kind: 'smtp' }, isTrial: true });
});

test('a public site without settings lacks each of them', () => {
  expect(readSettings({}, PUBLIC, '/').faults).toEqual([
    'SMTP_URL is not set.',
    'INQUIRY_FROM is not set.',
    'INQUIRY_TO is not set.',
    'INQUIRY_KEYS is not set.',
  ]);
});

test.each([
  [{ SMTP_URL: 'https://mail.example.org' }],
  [{ SMTP_URL: 'smtp://mail.example.org?tls.rejectUnauthorized=false' }],
  [{ SMTP_URL: 'secret' }],
])('%j is no mail server, and is not repeated', (changes) => {
  expect(faultsWith(changes)).toMatchInlineSnapshot(`
    [
      "SMTP_URL is not the address of a mail server. Write it like smtps://name:password@mail.example.org (TLS from the start, port 465) or smtp://name:password@mail.example.org:587 (STARTTLS), with signs such as @, / or % in the password percent-encoded, and nothing behind the port.",
    ]
  `);
});

test.each([
  [
    { INQUIRY_TO: 'Office <office@example.org>' },
    'INQUIRY_TO is "Office <office@example.org>", which is not one e-mail address. Write it like INQUIRY_TO=office@example.org',
  ],
  [
    { INQUIRY_FROM: 'a@b\r\nBcc: c@d' },
    'INQUIRY_FROM is "a@b\r\nBcc: c@d", which is not one e-mail address. Write it like INQUIRY_FROM=office@example.org',
  ],
  [
    { DATABASE_URL: 'mysql://x:secret@y/z' },
    'DATABASE_URL is not the address of a PostgreSQL database. Write it like postgres://name:password@db.example.org/site, with signs such as @, / or % in the password percent-encoded, or leave it out to keep inquiries in a file.',
  ],
  [
    { INQUIRY_RETRY_AFTER: 'soon' },
    'INQUIRY_RETRY_AFTER is "soon", which is not a number of seconds from above 0 to 3600.',
  ],
  [{ INQUIRY_LEASE: '0' }, 'INQUIRY_LEASE is "0", which is not a number of seconds from above 0 to 3600.'],
])('%j is refused', (changes, fault) => {
  expect(faultsWith(changes as Record<string, string>)).toEqual([fault]);
});

test('all faults are told at once', () => {
  expect(faultsWith({ SMTP_URL: 'x', INQUIRY_TO: 'y', INQUIRY_KEYS: 'z' })).toHaveLength(3);
});

test('inquiries lie where DATA_DIR says', () => {
  expect(settingsWith({ DATA_DIR: '/var/lib/site' })?.dataDir).toBe('/var/lib/site');
});

test('a build offers the form where it has the settings, or where it is promised that the server has them', () => {
  expect(offersForm(READY, PUBLIC)).toBe(true);
  expect(offersForm({}, PUBLIC)).toBe(false);
  expect(offersForm({ INQUIRY_FORM: 'yes' }, PUBLIC)).toBe(true);
  expect(offersForm({}, 'http://localhost:3000')).toBe(true);
});
