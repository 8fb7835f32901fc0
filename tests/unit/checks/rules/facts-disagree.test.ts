import { expect, test } from 'vitest';
import { ownLinksOf } from '#lib/checks/facts/own-links-of.ts';
import type { Practice } from '#lib/content/model/facts-schema.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { LICENSE, personFile } from '#tests/person-file.ts';
import { issuesOf } from '../issues.ts';

test('facts of which not all can be true are told, each at its field', () => {
  expect(
    siteWith('facts-disagree').issues.map(
      ({ rule, severity, line, field, message, fix }) =>
        `${rule} ${severity} ${line} ${field?.map(String).join('.')}: ${message} ${fix}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "facts-disagree warning 5 city: "city" is "Miami", and no address of the practice is there: Coral Gables, Savannah. Write into "city" the city of the main place, or look at the addresses.",
      "facts-disagree error 12 locations.0.postalCode: The ZIP code 30303 is one of Georgia, and the address is in Florida. Write the ZIP code or the state anew, whichever is wrong.",
      "facts-disagree error 14 locations.0.geo.latitude: The spot on the map, -80.1918, 25.7617, is not in Florida. The two numbers look swapped: the latitude is the one without a minus sign.",
      "facts-disagree error 16 locations.1: The address 100 biscayne boulevard, Savannah, GA 30303-1234 stands twice among the places. Leave one of them out, or write the address of the other place.",
      "facts-disagree warning 19 locations.1.state: The address is in Georgia, and the practice serves Florida. Look which of the two is meant. A therapist must be licensed where the client is when they meet.",
      "facts-disagree error 27 hours.0.days.1: Monday stands twice among the days of one entry. Leave one of them out.",
      "facts-disagree error 33 hours.1.closes: The hours begin at 5 p.m. and end at noon, which is earlier. Write both as times of 24 hours: 1 p.m. is 13:00. Hours that go on after midnight end at 23:59, and go on in an entry of the next day.",
      "facts-disagree error 34 hours.2: From 9 a.m. to 5:30 p.m. and from 8 a.m. to 9:30 a.m., the hours of Monday overlap. Give a day two entries only where there is a break between them.",
      "facts-disagree error 42 insurance.plans.1: "AETNA" stands twice under "plans". Leave one of them out.",
      "facts-disagree error 48 languages.2: "English" stands twice under "languages". Leave one of them out.",
      "facts-disagree error 54 sameAs.1: "https://yelp.com/biz/harbor/" stands twice under "sameAs". Leave one of them out.",
    ]
  `);
});

const practice = (from: string, to: string) => changedFile('practice.yaml', from, to);
const place = (city: string, geo = 'null') =>
  practice(
    'locations: []',
    `locations: [{ name: null, street: 9 Oak Way, city: ${city}, state: FL, postalCode: "33133", geo: ${geo} }]`,
  );

test.each([
  [
    'a second place in another city',
    place('Miami')['practice.yaml']?.replace(
      '}]',
      '}, { name: null, street: 9 Oak Way, city: Orlando, state: FL, postalCode: "32801", geo: null }]',
    ),
  ],
  [
    'a break at noon',
    practice(
      'hours: []',
      'hours: [{ days: [monday], opens: "09:00", closes: "12:00" }, { days: [monday], opens: "12:00", closes: "15:00" }]',
    )['practice.yaml'],
  ],
  ['a door at the coast', place('Miami', '{ latitude: 25.7617, longitude: -80.1918 }')['practice.yaml']],
  [
    'a plan and a longer one',
    practice('insurance: null', 'insurance: { plans: [Cigna, Cigna Global], note: null }')['practice.yaml'],
  ],
])('%s may be true', (_, text = '') => {
  expect(issuesOf({ 'practice.yaml': text })).toEqual([]);
});

test.each([
  ['{ latitude: 25.7617, longitude: 80.1918 }', 'longitude', 'The longitude lacks its minus sign'],
  ['{ latitude: -80.1918, longitude: 25.7617 }', 'latitude', 'The two numbers look swapped'],
  ['{ latitude: 40.7, longitude: -74 }', 'latitude', 'Find the door on a map'],
])('a spot on the map that is not in the state (%s) is told with what is likely wrong', (geo, field, fix) => {
  expect(siteWith(place('Miami', geo)).issues).toEqual([
    expect.objectContaining({ field: ['locations', 0, 'geo', field], fix: expect.stringContaining(fix) }),
  ]);
});

test('what a person has twice is told as well', () => {
  const change = changedFile('people/ada.yaml', 'credentials: []', 'credentials: []\nlanguages: [es, es]');
  expect(siteWith(change).issues).toEqual([
    expect.objectContaining({
      file: 'people/ada.yaml',
      message: '"Spanish" stands twice under "languages".',
    }),
  ]);
});

const ORIGIN = 'https://www.harbor-practice.org';
const ownLinks = (known: Partial<Practice>) =>
  ownLinksOf({ ...siteWith().facts.practice, ...known }, ORIGIN).map(({ field }) => field);

test('a link to this site itself is told, and one to a part of its domain is not', () => {
  const [contact, about] = [`${ORIGIN}/contact/`, 'https://harbor-practice.org/about/'];
  expect(ownLinks({ bookingUrl: contact, portalUrl: about, sameAs: [about], leaveTo: ORIGIN })).toEqual([
    ['bookingUrl'],
    ['portalUrl'],
    ['sameAs', 0],
    ['leaveTo'],
  ]);
  expect(ownLinks({ bookingUrl: 'https://book.harbor-practice.org/', portalUrl: null })).toEqual([]);
});

test('a license of another state is told, and one that stands among the credentials as well', () => {
  const files = personFile('ada', 'Ada Smith', {
    license: { ...LICENSE, state: 'Georgia' },
    credentials: ['Licensed mental health counselor', 'LMHC', 'Certified Sex Addiction Therapist'],
  });
  const told = siteWith(files)
    .issues.filter(({ rule }) => rule === 'facts-disagree')
    .map(({ severity, field, message }) => [severity, field, message]);
  expect(told).toEqual([
    [
      'warning',
      ['license', 'state'],
      'The license of Ada Smith is of Georgia, and the practice serves Florida.',
    ],
    ['error', ['credentials', 0], expect.stringContaining('is the license')],
    ['error', ['credentials', 1], expect.stringContaining('is the license')],
  ]);
});

test('two people with one license are told, however its number is written, and two of one name are not', () => {
  const ada = personFile('ada', 'Ada Smith', { license: { ...LICENSE, number: 'MH4021' } });
  const withLicense = (number: string) => personFile('bea', 'Ada Smith', { license: { ...LICENSE, number } });
  const told = (number: string) =>
    siteWith({ ...ada, ...withLicense(number) }).issues.map(({ file, message }) => `${file}: ${message}`);
  expect(told('mh 4021')).toEqual([
    'people/bea.yaml: The license mh 4021 of Florida is that of Ada Smith and of Ada Smith.',
  ]);
  expect(told('MH4022')).toEqual([]);
});
