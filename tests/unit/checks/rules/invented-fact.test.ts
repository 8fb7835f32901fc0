import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { inventedFact } from '#lib/checks/rules/invented-fact.ts';
import { CHECK_CONTEXT, changedFile, siteWith } from '#tests/fixture-site.ts';
import { personFile } from '#tests/person-file.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a telephone number in the words of a page is reported', () => {
  expect(siteWith('invented-fact').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 6,
        "file": "pages/contact.mdx",
        "fix": "Facts of the practice stand in practice.yaml, people/ and crisis-lines.yaml, and components show them. A number of someone else goes in the same section as a link to their own page.",
        "inEditor": {
          "fix": "Facts of the practice stand in "Facts", "People" and "Emergency numbers", and components show them. A number of someone else goes in the same section as a link to their own page.",
        },
        "line": 13,
        "message": ""(305) 555-0123" is a telephone number typed into a page: Call (305) 555-0123.",
        "rule": "invented-fact",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  'Write to hello@example.org.',
  'A session costs $180.',
  'License LMHC 12345.',
  'We have over 20 years of experience.',
  'The hundreds of couples we treated agree.',
  'An award-winning practice.',
])('"%s" is reported', (words) => {
  expect(issuesOf(homeWith(words))).toContainEqual(expect.stringContaining('invented-fact'));
});

test.each([
  'A bill can be <AsOf reviewBy="2027-06-01">$400</AsOf> higher ([the law](https://www.cms.gov/)).',
  'Call 1-800-985-3059, the help desk of [the agency](https://www.cms.gov/).',
  'It was 2019, and 45 CFR 164.520 had changed.',
])('"%s" is someone else\'s fact, or none', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([]);
});

test('a number with 555 in it is invented, whatever stands beside it', () => {
  expect(theIssueOf(homeWith('Call 1-800-555-0199 ([source](https://www.loc.gov/)).')).rule).toBe(
    'invented-fact',
  );
});

test('a number in an answer is reported at the answer', () => {
  expect(theIssueOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'Call 305-555-0123.'))).toMatchObject({
    file: 'pillars/top.mdx',
    line: 11,
  });
});

test.each([
  'We sit at 123 Main Street.',
  'Ask for Jane Doe.',
  'See www.example.com for more.',
  'Call 123-456-7890, as [they say](https://www.cms.gov/).',
])('"%s" stands in for a fact', (words) => {
  expect(issuesOf(homeWith(words))).toContainEqual(expect.stringContaining('invented-fact'));
});

test.each([
  ['phone: null', 'phone: "+13055550123"', 8],
  ['email: null', 'email: office@example.com', 9],
  ['leaveTo: https://www.weather.gov/', 'leaveTo: https://www.example.com/', 20],
  ['fees: null', 'fees: At 123 Main Street', 11],
])('in practice.yaml, "%s" may not become "%s"', (from, to, line) => {
  expect(issuesOf(changedFile('practice.yaml', from, to))).toEqual([`practice.yaml:${line}:1 invented-fact`]);
});

test.each([
  ['phone: null', 'phone: "+13053334444"'],
  ['email: null', 'email: office@harbor-practice.org'],
  ['fees: null', 'fees: 180 dollars'],
])('in practice.yaml, "%s" may become "%s"', (from, to) => {
  expect(issuesOf(changedFile('practice.yaml', from, to))).toEqual([]);
});

const licensed = (number: string) =>
  changedFile(
    'people/ada.yaml',
    'license: null',
    `license: { type: Mental Health Counselor, number: "${number}", state: Florida, verified: 2026-11-22, record: null }`,
  );

test.each(['MH00000', 'MH123456'])('the license number %s stands in for a true one', (number) => {
  expect(issuesOf(licensed(number))).toEqual([expect.stringContaining(' invented-fact')]);
});

test.each(['MH4021', 'MH 12399', 'MH10000'])('the license number %s may be true', (number) => {
  expect(issuesOf(licensed(number))).toEqual([]);
});

// One rule alone: the others take most of the time of a check.
const told = (words: string) =>
  inventedFact
    .check({ ...siteWith(homeWith(words)), context: CHECK_CONTEXT })
    .map(({ line, message }) => [line, message]);

test('a number or an address is read in links as well', () => {
  const links = [
    'Call [us](tel:+13052340142).',
    'Text [us](sms:+17865550199).',
    'Write to [us](mailto:office@harbor-practice.org).',
    'Write to [her](mailto:jane%40example.com).',
  ];
  const what = [
    'that is a telephone number typed into a page',
    'that is a telephone number that stands in for a real one',
    'that is an e-mail address typed into a page',
    'that is an e-mail address that stands in for a real one',
  ];
  expect(told(links.join('\n\n'))).toEqual(
    what.map((fault, index) => [13 + 2 * index, expect.stringContaining(fault)]),
  );
});

test('a number in a link that stands among its words is told once', () => {
  expect(told('Call [305-234-0142](tel:+13052340142).')).toHaveLength(1);
});

