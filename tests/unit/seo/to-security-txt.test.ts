import { expect, test } from 'vitest';
import { toSecurityTxt } from '#lib/seo/to-security-txt.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';

const ORIGIN = 'https://harbor.example';
const textFor = (contact: string) => toSecurityTxt({ security: { contact, expires: '2027-06-30' } }, ORIGIN);

test('the file has the fields of RFC 9116', () => {
  expect(textFor('security@harbor.test')).toMatchInlineSnapshot(`
    "Contact: mailto:security@harbor.test
    Expires: 2027-06-30T23:59:59Z
    Preferred-Languages: en
    Canonical: https://harbor.example/.well-known/security.txt
    "
  `);
});

test('a contact may be a page', () => {
  expect(textFor('https://harbor.test/report')).toContain('Contact: https://harbor.test/report\n');
});

test('while no one is named, there is no file', () => {
  expect(toSecurityTxt(siteWith().facts.practice, ORIGIN)).toBeNull();
});

test('what stands in practice.yaml is what the file says', () => {
  const named = changedFile(
    'practice.yaml',
    'security: null',
    'security: { contact: security@harbor.test, expires: 2027-06-30 }',
  );
  expect(toSecurityTxt(siteWith(named).facts.practice, ORIGIN)).toBe(textFor('security@harbor.test'));
});
