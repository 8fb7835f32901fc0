import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseFacts } from '#lib/content/load/facts.ts';
import { changedFile } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

/** The facts of the small site with some of its data files replaced or added. */
function factsWith(changed: Record<string, string> = {}) {
  const files = new Map(validFiles().map(({ file, text }) => [file, text]));
  for (const [file, text] of Object.entries(changed)) files.set(file, text);
  return parseFacts([...files].map(([file, text]) => ({ file, text })));
}
const issuesWith = (changed: Record<string, string>) => factsWith(changed).issues;
const told = (changed: Record<string, string>) =>
  issuesWith(changed).map(({ line, message, fix }) => `${line}: ${message} ${fix}`);

const practice = (from: string, to: string) => changedFile('practice.yaml', from, to);
const redirect = (from: string, to: string) => ({
  'redirects.yaml': `redirects:\n  - from: ${from}\n    to: ${to}\n`,
});
const source = (fields: object) => ({
  'sources/one.yaml': stringify({
    title: 'One',
    type: 'book',
    author: [{ family: 'Doe' }],
    issued: '2020',
    ...fields,
  }),
});
const crisisLine = (from: string, to: string) => changedFile('crisis-lines.yaml', from, to);

test('the facts of a site without fault have no issues', () => {
  expect(issuesWith({})).toEqual([]);
});

test('a fact that no one has confirmed stays null', () => {
  expect(factsWith().facts.practice).toMatchObject({
    legalName: null,
    locations: [],
    phone: null,
    email: null,
    hours: [],
    fees: null,
    insurance: null,
    replyWithin: null,
  });
});

test('people are known by their file names', () => {
  expect(factsWith().facts.people).toEqual({
    ada: {
      name: 'Ada Example',
      license: null,
      credentials: [],
      training: [],
      languages: [],
      worksWith: [],
      photo: null,
      bio: null,
    },
  });
});

test('the texts of authors are known by their file names, as they were given', () => {
  const { facts, issues } = factsWith({ 'documents/a-story.txt': 'By: Ada\n“It’s mine.”\n' });
  expect(facts.documents).toEqual({ 'a-story': 'By: Ada\n“It’s mine.”\n' });
  expect(issues).toEqual([]);
});

test.each(['documents/A story.txt', 'documents/story.docx'])('%s is not read, and that is told', (file) => {
  expect(told({ [file]: 'Words.' })).toEqual([
    expect.stringContaining('Rename it with small letters, digits and hyphens only and .txt at the end'),
  ]);
});

test('a file that is missing is an issue', () => {
  expect(
    parseFacts(validFiles().filter(({ file }) => file !== 'redirects.yaml')).issues,
  ).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "redirects.yaml",
        "fix": "Bring it back, for example from the last saved version of the site.",
        "inEditor": {
          "fix": "Bring it back from its history, or ask the developer.",
          "message": "All of "Old addresses" is gone.",
        },
        "line": 1,
        "message": "The file "redirects.yaml" is not in the content folder.",
        "rule": "missing-file",
        "severity": "error",
      },
    ]
  `);
});

test('a field that practice.yaml does not have is an issue, with the nearest one', () => {
  expect(issuesWith(practice('phone: null', 'phone: null\nfone: null'))).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "practice.yaml",
        "fix": "Did you mean "phone"? The fields are: name, legalName, description, sharingLine, city, state, locations, phone, email, hours, fees, insurance, replyWithin, languages, acceptingClients, bookingUrl, portalUrl, sameAs, aiCrawlers, leaveTo, security, changed.",
        "inEditor": {
          "fix": "It was not written in the editor. Ask the developer to take it out.",
          "message": "The file holds a field that the form does not know, and the editor does not open it.",
        },
        "line": 9,
        "message": "There is no field "fone" here.",
        "rule": "unknown-field",
        "severity": "error",
      },
    ]
  `);
});

test('a field left out is an issue: unknown facts are written null', () => {
  expect(told(practice('phone: null\n', ''))).toMatchInlineSnapshot(`
    [
      "1: The field "phone" is missing. Add a line "phone: …". The public telephone number, written like +13055551234; empty while unknown. Where it is empty, write null.",
    ]
  `);
});

test('practice.yaml takes what is known', () => {
  const place = '{ name: null, street: 1 Main St, city: Miami, state: FL, postalCode: "33101", geo: null }';
  const known = practice(
    'locations: []\nphone: null\nemail: null',
    `locations: [${place}]\nphone: "+13055551234"\nemail: a@example.org`,
  );
  expect(factsWith(known)).toMatchObject({
    issues: [],
    facts: {
      practice: { locations: [{ postalCode: '33101' }], phone: '+13055551234', email: 'a@example.org' },
    },
  });
});

test('a telephone number in another form is an issue that says which form', () => {
  const [words] = told(practice('phone: null', 'phone: (305) 555-1234'));
  expect(words).toContain('8: "phone" is "(305) 555-1234", which ');
  expect(words).toContain('written like +13055551234');
});

test('a message about a telephone number does not ask for small letters', () => {
  expect(told(practice('phone: null', 'phone: (305) 555-1234')).join()).not.toContain('small letters');
});

