import { expect, test } from 'vitest';
import { openSettingsOf } from '#lib/launch/settings.ts';
import { makeKey } from '#lib/settings/keys.ts';

const READY = {
  SITE_URL: 'https://example.org',
  SMTP_URL: 'smtps://name:secret@mail.example.org',
  INQUIRY_TO: 'office@example.org',
  INQUIRY_FROM: 'site@example.org',
  INQUIRY_KEYS: makeKey(),
};

const openIn = (changes: Record<string, string | undefined>) =>
  openSettingsOf({ ...READY, ...changes }).map(({ what }) => what);

test('a site that has all its settings leaves nothing open', () => {
  expect(openIn({})).toEqual([]);
});

test('each setting that is missing is asked for', () => {
  expect(openSettingsOf({})).toMatchInlineSnapshot(`
    [
      {
        "fix": "Register the domain, and set the variable on the machine that builds the site, such as SITE_URL=https://example.org. Set it for this report as well.",
        "inEditor": {
          "fix": "Register the domain, and tell your developer its name.",
          "what": "the public address of the site",
        },
        "kind": "setting",
        "what": "the public address of the site: SITE_URL is not set",
      },
      {
        "fix": "Ask for it at a mail provider that signs a business associate agreement (45 CFR 164.504(e)), and set the variable on the server.",
        "inEditor": {
          "fix": "Ask for it at a mail provider that signs a business associate agreement (45 CFR 164.504(e)), and give it to your developer.",
          "what": "the mail server that brings inquiries to the practice",
        },
        "kind": "setting",
        "what": "the mail server that brings inquiries to the practice: SMTP_URL is not set",
      },
      {
        "fix": "Choose a mailbox that only those read who may read what clients write, and set the variable on the server.",
        "inEditor": {
          "fix": "Choose a mailbox that only those read who may read what clients write, and tell your developer.",
          "what": "the mailbox that inquiries are sent to",
        },
        "kind": "setting",
        "what": "the mailbox that inquiries are sent to: INQUIRY_TO is not set",
      },
      {
        "fix": "Ask the mail provider which address the site may send from, and set the variable on the server.",
        "inEditor": {
          "fix": "Ask the mail provider which address the site may send from, and tell your developer.",
          "what": "the address that mails of the site come from",
        },
        "kind": "setting",
        "what": "the address that mails of the site come from: INQUIRY_FROM is not set",
      },
      {
        "fix": "Make one with "npm run inquiries -- new-key", set the variable on the server, and keep a copy off the server.",
        "inEditor": {
          "fix": "Your developer makes one, and keeps a copy off the server.",
          "what": "the key that inquiries are sealed with while they wait on the server",
        },
        "kind": "setting",
        "what": "the key that inquiries are sealed with while they wait on the server: INQUIRY_KEYS is not set",
      },
    ]
  `);
});

test.each([
  [undefined, 'SITE_URL is not set'],
  [' ', 'SITE_URL is not set'],
  ['example.org', 'SITE_URL is "example.org", which is not a web address'],
  ['http://example.org', 'SITE_URL is "http://example.org", which does not start with https://'],
  ['http://localhost:3000', 'SITE_URL is "http://localhost:3000", which is this machine alone'],
])('%j as the public address is open: %s', (SITE_URL, why) => {
  expect(openIn({ SITE_URL })).toEqual([expect.stringContaining(why)]);
});

test.each([
  [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL is not the address of a mail server.'],
  [{ INQUIRY_TO: 'office' }, 'INQUIRY_TO is "office", which is not a single e-mail address.'],
  [{ INQUIRY_FROM: 'a@b, c@d' }, 'INQUIRY_FROM is "a@b, c@d", which is not a single e-mail address.'],
  [{ INQUIRY_KEYS: 'short' }, 'INQUIRY_KEYS is not valid: key 1 is not 32 bytes in base64'],
])('%j is open: %s', (changes, why) => {
  expect(openIn(changes)).toEqual([expect.stringContaining(why)]);
});

test('a password that was written wrong is not repeated', () => {
  expect(openIn({ SMTP_URL: 'http://name:secret@mail.example.org' }).join()).not.toContain('secret');
});
