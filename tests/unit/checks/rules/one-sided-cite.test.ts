import { expect, test } from 'vitest';
import { oneSidedCite } from '#lib/checks/rules/one-sided-cite.ts';
import { CHECK_CONTEXT, siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf } from '../issues.ts';

const FINDINGS = `inWhom: 900 people who answered a form
answered: 400
tookPart: 900
found:
  - says: 80 percent slept badly.
    toldBy:
      - 80 percent
      - 4-in-5
  - says: 20 percent slept well.
    toldBy:
      - 20 percent
alsoFound:
  - says: Half of them slept well a year later.
    toldBy:
      - half year later
  - says: It was one survey.
    toldBy:
      - one survey
`;

// The rule alone: all others take a hundred times as long.
function toldOf(words: string): string[] {
  const source = `${textOf('sources/example-2020.yaml')}${FINDINGS}`;
  const site = siteWith({ ...homeWith(words), 'sources/example-2020.yaml': source });
  const { pages, drafts, facts, graph, known } = site;
  return oneSidedCite
    .check({ pages, drafts, facts, graph, known, context: CHECK_CONTEXT })
    .map(({ message }) => message);
}

const CITE = '<Cite id="example-2020" />';
const WHOLE = `Of 400, four in five slept badly, and half slept well a year later. It was one survey ${CITE}.`;

test('a page that tells one half, and of more people than were asked, is reported', () => {
  expect(siteWith('one-sided-cite').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 53,
        "file": "pages/home.mdx",
        "fix": "Say that as well, in this section. If it is said already, add its words to "toldBy" of the source.",
        "inEditor": {
          "fix": "Say that as well, in this section. If it is said already, add its words to "Told by" of the source.",
          "message": "What "example-2020" found is told by half: "80 percent slept badly.", and not "Half of them slept well a year later."",
        },
        "line": 13,
        "message": "What "example-2020" found is told by half: "80 percent slept badly.", and not "Half of them slept well a year later."",
        "rule": "one-sided-cite",
        "severity": "error",
      },
      {
        "column": 53,
        "file": "pages/home.mdx",
        "fix": "Say in this section that it was asked of 400.",
        "line": 13,
        "message": "This is told of 900, who took part in "example-2020", and 400 answered the question.",
        "rule": "one-sided-cite",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  ['both halves with their base', WHOLE],
  ['a source that is named without what it found', `People have been asked about it ${CITE}.`],
  ['a finding without the cite', 'Four in five slept badly.'],
  [
    'halves in two paragraphs',
    `Of 400, 80 % slept badly ${CITE}.\n\nHalf slept well one year later. It was one survey.`,
  ],
  [
    'figures in words',
    `Of four hundred, eighty percent ${CITE}. Half of them, a year later, did not. It was one survey.`,
  ],
])('%s passes', (_, words) => {
  expect(toldOf(words)).toEqual([]);
});

test('each part of the other half that is left out is told', () => {
  expect(toldOf(`Of 400, 80 percent slept badly ${CITE}.`)).toEqual([
    'What "example-2020" found is told by half: "80 percent slept badly.", and not "Half of them slept well a year later."',
    'What "example-2020" found is told by half: "80 percent slept badly.", and not "It was one survey."',
  ]);
});

test('of what it found, one part is enough beside the other half', () => {
  expect(toldOf(`Of 400, half slept well a year later. It was one survey ${CITE}.`)).toEqual([
    'What "example-2020" found is told by half: "Half of them slept well a year later.", and not "80 percent slept badly."',
  ]);
  expect(toldOf(WHOLE.replace('four in five slept badly', '20 percent slept well'))).toEqual([]);
});

test('the other half in another section, or in words of two sentences, is left out', () => {
  expect(toldOf(`Of 400, 80 percent ${CITE}. One survey. Half.\n\n## Later\n\nA year later.`)).toHaveLength(
    1,
  );
  expect(toldOf(`Of 400, 80 percent ${CITE}. One survey. It was half. A year later.`)).toHaveLength(1);
});

test('how many answered is told, and those who took part are not they', () => {
  expect(toldOf(WHOLE.replace('Of 400', 'Of many'))).toEqual([
    'It is not said how many answered: 400 did, of whom "example-2020" tells this.',
  ]);
  expect(toldOf(WHOLE.replace('Of 400', 'Of 900'))).toEqual([
    'This is told of 900, who took part in "example-2020", and 400 answered the question.',
  ]);
});
