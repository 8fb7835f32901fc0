import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { brokenMarkdown } from '#lib/checks/rules/broken-markdown.ts';
import { factsDisagree } from '#lib/checks/rules/facts-disagree.ts';
import { impossibleDate } from '#lib/checks/rules/impossible-date.ts';
import { inventedFact } from '#lib/checks/rules/invented-fact.ts';
import { noteInCopy } from '#lib/checks/rules/note-in-copy.ts';
import { overdueCheck } from '#lib/checks/rules/overdue-check.ts';
import { parseFacts } from '#lib/content/load/facts.ts';
import type { Issue } from '#lib/issue.ts';
import { CHECK_CONTEXT, siteWith } from '#tests/fixture-site.ts';
import { wordsOfFilesIn } from '#tests/words-of-files.ts';
import { textOf } from '../../../checks/issues.ts';
import { form, saidOf } from './said-of.ts';

const ROOM = {
  name: null,
  street: '100 Biscayne Boulevard',
  city: 'Miami',
  state: 'FL',
  postalCode: '33132',
  geo: { latitude: 25.7617, longitude: -80.1918 },
};
const OTHER_ROOM = { ...ROOM, street: '2 Coral Way', postalCode: '33134', geo: null };
const OPEN = { days: ['monday', 'tuesday'], opens: '09:00', closes: '17:30' };

/** Every fact, with values that can be true. */
const KNOWN = {
  ...(parse(textOf('practice.yaml')) as Record<string, unknown>),
  legalName: 'Harbor Practice LLC',
  locations: [ROOM, OTHER_ROOM],
  phone: '+13053334444',
  email: 'office@harbor-practice.org',
  hours: [OPEN, { days: ['friday'], opens: '08:00', closes: '12:00' }],
  fees: 'A session costs 180 dollars.',
  insurance: { plans: ['Aetna', 'Cigna'], note: 'We give you a receipt for your insurer.' },
  replyWithin: 'within one working day',
  languages: ['en', 'es'],
  acceptingClients: 'waiting-list',
  bookingUrl: 'https://book.harbor-practice.org/',
  portalUrl: 'https://portal.harbor-practice.org/',
  sameAs: ['https://www.psychologytoday.com/us/therapists/harbor'],
  security: { contact: 'security@harbor-practice.org', expires: '2027-06-30' },
};

const NO_LINK = ['www.harbor.org', 'http://harbor.org/', 'javascript:alert(1)', 'https://harbor', 'TBD', 5];
// Browsers mend these, or follow them to another place than they say.
const NO_PLAIN_LINK = [
  'https://u:p@harbor.org/x',
  'https:/harbor.org/x',
  'https:harbor.org/x',
  'https://harbor.org/a b',
  'https://harbor.org\\x',
  'https://harbor.local/x',
  'https://harbor.org/x, https://harbor.org/y',
];
const NO_TEXT = [5, ['a'], 'TBD', '...', 'Some **bold** words', '<b>Words</b>'];
const NO_LINE = [
  'yes',
  '2026-11-20',
  '0',
  'Words \u{1F30A}',
  'https://harbor.org',
  'Two  spaces',
  'Two\nlines',
];
const TOO_LONG = 'Words '.repeat(200);

