import { expect, test } from 'vitest';
import { isSameOrigin } from '#lib/http/is-same-origin.ts';

const SITE = 'https://example.org';
const HERE = { host: 'example.org' };

const isOurs = (headers: Record<string, string>, isCrossOrigin = false) =>
  isSameOrigin(new Headers({ ...HERE, ...headers }), SITE, isCrossOrigin);

test.each<Record<string, string>>([
  { 'sec-fetch-site': 'same-origin', origin: SITE },
  { 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'same-origin', origin: 'null' },
  // Behind a proxy that renames the host: another name, a name of a trial, a port.
  { 'sec-fetch-site': 'same-origin', origin: 'https://www.example.org', host: '127.0.0.1:3000' },
  { 'sec-fetch-site': 'same-origin', origin: 'https://staging.example.net', host: 'site.internal' },
  { 'sec-fetch-site': 'same-origin', origin: 'https://example.org:8443', host: 'example.org' },
  { origin: SITE },
  { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' },
  { origin: SITE, host: '10.0.0.7:3000' },
])('a post with %j comes from this site', (headers) => {
  expect(isOurs(headers)).toBe(true);
});

test.each<Record<string, string>>([
  {},
  { origin: 'null' },
  { origin: '' },
  { origin: 'not an address' },
  { origin: 'https://evil.example' },
  { origin: 'https://example.org.evil.example' },
  { origin: 'https://sub.example.org' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'cross-site', origin: SITE },
  { 'sec-fetch-site': 'same-site', origin: 'https://sub.example.org' },
  { 'sec-fetch-site': 'same-site', origin: SITE },
  { 'sec-fetch-site': 'none' },
  { 'sec-fetch-site': 'same-origin, cross-site' },
  { 'sec-fetch-site': 'same-origin, same-origin', origin: SITE },
  { 'sec-fetch-site': 'Same-Origin', origin: SITE },
  { 'sec-fetch-site': '', origin: SITE },
  { origin: 'https://www.example.org', host: '127.0.0.1:3000' },
])('a post with %j does not', (headers) => {
  expect(isOurs(headers)).toBe(false);
});

const FORMS = { host: 'forms.example.net' };

test.each<Record<string, string>>([
  { 'sec-fetch-site': 'cross-site', origin: SITE },
  { 'sec-fetch-site': 'same-site', origin: SITE },
  { origin: SITE },
  // The server of the form has all pages too.
  { 'sec-fetch-site': 'same-origin', origin: 'https://forms.example.net' },
])('where the pages are on another server, a post with %j comes from them', (headers) => {
  expect(isOurs({ ...FORMS, ...headers }, true)).toBe(true);
});

test.each<Record<string, string>>([
  {},
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'cross-site', origin: 'null' },
  { 'sec-fetch-site': 'cross-site', origin: 'https://forms.example.net' },
  { 'sec-fetch-site': 'cross-site', origin: 'https://example.org.evil.example' },
  { 'sec-fetch-site': 'cross-site', origin: 'http://example.org' },
  { 'sec-fetch-site': 'cross-site', origin: 'https://example.org:8443' },
  { 'sec-fetch-site': 'cross-site', origin: `${SITE}/` },
  { 'sec-fetch-site': 'same-site', origin: 'https://sub.example.net' },
  { 'sec-fetch-site': 'none', origin: SITE },
  { origin: 'https://evil.example' },
  { origin: 'null' },
])('where the pages are on another server, a post with %j does not', (headers) => {
  expect(isOurs({ ...FORMS, ...headers }, true)).toBe(false);
});
