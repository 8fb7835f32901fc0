import { expect, test } from 'vitest';
import { readBuildSettings } from '#lib/settings/build-settings.ts';
import { makeKey } from '#lib/settings/keys.ts';
import { settingsOf } from '#lib/settings/reading.ts';

const SITE = 'https://example.org';
const READY = {
  SMTP_URL: 'smtps://name:s%40cret@mail.example.org',
  INQUIRY_TO: 'office@example.org',
  INQUIRY_FROM: 'site@example.org',
  INQUIRY_KEYS: makeKey(),
};

const originOf = (SITE_URL: string | undefined) => settingsOf(readBuildSettings({ SITE_URL })).origin;
const inquiryOriginOf = (INQUIRY_ORIGIN: string | undefined) =>
  settingsOf(readBuildSettings({ SITE_URL: SITE, INQUIRY_ORIGIN })).inquiryOrigin;
const formWith = (environment: Record<string, string>) => {
  const { offersForm, missingForForm } = settingsOf(readBuildSettings({ SITE_URL: SITE, ...environment }));
  return { offersForm, missingForForm };
};

test.each([undefined, '', '  '])('without a value (%o) the site is on this machine', (siteUrl) => {
  expect(originOf(siteUrl)).toBe('http://localhost:3000');
});

test.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['https://example.org/a/path?b#c', 'https://example.org'],
  [' https://Example.org ', 'https://example.org'],
  ['https://example.org:443', 'https://example.org'],
  ['http://127.0.0.1:3100', 'http://127.0.0.1:3100'],
])('the origin of "%s" is %s', (siteUrl, origin) => {
  expect(originOf(siteUrl)).toBe(origin);
});

test('an address without a protocol is refused with an example', () => {
  expect(readBuildSettings({ SITE_URL: 'example.org' }).issues).toEqual([
    'SITE_URL is "example.org", which is not a web address. Write it like SITE_URL=https://example.org',
  ]);
});

test.each([
  'localhost:3000',
  'ftp://example.org',
  'javascript:alert(1)',
  'https://',
  'https:example.org',
  'https://example org',
])('"%s" is refused', (SITE_URL) => {
  expect(readBuildSettings({ SITE_URL }).issues).toEqual([
    `SITE_URL is "${SITE_URL}", which is not a web address. Write it like SITE_URL=https://example.org`,
  ]);
});

test.each([
  ['https://forms.example.org', 'https://forms.example.org'],
  [' https://forms.example.org/ ', 'https://forms.example.org'],
  ['https://forms.example.org:8443', 'https://forms.example.org:8443'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
])('%j posts to %s', (given, origin) => {
  expect(inquiryOriginOf(given)).toBe(origin);
});

test.each([undefined, '', ' ', SITE, `${SITE}/`])('%j is the server of the pages', (given) => {
  expect(inquiryOriginOf(given)).toBeNull();
});

test.each([
  'forms.example.org',
  'http://forms.example.org',
  'ftp://forms.example.org',
  'https://forms.example.org/api/',
  'https://forms.example.org/?a',
  'https://name@forms.example.org',
  "https://forms.example.org; script-src 'unsafe-inline'",
])('%s is refused for inquiries', (given) => {
  expect(readBuildSettings({ SITE_URL: SITE, INQUIRY_ORIGIN: given }).issues).toEqual([
    `INQUIRY_ORIGIN is "${given}", which is not an https address without a path. Write it like INQUIRY_ORIGIN=https://forms.example.org`,
  ]);
});

test('all issues are reported at once', () => {
  expect(readBuildSettings({ SITE_URL: 'a', INQUIRY_ORIGIN: 'b', INQUIRY_FORM: 'no' }).issues).toEqual([
    expect.stringContaining('SITE_URL is "a"'),
    expect.stringContaining('INQUIRY_ORIGIN is "b"'),
    'INQUIRY_FORM is "no", which is not yes. Write INQUIRY_FORM=yes, or remove it.',
  ]);
});

test('settingsOf throws all issues', () => {
  expect(() => settingsOf(readBuildSettings({ SITE_URL: 'a', INQUIRY_ORIGIN: 'b' }))).toThrow(
    /^SITE_URL is "a".*\nINQUIRY_ORIGIN is "b"/,
  );
});

test.each([
  ['where its settings are complete', READY],
  ['where the server is said to have them', { INQUIRY_FORM: 'yes' }],
  [
    'where the server is said to have them, whatever the machine that builds has',
    { INQUIRY_FORM: ' yes ', SMTP_URL: 'x' },
  ],
  ['on this machine, without any', { SITE_URL: 'http://localhost:3000' }],
  ['on this machine, without a SITE_URL', { SITE_URL: '' }],
])('a build offers the form %s', (_, environment) => {
  expect(formWith(environment)).toEqual({ offersForm: true, missingForForm: [] });
});

test('a build without the form reports what is missing', () => {
  expect(formWith({ SMTP_URL: ' ', INQUIRY_TO: 'office@example.org' })).toEqual({
    offersForm: false,
    missingForForm: ['SMTP_URL is not set.', 'INQUIRY_FROM is not set.', 'INQUIRY_KEYS is not set.'],
  });
});

test.each([SITE, 'http://localhost:3000'])(
  'a build for %s without the form reports what is wrong',
  (SITE_URL) => {
    expect(formWith({ ...READY, SITE_URL, SMTP_URL: 'secret', INQUIRY_LEASE: '0' })).toEqual({
      offersForm: false,
      missingForForm: [
        expect.stringMatching(/^SMTP_URL is not the address of a mail server\./),
        'INQUIRY_LEASE is "0", which is not a number of seconds above 0 and up to 3600.',
      ],
    });
  },
);

test('settings of the server are not checked by the build', () => {
  expect(readBuildSettings({ PORT: 'abc', HOST: '!', TRUSTED_PROXIES: 'x' }).issues).toBeNull();
});