/** Wrong values of each fact, by its path. What stands for nothing, or is of another kind, is among them. */
const WRONG: readonly [path: (string | number)[], values: unknown[]][] = [
  [['name'], [null, '', ...NO_TEXT]],
  [['legalName'], NO_TEXT],
  [['description'], [null, ...NO_TEXT]],
  [['sharingLine'], [null, ...NO_TEXT]],
  [['name'], [...NO_LINE, TOO_LONG]],
  [['legalName'], [...NO_LINE, TOO_LONG]],
  [['description'], [...NO_LINE, TOO_LONG]],
  [['sharingLine'], [...NO_LINE, TOO_LONG]],
  [['fees'], [...NO_LINE, TOO_LONG, '180', '$180', 'Call (305) 333-4444 for prices.']],
  [
    ['insurance', 'note'],
    [...NO_LINE, TOO_LONG, 'Write to office@harbor-practice.org for it.'],
  ],
  [
    ['insurance', 'plans'],
    [['Aetna, Cigna'], ['Aetna.'], ['and Aetna'], ['https://aetna.com']],
  ],
  [['replyWithin'], ['within a day. We promise', 'within a day…', 'within \u{1F30A}']],
  [['city'], ['MIAMI', 'Miami and Orlando', 'Miami/Doral', 'Miami.', 'Miami \u{1F30A}']],
  [
    ['locations', 0, 'name'],
    [...NO_LINE, TOO_LONG],
  ],
  [
    ['locations', 0, 'street'],
    ['100 Biscayne Boulevard, Miami, FL 33132', 'Box 12', 'Post Office Box 12', 'PMB 100', '100', '100 A\nB'],
  ],
  [['phone'], ['+19003334444']],
  [['email'], ['noreply@harbor-practice.org', 'do-not-reply@harbor-practice.org']],
  [['bookingUrl'], NO_PLAIN_LINK],
  [['portalUrl'], NO_PLAIN_LINK],
  [['sameAs'], NO_PLAIN_LINK.map((link) => [link])],
  [['leaveTo'], NO_PLAIN_LINK],
  [
    ['security', 'contact'],
    ['https://u:p@harbor.org/x', 'https://localhost/x', 'https://harbor'],
  ],
  [['city'], [null, 'Miami, FL', '33133', 'miami', 'Orlando', 'TBD']],
  [['state'], [null, 'FL', 'florida', 'Fla.', 'Puerto Rico', 'Georgia', 5]],
  [['locations'], ['Miami', [5], [{ city: 'Miami' }], [ROOM, ROOM], [ROOM, { ...ROOM, name: 'Upstairs' }]]],
  [['locations', 0, 'name'], NO_TEXT],
  [
    ['locations', 0, 'street'],
    [null, 'Biscayne Boulevard', 'P.O. Box 12', 'TBD', '123 Main Street', 5],
  ],
  [
    ['locations', 0, 'city'],
    [null, 'Miami, FL', '33133', 'miami', 5],
  ],
  [
    ['locations', 0, 'state'],
    [null, 'Florida', 'fl', 'XX', 'GA', 'Fla.'],
  ],
  [
    ['locations', 0, 'postalCode'],
    [null, '3313', '331333', '90210', '30303', '34012', 33133, 'Miami'],
  ],
  [
    ['locations', 0, 'geo', 'latitude'],
    [null, 91, -80.1918, 40.7, 'north', '25.7617'],
  ],
  [
    ['locations', 0, 'geo', 'longitude'],
    [null, 181, 80.1918, 25.7617, -118.2, 'west'],
  ],
  [['phone'], ['(305) 444-0199', '3054440199', '+1305444019', '+13051234567', '+19115550100', 13054440199]],
  [['phone'], ['+13055550123', '+442079460000', 'TBD']],
  [
    ['email'],
    ['office', 'office@harbor', 'office@harbor.org, b@harbor.org', 'mailto:a@harbor.org', 'TBD', 5],
  ],
  [['email'], ['office@example.com']],
  [['hours'], ['9 to 5', [5], [{}], [OPEN, OPEN], [OPEN, { ...OPEN, opens: '17:00', closes: '18:00' }]]],
  [
    ['hours', 0, 'days'],
    [[], ['mon'], ['Monday'], ['monday', 'monday'], 'monday', null],
  ],
  [
    ['hours', 0, 'opens'],
    [null, '9am', '9:00', '24:00', '17:30', '18:00', 900],
  ],
  [
    ['hours', 0, 'closes'],
    [null, '5pm', '24:00', '09:00', '08:00', '17.30', 1730],
  ],
  [['fees'], NO_TEXT],
  [
    ['insurance', 'plans'],
    ['Aetna', [5], [''], ['none'], ['Aetna', 'aetna'], ['TBD']],
  ],
  [['insurance', 'note'], NO_TEXT],
  [['replyWithin'], ['We answer soon', 'Within a day', '24 hours', 'within a day.', 'TBD', 'soon', 5]],
  [['languages'], ['es', ['Spanish'], ['EN'], ['en', 'es', 'en'], ['es-MX'], [5]]],
  [['acceptingClients'], ['maybe', 'Yes', 'waiting list', true, 5]],
  [['bookingUrl'], [...NO_LINK, 'https://www.google.com/search?q=harbor', 'https://harbor.example/contact/']],
  [['portalUrl'], [...NO_LINK, 'https://duckduckgo.com/?q=portal', 'https://www.harbor.example/']],
  [
    ['sameAs'],
    [
      'https://www.yelp.com/biz/harbor',
      [5],
      ['www.yelp.com/biz/harbor'],
      ['https://www.psychologytoday.com/'],
      ['https://www.google.com/search?q=harbor'],
      ['https://www.yelp.com/biz/harbor', 'https://yelp.com/biz/harbor/'],
      ['https://harbor.example/about/'],
    ],
  ],
  [['aiCrawlers'], [null, 'some', 'No', true, []]],
  [
    ['leaveTo'],
    [null, 'weather.gov', 'javascript:alert(1)', 'https://weather', 'https://harbor.example/', 5],
  ],
  [
    ['security', 'contact'],
    [null, 'the office', '+13053334444', 'http://harbor.org/', 'mailto:a@harbor.org'],
  ],
  [
    ['security', 'expires'],
    [null, 'soon', '2027-02-30', '11/22/2026', '2026-11-21', '2029-11-22'],
  ],
];

