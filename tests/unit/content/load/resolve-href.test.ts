import { expect, test } from 'vitest';
import { resolveHref } from '#lib/content/load/resolve-href.ts';

/** What a link on /articles/one/ points at, in short. */
function targetOf(href: string): string {
  const target = resolveHref(href, '/articles/one/');
  if (target.kind === 'internal') return `${target.path}${target.hash && ` at ${target.hash}`}`;
  return target.kind === 'external' ? `away to ${target.url}` : `broken: ${target.href}`;
}

test.each([
  ['from the top', '/contact/', '/contact/'],
  ['without a slash at its end', '/contact', '/contact'],
  ['relative to the page', 'two/', '/articles/one/two/'],
  ['beside the page', '../two/', '/articles/two/'],
  ['above the top', '../../../../two/', '/two/'],
  ['of the page itself', './', '/articles/one/'],
  ['with a hash', '/contact/#by-post', '/contact/ at by-post'],
  ['that is a hash only', '#by-post', '/articles/one/ at by-post'],
  ['with a query', '/contact/?from=here#by-post', '/contact/ at by-post'],
  ['that is encoded', '/ni%C3%B1o/#atenci%C3%B3n', '/niño/ at atención'],
  ['with letters beyond ASCII', '/niño/#atención', '/niño/ at atención'],
  ['with a stray percent sign', '/100%/#100%', '/100%/ at 100%'],
])('an address %s leads to a page of the site', (_, href, target) => {
  expect(targetOf(href)).toBe(target);
});

test.each([
  ['a web address', 'https://example.org/a?b#c', 'away to https://example.org/a?b#c'],
  ['an address without a protocol', '//example.org/a', 'away to https://example.org/a'],
  ['an e-mail address', 'mailto:office@example.org', 'away to mailto:office@example.org'],
  ['a telephone number', 'tel:+13055551234', 'away to tel:+13055551234'],
  ['a number to text', 'sms:988', 'away to sms:988'],
])('%s leads away', (_, href, target) => {
  expect(targetOf(href).replace('http://example.org', 'https://example.org')).toBe(target);
});

test.each(['http://', 'https://exa mple.org/', 'http://[half'])('%s can be read by no browser', (href) => {
  expect(targetOf(href)).toBe(`broken: ${href}`);
});
