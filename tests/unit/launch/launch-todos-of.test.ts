import { expect, test } from 'vitest';
import { launchTodosOf } from '#lib/launch/launch-todos-of.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { inSpanish } from '#tests/in-spanish.ts';
import { homeWith } from '../checks/issues.ts';
import { nothingOpen } from './nothing-open.ts';

const TODAY = '2026-11-22';
const gaps = (changed: Parameters<typeof siteWith>[0] = {}, today = TODAY) =>
  launchTodosOf({ ...siteWith(changed), today }).map(
    ({ kind, what, file, line }) => `${kind}: ${what}, ${file}:${line}`,
  );

test('a page in another language is read by someone who speaks it, whatever it is about', () => {
  expect(gaps(inSpanish()).filter((each) => each.includes('Spanish'))).toContain(
    'review: "Contacto con el puerto", by someone who speaks Spanish, es/contacto.mdx:2',
  );
  expect(gaps().filter((each) => each.includes('Spanish'))).toEqual([]);
});

test('what no one has confirmed is told with its place', () => {
  expect(gaps()).toEqual([
    'fact: the telephone number, practice.yaml:8',
    'choice: the e-mail address, practice.yaml:9',
    'choice: the street address, practice.yaml:7',
    'fact: the opening hours, practice.yaml:10',
    'fact: the fees, practice.yaml:11',
    'fact: which insurance is taken, practice.yaml:12',
    'fact: how soon messages are answered, practice.yaml:13',
    'fact: the languages of sessions, practice.yaml:14',
    'fact: whether new clients are taken, practice.yaml:15',
    'fact: the registered name, practice.yaml:2',
    'choice: the address where a session is booked, practice.yaml:16',
    'choice: the address where clients sign in, practice.yaml:17',
    "choice: the practice's pages elsewhere, practice.yaml:18",
    'choice: where faults in the security of the site are reported, practice.yaml:21',
    'license: the license type of Ada Example, people/ada.yaml:2',
    'choice: some words about Ada Example, people/ada.yaml:5',
    'notice: the Notice of Example (1 CFR 1.1), notices.yaml:5',
    'published: "A story", articles/story.mdx:9',
    'review: "A story", articles/story.mdx:2',
    'review: "The smaller thing", pillars/below.mdx:2',
    'review: "The main thing", pillars/top.mdx:2',
  ]);
});

test('a number that no one has read at its source is told, and so is a line without hours', () => {
  const known = 'hours:\n      when: day and night\n      source: https://www.911.gov/';
  expect(gaps(changedFile('crisis-lines.yaml', known, 'hours: null'))).toContain(
    'line: when Emergency answers (911), crisis-lines.yaml:8',
  );
  expect(gaps(changedFile('crisis-lines.yaml', 'checked: 2026-11-22', 'checked: null'))).toContain(
    'line: the number of Emergency, 911: no one has read it at its source, crisis-lines.yaml:12',
  );
});

test('every gap says how to supply what is open', () => {
  const changed = homeWith('We offer <Confirm id="so">this</Confirm>, says Ada Example.');
  expect(launchTodosOf(siteWith(changed)).filter(({ fix }) => fix === '')).toEqual([]);
});

test('where everything is supplied, only what may stay so is left', () => {
  expect(gaps(nothingOpen())).toEqual([
    'choice: the e-mail address, practice.yaml:9',
    'choice: the street address, practice.yaml:7',
    'choice: the address where a session is booked, practice.yaml:16',
    'choice: the address where clients sign in, practice.yaml:17',
    "choice: the practice's pages elsewhere, practice.yaml:18",
    'choice: where faults in the security of the site are reported, practice.yaml:21',
    'choice: some words about Ada Example, people/ada.yaml:5',
  ]);
});

test('a named author is asked for the text, for a yes to the page as it stands, and what is open in it', () => {
  const signed = (fields: string) =>
    gaps({
      ...changedFile('articles/story.mdx', 'author: practice', `author: ada${fields}`),
      'documents/story.txt': 'It belongs to the smaller thing.',
    }).filter((gap) => gap.startsWith('author'));
  expect(signed('')).toEqual([
    'author: the text of "A story" as Ada Example gave it, articles/story.mdx:7',
    'author: whether Ada Example agrees to "A story" as it stands, articles/story.mdx:7',
  ]);
  expect(signed('\ndocument: story\naskAuthor:\n  - Is this your own?\n')).toEqual([
    'author: whether Ada Example agrees to "A story" as it stands, articles/story.mdx:7',
    'author: Ada Example: Is this your own?, articles/story.mdx:10',
  ]);
  expect(signed('\ndocument: story\nreadByAuthor: 2026-11-22')).toEqual([]);
});

