import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a link whose words say nothing of where it leads is reported', () => {
  expect(siteWith('vague-link-text').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 37,
        "file": "pages/home.mdx",
        "fix": "Make words of the sentence the link that say what the page is about, such as "how to prepare a disclosure".",
        "line": 13,
        "message": "The link "click here" to "/below/" does not say where it leads.",
        "rule": "vague-link-text",
        "severity": "error",
      },
    ]
  `);
});

test.each(['Click here', 'here', 'Read more…', 'learn more', 'this page', '**link**', 'More information'])(
  'the words "%s" say nothing of where a link leads',
  (words) => {
    expect(issuesOf(homeWith(`See [${words}](/below/).`))).toEqual(['pages/home.mdx:13:5 vague-link-text']);
  },
);

test.each(['how to reach us', 'the smaller page', 'more about boats', '988', '988lifeline.org', 'fees'])(
  'the words "%s" say where a link leads',
  (words) => {
    expect(issuesOf(homeWith(`See [${words}](https://www.loc.gov/).`))).toEqual([]);
  },
);

test('a full address in place of words is worth a second look', () => {
  expect(theIssueOf(homeWith('See [https://www.weather.gov/a](https://www.weather.gov/a).'))).toMatchObject({
    severity: 'warning',
    message:
      'The words of this link are an address, which a screen reader spells out: "https://www.weather.gov/a".',
    fix: 'Write words in place of the address: [the name of that page](https://www.weather.gov/a).',
  });
});

test('an address that was typed into the text makes such a link', () => {
  expect(issuesOf(homeWith('See www.weather.gov/a for it.'))).toEqual([
    'pages/home.mdx:13:5 vague-link-text',
  ]);
});

test('a link without words is reported, since no one sees it', () => {
  expect(theIssueOf(homeWith('See [](/below/).')).message).toBe(
    'The link to "/below/" has no words, so that no one sees it.',
  );
});

test('a vague link in an answer is reported where the answer starts', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, see [here](/below/).'))).toEqual([
    'pillars/top.mdx:11:5 vague-link-text',
  ]);
});
