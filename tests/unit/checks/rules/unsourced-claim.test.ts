import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, textOf, theIssueOf } from '../issues.ts';

test('research that no one can look up is reported', () => {
  expect(siteWith('unsourced-claim').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Name the source with <Cite id="…" /> in this section, or link to the official page; or say that it is your own view.",
        "inEditor": {
          "fix": "Name the source with "Cite" in this section, or link to the official page; or say that it is your own view.",
        },
        "line": 13,
        "message": ""Research shows" speaks of research, and this section names no source: Research shows that it helps.",
        "rule": "unsourced-claim",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  'A 2019 survey is clear.',
  'About 40 percent of them do.',
  'One in three people knows it.',
  'Experts agree.',
  'As one expert notes, it is so.',
  'Research has noted it.',
])('"%s" is reported', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([expect.stringContaining('unsourced-claim')]);
});

test.each([
  'Research shows it <Cite id="example-2020" />.\n\n<SourceList />',
  'It was a survey <Cite id="example-2020" />.\n\nAbout 40 percent did.\n\n<SourceList />',
  'Research shows it, [as the agency says](https://www.loc.gov/).',
  'No study has shown that.',
  '## What research shows\n\nLittle.',
])('"%s" is sourced, or claims nothing', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([]);
});

test('a cite in another section is not enough', () => {
  const words = 'It was one <Cite id="example-2020" />.\n\n## Later\n\nResearch shows it.\n\n<SourceList />';
  expect(theIssueOf(homeWith(words))).toMatchObject({ line: 17 });
});

test('an answer may say what its page says and cites', () => {
  const top = textOf('pillars/top.mdx')
    .replace('Yes, it is.', 'Research shows it.')
    .replace('It has', 'It was one <Cite id="example-2020" />. It has');
  expect(issuesOf({ 'pillars/top.mdx': `${top}\n<SourceList />\n` })).toEqual([]);
});