test('a statement to confirm is told in its own words, and a place for counsel in what it asks for', () => {
  const words =
    'We offer <Confirm id="so">this *and*\nthat</Confirm>.\n\n<ForCounsel id="here">\nWho.\n</ForCounsel>';
  expect(gaps(homeWith(words))).toEqual(
    expect.arrayContaining([
      'statement: "this and that", pages/home.mdx:13',
      'counsel: Who., pages/home.mdx:16',
    ]),
  );
});

test('a statement that no reader sees yet is asked today, and not on the day it is public', () => {
  const words = '<WhenKnown fact="phone">\nWe call <Confirm id="so">within an hour</Confirm>.\n</WhenKnown>';
  expect(gaps(homeWith(words))).toContain('statement: "within an hour", pages/home.mdx:14');
});

test('a statement in an answer is told where the answer starts', () => {
  const changed = changedFile('pillars/top.mdx', 'Yes, it is.', '<Confirm id="so">Yes</Confirm>, it is.');
  expect(gaps(changed)).toContain('statement: "Yes", pillars/top.mdx:11');
});

test.each([
  [
    'signs a page',
    changedFile('articles/story.mdx', 'author: practice', 'author: ada'),
    'articles/story.mdx:7',
  ],
  ['is named in the words of a page', homeWith('It was Ada Example who said so.'), 'pages/home.mdx:13'],
  ['is named in a list of people', homeWith('<People />'), 'pages/home.mdx:13'],
  [
    'is named in an answer',
    changedFile('pillars/top.mdx', 'Yes, it is.', 'Ada Example says so.'),
    'pillars/top.mdx:11',
  ],
  [
    'reviewed a page',
    changedFile(
      'pages/contact.mdx',
      'updated:',
      'reviewed: { by: ada, on: 2026-11-22, next: 2027-11-22 }\nupdated:',
    ),
    'pages/contact.mdx:8',
  ],
])('that someone without a license type %s is told first, with the law', (_, changed, place) => {
  const [first] = launchTodosOf(siteWith(changed));
  expect(`${first?.kind} ${first?.file}:${first?.line}`).toBe(`byline ${place}`);
  expect(first?.fix).toContain('Florida Statutes, s. 456.072(1)(t)');
});

test('the warning of a signature says how the practice can sign instead', () => {
  const changed = changedFile('articles/story.mdx', 'author: practice', 'author: ada');
  expect(launchTodosOf(siteWith(changed))[0]).toMatchInlineSnapshot(`
    {
      "column": 1,
      "file": "articles/story.mdx",
      "fix": "Florida asks for the license type wherever a practitioner is named (Florida Statutes, s. 456.072(1)(t)). Give the license, or take the name off the page; if it signs the page, write "author: practice".",
      "inEditor": {
        "fix": "Florida asks for the license type wherever a practitioner is named (Florida Statutes, s. 456.072(1)(t)). Give the license, or take the name off the page; if it signs the page, choose the practice as "Author".",
      },
      "kind": "byline",
      "line": 7,
      "what": ""A story" names Ada Example",
    }
  `);
});

test('someone whose license type is known may be named', () => {
  const changed = { ...nothingOpen(), ...homeWith('It was Ada Example who said so.') };
  expect(gaps(changed).filter((gap) => !gap.startsWith('choice'))).toEqual([]);
});

test('a review is due the day after the day it was to be done by', () => {
  const changed = { ...nothingOpen() };
  changed['articles/story.mdx'] = changed['articles/story.mdx']?.replace('2099-11-22', '2027-01-31') ?? '';
  const due = 'overdue: "A story", due by 2027-01-31, articles/story.mdx:9';
  expect(gaps(changed, '2027-01-31')).not.toContain(due);
  expect(gaps(changed, '2027-02-01')).toContain(due);
});

test('a source that no one looked up is told', () => {
  expect(gaps('unverified-source')).toContain(
    'source: "An example of a source" (example-2020), sources/example-2020.yaml:12',
  );
});

test('a draft is told, and nothing else of it', () => {
  const changed = {
    ...nothingOpen(),
    ...changedFile('pages/contact.mdx', 'updated:', 'draft: true\nupdated:'),
  };
  expect(gaps(changed).filter((gap) => !gap.startsWith('choice'))).toEqual([
    'draft: "Contact Harbor Practice", pages/contact.mdx:8',
  ]);
});
