import { expect, test } from 'vitest';
import { documentTextOf } from '#lib/text/document-text-of.ts';

test('a text stands between its byline and its works cited', () => {
  expect(documentTextOf('Title\nIn short.\nBy: Ada Example\nOne.\nTwo.\nWorks Cited\nA book.')).toEqual({
    text: 'One.\nTwo.',
    worksCited: 'Works Cited\nA book.',
  });
});

test.each([
  ['without a byline', 'One.\nReferences:\nA book.', 'One.'],
  ['without works cited', 'Title\nBy Ada Example\nOne.\nTwo.', 'One.\nTwo.'],
  ['with titles in the byline', 'Title\nBy: Jane Doe, Ph.D.\nOne.', 'One.'],
  ['with titles and no colon', 'Title\nby Jane Doe, Ph.D., LMHC\nOne.', 'One.'],
  ['with two authors', 'Title\nBy Ana de la Cruz and J. O’Neil\nOne.', 'One.'],
  [
    'with a heading that starts with "by"',
    'Title\nBy day and by night\nOne.',
    'Title\nBy day and by night\nOne.',
  ],
  ['with neither', 'One.\nTwo.', 'One.\nTwo.'],
  [
    'with a sentence that starts like a byline',
    'One.\nBy the autumn we knew it. It would stay.',
    'One.\nBy the autumn we knew it. It would stay.',
  ],
  [
    'with a heading that names sources before its end',
    'Sources\nOne.\nWorks cited\nA book.',
    'Sources\nOne.',
  ],
])('%s, what is missing takes nothing away', (_, document, text) => {
  expect(documentTextOf(document).text).toBe(text);
});
