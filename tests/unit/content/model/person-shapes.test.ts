import { expect, test } from 'vitest';
import { licenseNumber, licenseType, personName } from '#lib/content/model/person-shapes.ts';

test.each([
  'Jane Roe',
  'Dr. Jane Roe',
  'Conor O’Neil',
  "Mary D'Angelo-Łuczak",
  'José María de la Cruz Jr.',
  'José María de la Cruz, Jr.',
  'Henry Hart III',
  'J. R. Smith',
  'JP Morgan',
  '李 明',
  'Sam McDonald',
])('%s is a name', (name) => {
  expect(personName.safeParse(name).success).toBe(true);
});

test.each([
  ['Jane Roe, LMHC', 'license and degrees have fields of their own'],
  ['Jane Roe LCSW', 'license and degrees have fields of their own'],
  ['Jane Roe Ph.D.', 'license and degrees have fields of their own'],
  ['Jane Roe, Licensed Mental Health Counselor', 'license and degrees have fields of their own'],
  ['Roe, Jane', 'license and degrees have fields of their own'],
  ['J. R.', 'has initials alone'],
  ['JANE ROE', 'is all in capitals'],
  ['Jane Roe & John Smith', 'names several people'],
  ['jane@roe.org', 'is not the name of a person'],
  ['Jane \u{1F30A} Roe', 'has an emoji'],
])('%s is none: %s', (name, fault) => {
  expect(personName.safeParse(name).error?.issues[0]?.message).toContain(fault);
});

test.each(['Licensed Mental Health Counselor', 'Registered Mental Health Counselor Intern', 'Psychologist'])(
  '%s is a license type',
  (type) => expect(licenseType.safeParse(type).success).toBe(true),
);

test.each([
  'LMHC',
  'Licensed',
  'licensed mental health counselor',
  'LICENSED MENTAL HEALTH COUNSELOR',
  'Licensed Mental Health Counselor, MH4021',
  'Licensed Mental Health Counselor (Florida)',
  'Licensed Mental Health Counselor.',
])('%s is none', (type) => {
  expect(licenseType.safeParse(type).error?.issues[0]?.message).toMatch(/^(is|has|does) /);
});

test.each(['MH4021', 'MH 12345', 'LMHC-0012345', '149.012345', 'LF60012345', '012345-01', 'SW1234A'])(
  '%s is the number of a license',
  (number) => expect(licenseNumber.safeParse(number).success).toBe(true),
);

test.each(['#4021', 'No. 4021', 'License MH4021', 'MH4021, MH4022', 'MH4021.', '2026-11-20', 'pending'])(
  '%s is none',
  (number) => {
    expect(licenseNumber.safeParse(number).error?.issues[0]?.message).toMatch(/^(is|has) /);
  },
);
