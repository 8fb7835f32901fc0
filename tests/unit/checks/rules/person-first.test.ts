import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('words that put what a person has before the person are reported', () => {
  expect(siteWith('person-first').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Put people first, such as "people with a mental illness" or "people with a disability".",
        "line": 13,
        "message": ""The mentally ill" makes people into what they have: The mentally ill deserve care.",
        "rule": "person-first",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  'The disabled find it hard.',
  'He is an alcoholic.',
  'Many schizophrenics live well.',
  'She suffers from depression.',
  'They are victims of trauma.',
  'He committed suicide.',
  'It was a failed suicide attempt.',
  'Normal people stop.',
  'A wheelchair-bound man came.',
  'Drug abusers come as well.',
])('"%s" is an error', (words) => {
  expect(theIssueOf(homeWith(words))).toMatchObject({ rule: 'person-first', severity: 'error' });
});

test.each([
  'That is crazy.',
  'She was hysterical.',
  'People of the opposite sex are asked.',
  'He or she may call.',
  'Every client knows that he may stop.',
  'A betrayed partner often feels that she is alone.',
])('"%s" is a warning', (words) => {
  expect(theIssueOf(homeWith(words))).toMatchObject({ rule: 'person-first', severity: 'warning' });
});

test.each([
  'In good therapy no one is called crazy for being hurt.',
  'You may ask: "Am I going crazy?"',
  '## Am I crazy?\n\nNo.',
  'A child can be the victim of sexual abuse.',
  'Others suffer badly.',
  'Anger and grief are normal.',
  'Set an alarm for a normal hour.',
  'The depressed part wants to sleep.',
  'Alcoholics Anonymous meets in the evening.',
  'Thoughts of suicide are an emergency.',
  'Your partner may say that she is angry.',
  'The person may bring a list; he in turn may not.',
  'Mental health care is for everyone.',
])('%j is not reported', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([]);
});
