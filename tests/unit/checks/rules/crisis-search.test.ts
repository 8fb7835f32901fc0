import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { issuesOf, textOf, theIssueOf } from '../issues.ts';

const FILE = 'crisis-searches.yaml';

/** The small site with other searches in its one group. They start on line 7. */
const searches = (...lines: string[]) => ({
  [FILE]: textOf(FILE).replace('- boat burns/burning', lines.map((line) => `- ${line}`).join('\n      ')),
});

test('searches without a word of use, a repeated one and a group without any are reported', () => {
  expect(siteWith('crisis-search').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 9,
        "file": "crisis-searches.yaml",
        "fix": "Add one that does, such as "hits" in "hits me", or delete it.",
        "line": 8,
        "message": "The search "it is the" has no word that tells of danger: nearly everyone types these.",
        "rule": "crisis-search",
        "severity": "error",
      },
      {
        "column": 9,
        "file": "crisis-searches.yaml",
        "fix": "Add one that does, such as "hits" in "hits me", or delete it.",
        "line": 9,
        "message": "The search "my boat/the" has no word that tells of danger: nearly everyone types these.",
        "rule": "crisis-search",
        "severity": "error",
      },
      {
        "column": 9,
        "file": "crisis-searches.yaml",
        "fix": "Keep it in one place, and take it out of the other.",
        "inEditor": {
          "message": "The search "boat burning" stands further up already.",
        },
        "line": 10,
        "message": "The search "boat burning" stands in line 7 already.",
        "rule": "crisis-search",
        "severity": "error",
      },
      {
        "column": 5,
        "file": "crisis-searches.yaml",
        "fix": "Write what people type, each search by itself, or delete the group.",
        "line": 14,
        "message": "The group "A flood" has no searches, and is never shown.",
        "rule": "crisis-search",
        "severity": "error",
      },
    ]
  `);
});

test('an empty search is reported with its line', () => {
  expect(theIssueOf(searches('boat burns', '""', 'boat sinks'))).toMatchInlineSnapshot(`
    {
      "column": 9,
      "field": [
        "groups",
        0,
        "searches",
        1,
      ],
      "file": "crisis-searches.yaml",
      "fix": "Write it after the hyphen, or delete the line; a text that starts with # goes between straight quotes. What people type: the words in their order, such as "want die". Up to two others may come between them. A slash means "or" (kill/hurt myself), a hyphen that nothing comes between (go-on), and each form of a word counts alone (kill/killing). Capitals, accents and apostrophes do not matter, nor does one slip in a word of five letters or more.",
      "inEditor": {
        "fix": "Fill it in, or delete it. What people type: the words in their order, such as "want die". Up to two others may come between them. A slash means "or" (kill/hurt myself), a hyphen that nothing comes between (go-on), and each form of a word counts alone (kill/killing). Capitals, accents and apostrophes do not matter, nor does one slip in a word of five letters or more.",
        "message": ""Groups, 1st: Searches, 2nd" is empty.",
      },
      "line": 8,
      "message": "Item 2 of "searches" of item 1 of "groups" is empty.",
      "rule": "invalid-field",
      "severity": "error",
    }
  `);
});

test.each(['', '"  "', 'null'])('a search that is %j is called empty', (search) => {
  expect(theIssueOf(searches('boat burns', search))).toMatchObject({
    rule: 'invalid-field',
    line: 8,
    message: expect.stringContaining('is empty'),
  });
});

test.each(['groups: []', 'groups:'])('no search at all is reported: %s', (groups) => {
  expect(siteWith({ [FILE]: `page: contact\n${groups}\notherWords: []\n` }).issues).toMatchObject([
    { file: FILE, line: 2 },
  ]);
});

test('a list without any group says what that means', () => {
  expect(theIssueOf({ [FILE]: 'page: contact\ngroups: []\notherWords: []\n' })).toMatchInlineSnapshot(`
    {
      "column": 1,
      "file": "crisis-searches.yaml",
      "fix": "Bring the groups back, for example from the last saved version of the site.",
      "line": 2,
      "message": "There are no searches, so no one who may be in danger is shown the emergency numbers.",
      "rule": "crisis-search",
      "severity": "error",
    }
  `);
});

test.each([
  [['boat sinks', 'sinks', 'boat sinks'], 'The search "boat sinks" stands in line 7 already.'],
  [
    ['boat sinks/sinking', 'a sail', 'boat leaks/sinking'],
    'The search "boat sinking" stands in line 7 already.',
  ],
  [['boat sinks/sank/sinks'], 'The search "boat sinks" stands here twice.'],
  [['man over-board', 'man overboard'], 'The search "man overboard" stands in line 7 already.'],
  [['violación', 'Violacion'], 'The search "violacion" stands in line 7 already.'],
])('%j: what stands twice is told once', (lines, message) => {
  expect(theIssueOf(searches(...lines)).message).toBe(message);
});

test.each(['the', 'my', 'I', '"1"', 'is it', 'sinks/the', '¿?', '"-"'])('%s is no search', (search) => {
  expect(theIssueOf(searches(search))).toMatchObject({ rule: 'crisis-search', line: 7 });
});

test.each(['hits me', 'rape', "can't go on", '"911"', 'me pega', 'self-harm', 'od', 'no quiero vivir'])(
  '%s is a search',
  (search) => {
    expect(issuesOf(searches(search))).toEqual([]);
  },
);

test.each([
  ['"hits, me"', 'The search "hits, me" has "," in it, which means nothing there.'],
  ['"(kill"', 'The search "(kill" has "(" in it, which means nothing there.'],
  ['kill|hurt myself', 'The search "kill|hurt myself" has "|" in it, which means nothing there.'],
  ['kill*', 'The search "kill*" has "*" in it, which means nothing there.'],
  ['kill + hurt', 'The search "kill + hurt" has "+" in it, which means nothing there.'],
  ['boat — sinks', 'The search "boat — sinks" has "—" in it, which means nothing there.'],
  ['kill убить', 'The search "kill убить" has "у" in it, which means nothing there.'],
  ['kill//hurt', 'The search "kill//hurt" has a slash or a hyphen without a word on each side.'],
  ['kill / hurt me', 'The search "kill / hurt me" has a slash or a hyphen without a word on each side.'],
  ['kill-', 'The search "kill-" has a slash or a hyphen without a word on each side.'],
  ['-kill', 'The search "-kill" has a slash or a hyphen without a word on each side.'],
  ['kill/', 'The search "kill/" has a slash or a hyphen without a word on each side.'],
  ['kill - me', 'The search "kill - me" has a slash or a hyphen without a word on each side.'],
  ['kill OR hurt', 'The search "kill OR hurt" has "or" in it, which people would have to type.'],
  ['hits me or us', 'The search "hits me or us" has "or" in it, which people would have to type.'],
])('%s is another search than it seems to be', (search, message) => {
  expect(theIssueOf(searches(search))).toMatchObject({ rule: 'crisis-search', line: 7, message });
});

test('a search that stands for millions of phrases is reported without writing them down', () => {
  const words = Array.from({ length: 300 }, (_, at) => `w${at}`).join('/');
  expect(theIssueOf(searches(Array(9).fill(words).join(' '))).message).toMatch(
    /^The search "w0\/w1.* …" stands for 19,683,000,000,000,\S+ phrases, and 2,000 is the most\.$/,
  );
});

test.each(['"(od"', '"!!!"', 'one-word', "can't"])('%s is no other word', (word) => {
  const text = textOf(FILE).replace(/otherWords:[\s\S]*/, `otherWords:\n  - ${word}\n`);
  expect(theIssueOf({ [FILE]: text })).toMatchObject({
    rule: 'crisis-search',
    message: expect.stringContaining('is not made of words of letters'),
  });
});

test('a page and an emergency number that do not exist are reported', () => {
  const text = textOf(FILE).replace('page: contact', 'page: contakt').replace('- emergency', '- emergancy');
  expect(siteWith({ [FILE]: text }).issues).toMatchObject([
    { rule: 'unknown-reference', line: 1, message: 'There is no page "contakt".' },
    { rule: 'unknown-reference', line: 5, message: 'There is no crisis line "emergancy".' },
  ]);
});
