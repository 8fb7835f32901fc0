import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseContent } from '#lib/content/load/load.ts';
import { readFiles } from '#lib/content/load/read-files.ts';
import { codeInFile } from '#lib/content/mdx/code-in-file.ts';
import { CODE_IN_BODY, ELEMENTS_IN_BODY, FILES, UNREADABLE_BODY } from './code-in-page.ts';

describe.each(Object.entries(FILES))('in a file %s', (_, toFile) => {
  test.each(Object.entries(CODE_IN_BODY))('%s is found', (_, body) => {
    expect(codeInFile(toFile(body)).map(({ rule }) => rule)).toContain('code-in-content');
  });

  test.each(Object.entries(ELEMENTS_IN_BODY))('%s is found', (_, body) => {
    expect(codeInFile(toFile(body)).map(({ rule }) => rule)).toContain('unknown-component');
  });

  test.each(Object.entries(UNREADABLE_BODY))('%s cannot be judged', (_, body) => {
    expect(codeInFile(toFile(body)).map(({ rule }) => rule)).toEqual(['mdx-syntax']);
  });
});

test('what is found has its place, what it is, and what to do', () => {
  expect(codeInFile('---\ntitle: One\n---\n\nWe are {open}.\n')).toEqual([
    {
      rule: 'code-in-content',
      line: 5,
      column: 8,
      message: 'This is program code between curly braces: open',
      fix: 'Take it out. To print a curly brace, put a backslash before it: \\{',
      inEditor: {
        message: 'The page has program code in it, which was not written in the editor.',
        fix: 'Write it as plain words, or take it out.',
      },
    },
  ]);
});

const answered = (answer: string, more = '') =>
  `---\ntitle: One\n${more}faq:\n  - question: Is it?\n    answer: ${JSON.stringify(answer)}\n---\n\nWords.\n`;

test.each(Object.entries({ ...CODE_IN_BODY, ...ELEMENTS_IN_BODY, ...UNREADABLE_BODY }))(
  'in an answer, %s is found where the answer starts',
  (_, answer) => {
    expect(codeInFile(answered(answer))[0]).toMatchObject({ line: 5, column: 5 });
    // Other fields that are wrong do not hide it.
    expect(codeInFile(answered(answer, 'nonsense: 1\n'))[0]).toMatchObject({ line: 6, column: 5 });
  },
);

test.each([
  ['braces behind a backslash', 'Words \\{like these}.'],
  ['braces in words that are shown as code', 'Words `{like these}`.'],
  ['a component with its words', '<Callout title="x {y}">\nWords.\n</Callout>'],
  ['the word export in a sentence', 'We do not\nexport const.'],
  ['fields alone', ''],
])('%s are no code', (_, body) => {
  expect(codeInFile(`---\ntitle: "{x}"\n---\n\n${body}\n`)).toEqual([]);
});

test.each(['null', '[]', 'faq: 1', 'faq:\n  - 1', 'faq:\n  - answer: [1]', '"'])(
  'fields of any shape are read without an exception: %j',
  (fields) => {
    expect(codeInFile(`---\n${fields}\n---\n\nWords.\n`)).toEqual([]);
  },
);

test('no page of the site has any', () => {
  const content = join(import.meta.dirname, '../../../../content');
  const { pages, drafts } = parseContent(readFiles(content));
  const found = [...pages, ...drafts].flatMap(({ file }) =>
    codeInFile(readFileSync(join(content, file), 'utf8')),
  );
  expect(found).toEqual([]);
});
