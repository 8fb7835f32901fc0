import { expect, test } from 'vitest';
import { inquiryOriginFrom } from '#lib/inquiries/inquiry-origin.ts';

const SITE = 'https://example.org';

test.each([
  ['https://forms.example.org', 'https://forms.example.org'],
  [' https://forms.example.org/ ', 'https://forms.example.org'],
  ['https://forms.example.org:8443', 'https://forms.example.org:8443'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
])('%j leads to %s', (given, origin) => {
  expect(inquiryOriginFrom(given, SITE)).toBe(origin);
});

test.each([undefined, '', ' ', SITE, `${SITE}/`])('%j is the server of the pages', (given) => {
  expect(inquiryOriginFrom(given, SITE)).toBeNull();
});

test.each([
  'forms.example.org',
  'http://forms.example.org',
  'ftp://forms.example.org',
  'https://forms.example.org/api/',
  'https://forms.example.org/?a',
  'https://name@forms.example.org',
  "https://forms.example.org; script-src 'unsafe-inline'",
])('%s is refused', (given) => {
  expect(() => inquiryOriginFrom(given, SITE)).toThrow(
    `INQUIRY_ORIGIN is "${given}", which is not the https address of a server, with nothing behind its name. Write it like INQUIRY_ORIGIN=https://forms.example.org`,
  );
});
