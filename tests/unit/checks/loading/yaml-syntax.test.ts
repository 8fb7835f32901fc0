import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSite } from '#lib/site.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { issuesOf, textOf, theIssueOf } from '../issues.ts';

test('a colon inside a value is reported where the value starts', () => {
  expect(siteWith('yaml-syntax').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 8,
        "file": "pillars/below.mdx",
        "fix": "Put the whole text after the first colon between straight quotes ("…").",
        "inEditor": {
          "fix": "They were changed outside of the editor. Ask the developer to bring them back.",
          "message": "The fields of this form cannot be read, and the editor does not open it.",
        },
        "line": 2,
        "message": "There is a colon inside the text, which reads as a second field.",
        "rule": "yaml-syntax",
        "severity": "error",
      },
    ]
  `);
});

const TOP = 'pillars/top.mdx';

test('the same words between quotes are sound', () => {
  expect(issuesOf(changedFile(TOP, 'title: The main thing', 'title: "The main thing: what it is"'))).toEqual(
    [],
  );
});

test('a tab at the start of a line is one issue, on that line', () => {
  expect(theIssueOf(changedFile(TOP, '  - question', '\t- question'))).toMatchObject({
    rule: 'yaml-syntax',
    line: 10,
    column: 1,
    message: 'A line starts with a tab.',
  });
});

test.each(['"', "'"])('a quote %s that is never closed is reported where it was opened', (quote) => {
  expect(issuesOf(changedFile(TOP, 'title: The', `title: ${quote}The`))).toEqual([`${TOP}:2:8 yaml-syntax`]);
});

test('a bracket that is never closed is reported where it was opened', () => {
  expect(issuesOf(changedFile(TOP, 'title: The', 'title: [The'))).toEqual([`${TOP}:2:8 yaml-syntax`]);
});

test('a field that stands twice is reported at the second', () => {
  expect(theIssueOf(changedFile(TOP, 'heading:', 'title: Another\nheading:'))).toMatchObject({
    line: 3,
    message: 'The same field stands twice.',
  });
});

test('words after a closing quote are reported', () => {
  expect(theIssueOf(changedFile(TOP, 'title: The main', 'title: "The" main'))).toMatchObject({
    line: 2,
    column: 14,
    message: 'There is something here after the end of the text.',
  });
});

test.each(['@', '`', '%'])('a text that starts with %s is to go between quotes', (sign) => {
  expect(theIssueOf(changedFile(TOP, 'title: The', `title: ${sign}The`))).toMatchObject({
    line: 2,
    column: 8,
    fix: expect.stringContaining('straight quotes'),
  });
});

test.each(['*Important', '*Important* thing', '*'])(
  'the title %j is an issue and not an exception',
  (title) => {
    expect(issuesOf(changedFile(TOP, 'title: The main thing', `title: ${title}`))).toEqual([
      expect.stringMatching(/^pillars\/top\.mdx:2:\d+ yaml-syntax$/),
    ]);
  },
);

test('a field without a space after its colon is reported', () => {
  expect(theIssueOf(changedFile(TOP, 'title: The', 'title:The'))).toMatchObject({ line: 2 });
});

test('a field that is one space out of line is reported as such', () => {
  expect(theIssueOf(changedFile(TOP, '    answer:', '   answer:'))).toMatchObject({
    line: 11,
    message: 'The spaces at the start of this line do not fit the line above.',
  });
});

test('a field without a colon is reported', () => {
  expect(theIssueOf(changedFile(TOP, 'title: The', 'title The'))).toMatchObject({
    line: 2,
    message: 'This line has no colon after the name of the field.',
  });
});

test('slips on two lines of one page are both reported', () => {
  const text = textOf(TOP).replace('title: The', 'title: @The').replace('answer: Yes', 'answer: @Yes');
  expect(issuesOf({ [TOP]: text })).toEqual([`${TOP}:2:8 yaml-syntax`, `${TOP}:11:13 yaml-syntax`]);
});

test('a slip in a data file is reported with its line', () => {
  expect(issuesOf(changedFile('practice.yaml', 'description: A', 'description: "A'))).toEqual([
    'practice.yaml:3:14 yaml-syntax',
  ]);
});

test('a slip in a source is reported with its line', () => {
  expect(issuesOf(changedFile('sources/example-2020.yaml', 'title: An', 'title: "An'))).toEqual([
    'sources/example-2020.yaml:1:8 yaml-syntax',
  ]);
});

test('links to a page with a slip in its fields are not called broken', () => {
  expect(issuesOf(changedFile('pillars/below.mdx', 'title: The', 'title: "The'))).toEqual([
    'pillars/below.mdx:2:8 yaml-syntax',
  ]);
});

test('a file from Windows, with a byte order mark and its line ends, is read without fault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    for (const { file, text } of validFiles()) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    }
    expect(loadSite(folder).issues).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
