import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a fact without its day is told where a page shows it, and one that no page shows is not', () => {
  expect(siteWith('undated-fact').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "field": [
          "replyWithin",
        ],
        "file": "practice.yaml",
        "fix": "Write the day below "changed" in the same file, as in "replyWithin: 2026-11-22".",
        "inEditor": {
          "fix": "Tell the developer since when it is so. What is changed here has its day by itself.",
          "message": ""Reply within" has no day on which it last changed, so a page that shows it may seem older than it is.",
        },
        "line": 17,
        "message": ""replyWithin" has no day on which it last changed, so a page that shows it may seem older than it is.",
        "rule": "undated-fact",
        "severity": "warning",
      },
    ]
  `);
});

const practice = (to: string) => changedFile('practice.yaml', 'legalName: null', to);
const NAME = 'legalName: Harbor Practice LLC';
const DEPENDING = homeWith(
  '<WhileUnknown fact="legalName">\nThe registered name comes later, once it is known.\n</WhileUnknown>',
);

test('words that went when the fact came show it as well', () => {
  expect(theIssueOf({ ...practice(NAME), ...DEPENDING })).toMatchObject({
    rule: 'undated-fact',
    severity: 'warning',
    file: 'practice.yaml',
    line: 2,
    fix: 'Write the day below "changed" in the same file, as in "legalName: 2026-11-22".',
  });
});

test.each([
  ['a fact with its day', { ...practice(`changed: { legalName: 2026-11-01 }\n${NAME}`), ...DEPENDING }],
  ['a fact that no one knows', DEPENDING],
  ['what is known from the first', homeWith('<InquiryNotice />')],
])('%s is nothing to tell', (_, change) => {
  expect(issuesOf(change).filter((each) => each.endsWith('undated-fact'))).toEqual([]);
});

const LICENSE =
  'license: { type: Licensed Mental Health Counselor, number: MH20417, state: Florida, verified: 2026-11-12, record: null }';
const person = (fields: string, license = LICENSE) => ({
  'people/ada.yaml': `name: Ada Example\n${license}\nphoto: null\n${fields}\n`,
});

test('what is said of a person counts once there is a license, which has a day of its own', () => {
  const said = 'bio: Ada listens first.\nlanguages: [en, es]';
  expect(issuesOf(person(said))).toEqual([
    'people/ada.yaml:4:1 undated-fact',
    'people/ada.yaml:5:1 undated-fact',
  ]);
  expect(issuesOf(person(`${said}\nchanged: { bio: 2026-11-01, languages: 2026-11-02 }`))).toEqual([]);
  expect(issuesOf(person(said, 'license: null'))).toEqual([]);
  expect(issuesOf(person('bio: null\ncredentials: []\nlanguages: []'))).toEqual([]);
});