test('short codes, and a number of others beside a link to their page, are no facts of the practice', () => {
  const other = 'Call [them](tel:+13052340142), see [their page](https://www.miamidade.gov/).';
  expect(told(`Call [988](tel:988) or text [them](sms:88788).\n\n${other}`)).toEqual([]);
  expect(told(other.replace('234', '555'))).toHaveLength(1);
});

// What tests give their sites, and no build may publish: each where a fact of that kind stands.
const PERSON = { credentials: [], photo: null, bio: null };
const LICENSE = {
  type: 'Mental Health Counselor',
  number: 'MH4021',
  state: 'Florida',
  verified: '2026-11-22',
  record: null,
};
const personIs = (changes: object) => ({
  'people/ada.yaml': stringify({ name: 'Ada Example', license: LICENSE, ...PERSON, ...changes }),
});
const practiceIs = (changes: object) => {
  const text = validFiles().find(({ file }) => file === 'practice.yaml')?.text ?? '';
  return { 'practice.yaml': stringify({ ...parse(text), ...changes }) };
};
const lineIs = (call: string) => changedFile('crisis-lines.yaml', '1-800-000-0000', call);
const inventedIn = (changed: Record<string, string>) =>
  inventedFact
    .check({ ...siteWith(changed), context: CHECK_CONTEXT })
    .map(({ severity, file }) => `${severity} ${file}`);

test.each([
  ['a telephone number kept for fiction', practiceIs({ phone: '+12185550142' }), 'practice.yaml'],
  ['a page for booking', practiceIs({ bookingUrl: 'https://booking.example.com/us' }), 'practice.yaml'],
  ['a page for clients', practiceIs({ portalUrl: 'https://portal.test/' }), 'practice.yaml'],
  ['a page elsewhere', practiceIs({ sameAs: ['https://profiles.example.net/a'] }), 'practice.yaml'],
  ['an e-mail address', practiceIs({ email: 'us@larch-street.example' }), 'practice.yaml'],
  ['the host of a template', practiceIs({ email: 'us@yourpractice.com' }), 'practice.yaml'],
  ['a registered name', practiceIs({ legalName: 'Harbor LLC (made up)' }), 'practice.yaml'],
  ['a name that says so', personIs({ name: 'Ada O’Hara-Núñez (invented)' }), 'people/ada.yaml'],
  ['a license number of zeros', personIs({ license: { ...LICENSE, number: 'SW000' } }), 'people/ada.yaml'],
  ['one filled up with zeros', personIs({ license: { ...LICENSE, number: 'MH 00042' } }), 'people/ada.yaml'],
  ['one that counts up', personIs({ license: { ...LICENSE, number: 'MH12345' } }), 'people/ada.yaml'],
  ['one of one digit', personIs({ license: { ...LICENSE, number: 'MT99999' } }), 'people/ada.yaml'],
  [
    'a record',
    personIs({ license: { ...LICENSE, record: 'https://records.example.org/1' } }),
    'people/ada.yaml',
  ],
  ['an emergency number', lineIs('1-800-555-0199'), 'crisis-lines.yaml'],
])(
  '%s that stands in for a real one is an error, which keeps a site from being published',
  (_, changed, file) => {
    expect(inventedIn(changed)).toEqual([`error ${file}`]);
  },
);

test.each([
  ['a telephone number', practiceIs({ phone: '+13052340142' })],
  ['an address', practiceIs({ bookingUrl: 'https://www.exampleclinic.com/book' })],
  ['a host whose name holds another word', practiceIs({ email: 'us@latest-harbor.com' })],
  ['a license number with zeros before it', personIs({ license: { ...LICENSE, number: 'MH0004021' } })],
  ['a license number with a run in it', personIs({ license: { ...LICENSE, number: 'SW41234' } })],
  ['words about an invention', personIs({ bio: 'She invented a game (for couples).' })],
  ['an emergency number', lineIs('1-800-799-7233')],
])('%s that may be real is none', (_, changed) => {
  expect(inventedIn(changed)).toEqual([]);
});

test('a number that no one can have stands in for a real one', () => {
  expect(told('Call (305) 123-4567, see [their page](https://www.loc.gov/).')).toHaveLength(1);
});

test('the address of a link is read as well, where its words do not say it', () => {
  expect(told('Book [an hour](https://booking.example.com/us).')).toEqual([
    [
      13,
      expect.stringContaining('"https://booking.example.com/us", an address that stands in for a real one'),
    ],
  ]);
  expect(told('Book at [booking.example.com](https://booking.example.com/us).')).toHaveLength(1);
  expect(told('Book [an hour](https://www.loc.gov/example.com/).')).toEqual([]);
});

test('a telephone number or an address among the words of a fact is told: it has a field that makes a link of it', () => {
  const bio = 'Call Ada at (305) 333-4444, or write to ada@harbor.org.';
  const told = siteWith(personFile('ada', 'Ada Smith', { bio, changed: { bio: '2026-11-20' } })).issues;
  expect(told.map(({ rule, file }) => [rule, file])).toEqual([
    ['invented-fact', 'people/ada.yaml'],
    ['invented-fact', 'people/ada.yaml'],
  ]);
});