// The rules that look at facts. To ask all of them of a whole site, some two hundred times, takes a minute.
const RULES = [brokenMarkdown, factsDisagree, impossibleDate, inventedFact, noteInCopy, overdueCheck];
const { graph } = siteWith();

function told(known: unknown): Issue[] {
  const file = 'practice.yaml';
  const { facts, issues } = parseFacts([{ file, text: stringify(known) }]);
  const found = RULES.flatMap(({ check }) =>
    check({ pages: [], drafts: [], facts, graph, known: new Set(), context: CHECK_CONTEXT }),
  );
  // The other files are not there.
  return [...issues, ...found].filter((issue) => issue.file === file);
}

const named = (path: readonly PropertyKey[]) => path.map(String).join(' ');

test('the facts of which each is changed are all right', () => {
  expect(told(KNOWN)).toEqual([]);
});

test.each(WRONG)(
  '%j: each wrong value is told at its field, in the file and in the editor',
  (path, values) => {
    for (const value of values) {
      const where = `${named(path)}: ${JSON.stringify(value)}`;
      const issues = told(withValue(KNOWN, path, value));
      expect(issues, where).not.toEqual([]);
      for (const issue of issues) {
        const said = { ...issue, ...issue.inEditor };
        expect(
          [said.message, said.fix].flatMap((words) => wordsOfFilesIn(words, [JSON.stringify(value)])),
          where,
        ).toEqual([]);
        expect(
          isAt(issue, path, stringify(withValue(KNOWN, path, value))),
          `${where} at ${named(issue.field ?? [])}`,
        ).toBe(true);
        // What a library says of itself, or what a program prints.
        expect(issue.message, where).not.toMatch(
          /invalid (input|string|option|url)|expected|received|\bundefined\b/i,
        );
      }
      const [first] = issues;
      if (first?.rule !== 'invalid-field' || typeof value !== 'string' || !isTyped(path)) continue;
      const typed = saidOf(form('practice'), path, value);
      expect(typed, `${where} is taken by the form`).not.toBeNull();
      const [fault = ''] = /\b(is|has|does|names|ends) .*$/.exec(typed ?? '') ?? [];
      // A form has other words than a file for what is empty, and for a number that is none.
      if (value !== '' && fault !== 'is not a number.')
        expect(first.inEditor?.message, where).toContain(fault);
    }
  },
);

test('each fact is among them, with five wrong values at least', () => {
  const facts = new Map<string, number>();
  for (const [[fact], values] of WRONG)
    facts.set(String(fact), (facts.get(String(fact)) ?? 0) + values.length);
  expect(Object.keys(KNOWN).filter((fact) => (facts.get(fact) ?? 0) < 5)).toEqual([]);
});

/** Whether a fact is a text that is typed or chosen: a day has a calendar, a list has a field for each of its parts, and a number is typed as text. */
function isTyped(path: readonly PropertyKey[]): boolean {
  const last = String(path.at(-1));
  return !['locations', 'hours', 'days', 'languages', 'plans', 'sameAs', 'expires', 'latitude'].includes(
    last,
  );
}

function withValue(facts: unknown, [key, ...rest]: readonly PropertyKey[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(facts))
    return facts.map((each, index) => (index === key ? withValue(each, rest, value) : each));
  const fields = facts as Record<PropertyKey, unknown>;
  return { ...fields, [key]: withValue(fields[key], rest, value) };
}

/** Whether an issue stands at a field, below it, or at the group that it belongs to. */
function isAt(issue: Issue, path: readonly PropertyKey[], text: string): boolean {
  const [top] = path;
  // Of two facts that disagree, one is told.
  if (issue.field) return issue.field[0] === top || (issue.rule === 'facts-disagree' && top === 'state');
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${String(top)}:`)) + 1;
  const next = lines.findIndex((line, index) => index >= start && /^\S/.test(line)) + 1;
  return issue.line >= start && (next === 0 || issue.line < next);
}