test('an e-mail address without an @ is an issue', () => {
  expect(issuesWith(practice('email: null', 'email: office.example.org'))).toMatchObject([
    { rule: 'invalid-field', file: 'practice.yaml', line: 9, column: 1 },
  ]);
});

const contact = (words: string) => practice('security: null', `security: { ${words} }`);

test.each(['security@harbor.test', 'https://harbor.test/report'])('%s may be the security contact', (to) => {
  expect(issuesWith(contact(`contact: "${to}", expires: 2027-06-30`))).toEqual([]);
});

test.each(['mailto:security@harbor.test', 'http://harbor.test/', 'the office', '+13053334444'])(
  '%s is no security contact, and the message says what is',
  (to) => {
    expect(told(contact(`contact: "${to}", expires: 2027-06-30`))).toEqual([
      `21: "contact" of "security" is "${to}", which is neither an e-mail address nor an address that starts with https://. Change it. An e-mail address that someone reads, or the https:// address of a page.`,
    ]);
  },
);

test.each([
  ['contact: security@harbor.test, expires: null', 'expires'],
  ['contact: null, expires: 2027-06-30', 'contact'],
])('a security contact (%s) has both of its parts', (words, empty) => {
  const [message, ...others] = told(contact(words));
  expect(message).toContain(`The field "${empty}" of "security" is empty.`);
  expect(others).toEqual([]);
});

test('an address needs all of its parts', () => {
  const place = 'locations: [{ name: null, street: 1 Main St, city: Miami, state: FL, geo: null }]';
  const [issue, ...others] = issuesWith(practice('locations: []', place));
  expect(issue).toMatchObject({ rule: 'missing-field', file: 'practice.yaml', line: 7 });
  expect(issue?.message).toContain('postalCode');
  expect(others).toEqual([]);
});

test('the license of a person is a type, a number, a state and the day it was looked up', () => {
  const license =
    '{ type: Licensed Mental Health Counselor, number: MH1, state: Florida, verified: 2026-11-22, record: null }';
  expect(issuesWith(changedFile('people/ada.yaml', 'license: null', `license: ${license}`))).toEqual([]);
});

test('a day that the calendar does not have is an issue', () => {
  expect(issuesWith(crisisLine('checked: 2026-11-22', 'checked: 2026-02-30'))).toMatchObject([
    { rule: 'invalid-field', file: 'crisis-lines.yaml', line: 12, column: 5 },
  ]);
});

test.each([
  'nine',
  '"9-1-1"',
  '"91"',
  '"88788"',
  '555-0100',
  '305-555-010',
  '2-305-555-0100',
  '"(305) 555-0100"',
])('a number to call that is neither a short code nor a full number is an issue: %s', (number) => {
  expect(issuesWith(crisisLine('call: "911"', `call: ${number}`))).toMatchObject([
    { rule: 'invalid-field', file: 'crisis-lines.yaml', line: 5, column: 5 },
  ]);
});

test.each(['"211"', '305-555-0100', '1-305-555-0100'])('%s is a number to call', (number) => {
  expect(issuesWith(crisisLine('call: "911"', `call: ${number}`))).toEqual([]);
});

test.each([
  ['"988"', 0],
  ['"88788"', 0],
  ['"741741"', 0],
  ['1-305-555-0100', 0],
  ['"8878"', 1],
  ['88-788', 1],
])('a number to text is a short code or a full number: %s has %i faults', (number, faults) => {
  const text = `text:\n      to: ${number}\n      say: null\n    chat: null\n    hours:`;
  const from = 'text: null\n    chat: null\n    hours:';
  expect(issuesWith(crisisLine(from, text))).toHaveLength(faults);
});

test.each([
  ['day and night', 0],
  ['weekdays from 9 a.m. to 5 p.m. Eastern time', 0],
  ['24/7', 1],
  ['at any hour', 1],
  ['day and night.', 1],
  ['usually', 1],
])('hours of a line are "day and night", or times: "%s" has %i faults', (when, faults) => {
  expect(issuesWith(crisisLine('when: day and night', `when: "${when}"`))).toHaveLength(faults);
});

test('hours that no one has read, and a day on which no one could, are left empty', () => {
  expect(
    issuesWith(
      crisisLine('hours:\n      when: day and night\n      source: https://www.911.gov/', 'hours: null'),
    ),
  ).toEqual([]);
  expect(issuesWith(crisisLine('checked: 2026-11-22', 'checked: null'))).toEqual([]);
});

test.each([
  ['for: Veterans, language: null, call: "988", press: "1"', 0],
  ['for: null, language: es, call: "988", press: "2"', 0],
  ['for: Veterans, language: es, call: "988", press: null', 1],
  ['for: null, language: null, call: "988", press: null', 1],
  ['for: Veterans, language: null, call: null, press: null', 1],
  ['for: Veterans, language: null, call: "988", press: "12"', 1],
])(
  'another way to a line is for someone or in a language, and leads somewhere: %s has %i faults',
  (fields, faults) => {
    const way = `ways:\n      - { ${fields}, text: null, page: null, source: https://example.org/ }\n    everyPage: true`;
    expect(issuesWith(crisisLine('everyPage: true', way))).toHaveLength(faults);
  },
);

