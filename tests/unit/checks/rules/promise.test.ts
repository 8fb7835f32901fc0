import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a cure is reported, with the sentence it stands in', () => {
  expect(siteWith('promise').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 9,
        "file": "pages/home.mdx",
        "fix": "Say what can happen, or often happens, and for whom: "many people find", "can", "often".",
        "line": 13,
        "message": ""cures" promises a result: Therapy cures this.",
        "rule": "promise",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  'We guarantee it.',
  'A proven method.',
  'The best therapy in Miami.',
  'You will heal.',
  'You will feel better in 8 to 12 weeks.',
  'It is risk-free.',
  'Do not wait, we guarantee results.',
  'You are not alone, and our proven method helps.',
  'Looking for a cure?',
  'Here are some of the most effective trauma-informed modalities.',
  'Recovery is absolutely possible.',
  'It dramatically reduces shame.',
  'It never fails.',
  'You will never relapse.',
  'A cutting-edge program.',
  'We are the #1 clinic.',
  'Our most trusted team is here.',
  'The only practice in Florida that does this.',
  'Lasting and permanent change.',
  'It is a hundred percent safe.',
  'A success rate that speaks for itself.',
  'Be done with it once and for all.',
  'Soon you will feel like yourself.',
])('"%s" is a promise', (words) => {
  expect(issuesOf([words].map(homeWith)[0] ?? {})).toEqual([expect.stringContaining(' promise')]);
});

test.each([
  'No one can promise a cure.',
  'Can it be cured?',
  'We promise no cure, no guarantee and no date.',
  'We cannot offer you a cure, a guarantee or a date.',
  'It has not been proven.',
  'Some people call it a "miracle".',
  'Significant change often appears in 8 to 12 weeks.',
  'The best time to call is the morning.',
  'He cannot guarantee that.',
  'No one knows that you will never relapse.',
  'The only place to begin is here.',
])('"%s" is none', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([]);
});

test('a promise in the description is reported on its line', () => {
  const change = changedFile('pages/home.mdx', 'The first page of', 'A guaranteed way through');
  expect(theIssueOf(change)).toMatchObject({ rule: 'promise', line: 4 });
});

test.each(['Ask your doctor about the best treatment for you.', 'Some plans pay 100% of the fee.'])(
  '"%s" promises nothing',
  (words) => {
    expect(issuesOf(homeWith(words)).join()).not.toContain('promise');
  },
);
