import { expect, test } from 'vitest';
import { unmarkedDate } from '#lib/checks/rules/unmarked-date.ts';
import { CHECK_CONTEXT, changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith } from '../issues.ts';

// The rule alone: all others take a hundred times as long.
const issuesIn = (change: Record<string, string>) => {
  const { pages, drafts, facts, graph, known } = siteWith(change);
  return unmarkedDate.check({ pages, drafts, facts, graph, known, context: CHECK_CONTEXT });
};
const toldOf = (words: string) =>
  issuesIn(homeWith(words)).map(({ message }) => /^"([^"]*)"/.exec(message)?.[1]);

test('a state of things with its date says by when someone looks again', () => {
  expect(siteWith('unmarked-date').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Put what may change into <AsOf reviewBy="…">, with the day by which someone looks again, or say it without the date.",
        "inEditor": {
          "fix": "Select what may change, click "AO" above the words, and mark it with the day by which someone looks again, or say it without the date.",
        },
        "line": 13,
        "message": ""As of November 2026" may not stay so, and no one is told when to look again: As of November 2026, six states have joined.",
        "rule": "unmarked-date",
        "severity": "warning",
      },
    ]
  `);
});

test.each([
  ['As of today, no state has a rule on this.', 'As of today'],
  ['As of early 2026 the form has two pages.', 'As of early 2026'],
  ['By June 2026, six states had begun.', 'By June 2026'],
  ['The fee has been the same since January 5, 2025.', 'since January 5, 2025'],
  ['The rule will hold until 2028.', 'until 2028'],
  ['We looked for a trial in October 2026 and found none.', 'in October 2026'],
  ['Federal law lets you dispute a bill that is $400 too high.', '$400'],
  ['The government asks for a fee of $25.', '$25'],
  ['It is due within 3 business days.', '3 business days'],
  ['You have 120 calendar days to answer.', '120 calendar days'],
  ['Under section 394.463, an exam can last up to 72 hours.', 'up to 72 hours'],
  ['The statute gives you at least thirty days.', 'at least thirty days'],
  ['Six states have begun to grant them.', 'Six states have'],
  ['It was passed by 39 states.', 'passed by 39 states'],
  ['Only twelve states had joined.', 'twelve states had'],
])('%s', (words, told) => {
  expect(toldOf(words)).toEqual([told]);
});

test.each([
  'Florida joined in July 2023.',
  'In 2026 a study found little <Cite id="example-2020" />.',
  'A review that was published in March 2026 says so.',
  'In the same year, four researchers combined what there was.',
  'Start within 72 hours of a contact, and at best within 24 hours.',
  'Some therapists hold licenses in two or three states.',
  'Each state has a board of its own.',
  'Tell your therapist two or three weeks ahead.',
  'Add the answers up for three months.',
  'A session can cost you an evening and $12 for the sitter.',
  'You have seven days to think, if you want them.',
  'Say "as of today, I will not lie to you".',
  'Call within the hour.',
  'It can take up to a year before it feels calm.',
  'As of the first week, keep the phone out of the bedroom.',
  'Since the discovery you sleep badly.',
  'The law has no word for this.',
  'By June you may see it in another way.',
  'Two people in one state need one plan.',
  'In 2018, a group of experts wrote it down.',
])('harmless: %s', (words) => {
  expect(toldOf(words)).toEqual([]);
});

test('words in a mark pass, and what stands beside it does not', () => {
  expect(toldOf('<AsOf reviewBy="2027-05-01">By June 2026, six states had begun.</AsOf>')).toEqual([]);
  expect(toldOf('**<AsOf reviewBy="2027-05-01">By June 2026</AsOf>**, six states had begun.')).toEqual([
    'six states had',
  ]);
  expect(toldOf('Six states <AsOf reviewBy="2027-05-01">had begun by June 2026</AsOf>.')).toEqual([]);
});

test('an answer is looked at as well, and a heading is not', () => {
  const top = changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, as of June 2026 it is.');
  expect(issuesIn(top)).toMatchObject([{ file: 'pillars/top.mdx', severity: 'warning' }]);
  expect(toldOf('## As of June 2026')).toEqual([]);
});