test('the address of a chat is a full one', () => {
  expect(issuesWith(crisisLine('chat: null', 'chat: www.example.org'))).toMatchObject([
    { rule: 'invalid-field', file: 'crisis-lines.yaml', line: 7, column: 5 },
  ]);
});

test('a redirect leads from an old address to a page', () => {
  expect(factsWith(redirect('/?p=15308', '/top/'))).toMatchObject({
    issues: [],
    facts: { redirects: [{ from: '/?p=15308', to: '/top/' }] },
  });
});

test('old addresses have one form, however they are written, and each leads to one place', () => {
  const list = [
    ['/Our%20Rooms', '/Top'],
    ['/our rooms/', '/below/'],
    ['/caf\u0065\u0301', '/top'],
    ['/blog/*', '/top/'],
  ];
  const text = `redirects:\n${list.map(([from, to]) => `  - from: ${from}\n    to: ${to}\n`).join('')}`;
  const { issues, facts } = factsWith({ 'redirects.yaml': text });
  expect(issues).toEqual([]);
  expect(facts.oldAddresses).toEqual([
    { from: '/our rooms/', to: '/top/' },
    { from: '/caf\u00e9/', to: '/top/' },
  ]);
});

test('more than five pages in the header are an issue', () => {
  const six = '  - a\n  - b\n  - c\n  - d\n  - e\n  - f';
  expect(issuesWith(changedFile('navigation.yaml', '  - top', six))).toMatchObject([
    { rule: 'invalid-field', file: 'navigation.yaml', line: 1, column: 1 },
  ]);
});

test.each([
  ['a DOI', { DOI: '10.1000/xyz' }],
  ['an ISBN', { ISBN: '978-0-00-000000-0' }],
  ['a web address', { URL: 'https://harbors.org/work.html' }],
])('a source with %s can be verified', (_, fields) => {
  expect(issuesWith(source({ ...fields, verified: { on: '2026-11-22', by: 'Ada', how: 'Read.' } }))).toEqual(
    [],
  );
});

test('a source without a DOI, an ISBN or a web address cannot be verified', () => {
  const [issue, ...others] = issuesWith(source({ verified: { on: '2026-11-22', by: 'Ada', how: 'Read.' } }));
  expect(issue).toMatchObject({
    rule: 'missing-field',
    file: 'sources/one.yaml',
    message: 'The field "DOI" is missing.',
    fix: expect.stringContaining('has a DOI, an ISBN, or a web address'),
  });
  expect(others).toEqual([]);
});

test.each([null, { on: null, by: null, how: null }])(
  'a source that no one verified says so once, whatever the way it is written: %j',
  (verified) => {
    expect(factsWith(source({ verified })).facts.references).toContainEqual(
      expect.objectContaining({ id: 'one', verified: null }),
    );
  },
);

test.each([
  'sources/Smith 2020.yaml',
  'sources/smith-2020.yml',
  'sources/old/smith-2020.yaml',
  'people/Ada.yaml',
])('a file that no name leads to is told, and not read: %s', (file) => {
  const text = validFiles().find((each) => each.file === 'people/ada.yaml')?.text ?? '';
  expect(issuesWith({ [file]: text })).toMatchObject([{ rule: 'misplaced-file', file, line: 1 }]);
});

test('a file that the system hides in a folder is left alone', () => {
  expect(issuesWith({ 'sources/.DS_Store': '' })).toEqual([]);
});

test('a source that no one verified needs neither a DOI nor an ISBN', () => {
  expect(issuesWith(source({ verified: null }))).toEqual([]);
});

test('a DOI that is a web address is an issue', () => {
  expect(issuesWith(source({ DOI: 'https://doi.org/10.1000/xyz', verified: null }))).toHaveLength(1);
});

test('a message about a DOI does not ask for small letters', () => {
  const [issue] = issuesWith(source({ DOI: 'https://doi.org/10.1000/xyz', verified: null }));
  expect(issue?.message).not.toContain('small letters');
});

test.each(['', '{}\n', 'redirects: []\n'])(
  'a list of redirects that is left empty ("%s") holds none',
  (text) => {
    expect(factsWith({ 'redirects.yaml': text })).toMatchObject({ issues: [], facts: { redirects: [] } });
  },
);

test('a file that cannot be read is told once, and its facts are unknown', () => {
  expect(factsWith({ 'practice.yaml': 'name: "Harbor' })).toMatchObject({
    issues: [{ rule: 'yaml-syntax', file: 'practice.yaml', line: 1 }],
    facts: { practice: { phone: null, locations: [] } },
  });
});

test('a field of a data file can be found again', () => {
  expect(factsWith().facts.locate('navigation.yaml', ['action', 'page'])).toEqual({ line: 5, column: 3 });
});

test('a field of a file that was not read is placed at its start', () => {
  expect(factsWith().facts.locate('none.yaml', ['a'])).toEqual({ line: 1, column: 1 });
});
