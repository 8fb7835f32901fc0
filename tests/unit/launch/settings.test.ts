import { expect, test } from 'vitest';
import { openSettingsOf, SETTINGS } from '#lib/launch/settings.ts';

test('a public address that is set leaves nothing open', () => {
  expect(openSettingsOf({ SITE_URL: 'https://example.org' })).toEqual([]);
});

test.each([
  [undefined, 'SITE_URL is not set'],
  [' ', 'SITE_URL is not set'],
  ['example.org', 'SITE_URL is "example.org", which is not a web address'],
  ['http://example.org', 'SITE_URL is "http://example.org", which does not start with https://'],
  ['http://localhost:3000', 'SITE_URL is "http://localhost:3000", which is this machine alone'],
])('%j as the public address is open: %s', (SITE_URL, why) => {
  expect(openSettingsOf({ SITE_URL }).map(({ what }) => what)).toEqual([expect.stringContaining(why)]);
});

test('nothing is asked for that the site does not use yet', () => {
  const later = SETTINGS.filter(({ needed }) => needed !== 'now').map(({ name }) => name);
  expect(later).toContain('SMTP_URL');
  expect(openSettingsOf({}).filter(({ what }) => later.some((name) => what.includes(name)))).toEqual([]);
});
