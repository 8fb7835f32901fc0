import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('praise in the name of clients is reported', () => {
  expect(siteWith('testimonial').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Leave it out. A therapist may not ask clients for praise (ACA Code of Ethics, C.3.b), and praise of one person proves nothing.",
        "line": 13,
        "message": ""Our clients say" gives the word of clients as proof: Our clients say that it helped.",
        "rule": "testimonial",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  'Read our success stories.',
  'Testimonials from Miami.',
  'The work changed my life.',
  'It has 5 stars.',
  'We are rated 4.9 out of 5.',
  '⭐⭐⭐ care.',
  '"I feel like myself again." — Maria',
  '"I feel like myself again." – J.M., 42',
  '“We are closer now.” — A former client, Miami',
  '“We are closer now.” — Anonymous.',
  '> I feel like myself again.\n>\n> — Maria, Miami',
  '> I feel like myself again.\n> — Ana R.',
])('%j is a testimonial', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([expect.stringContaining(' testimonial')]);
});

test('a signature is reported where it stands', () => {
  expect(issuesOf(homeWith('> I feel well.\n>\n> — Maria, Miami'))).toEqual([
    'pages/home.mdx:15:3 testimonial',
  ]);
});

test.each([
  'We show no testimonials.',
  '## Why are there no reviews?\n\nNobody here asks for praise.',
  'Two reviews of the research came to the same end.',
  'She said "maybe" — and then she left.',
  '"Trauma is stored in the body" — Patrick Miller',
  '> A law may be quoted here.',
  'In the story, five people start again.',
  'Our clients ask this often.',
  'Some couples say that the first week is the hardest.',
])('%j is none', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([]);
});

test('a quote with its source in the section is none', () => {
  const words =
    '“It is written there.” — Maria\n\nIt stands on [their page](https://www.loc.gov/their-page/).';
  expect(issuesOf(homeWith(words))).toEqual([]);
});
