import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { faultsOf, homeWith, theFaultOf } from '../faults.ts';

test('a telephone number in the words of a page is reported', () => {
  expect(siteWith('invented-fact').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 6,
        "file": "pages/contact.mdx",
        "fix": "Facts of the practice stand in practice.yaml, people/ and crisis-lines.yaml, and components show them. A number of somebody else goes in the same section as a link to their own page.",
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
  expect(faultsOf(homeWith(words))).toEqual([expect.stringContaining('invented-fact')]);
});

test.each([
  'The bill may be $400 higher ([the law](https://www.cms.gov/)).',
  'Call 1-800-985-3059, the help desk of [the agency](https://www.cms.gov/).',
  'It was 2019, and 45 CFR 164.520 had changed.',
])('"%s" is somebody else\'s fact, or none', (words) => {
  expect(faultsOf(homeWith(words))).toEqual([]);
});

test('a number with 555 in it is invented, whatever stands beside it', () => {
  expect(theFaultOf(homeWith('Call 1-800-555-0199 ([source](https://example.org/)).')).rule).toBe(
    'invented-fact',
  );
});

test('a number in an answer is reported at the answer', () => {
  expect(theFaultOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'Call 305-555-0123.'))).toMatchObject({
    file: 'pillars/top.mdx',
    line: 11,
  });
});
