import { expect, test } from 'vitest';
import { sentencesOf, wordsOf } from '#lib/text/sentences.ts';

test.each([
  ['One is here. Two is there.', ['One is here.', 'Two is there.']],
  ['Is it so? Yes! It is.', ['Is it so?', 'Yes!', 'It is.']],
  ['It begins: and it goes on.', ['It begins:', 'and it goes on.']],
  ['He said "no." She left.', ['He said "no."', 'She left.']],
  ['Dr. Example wrote it. It is short.', ['Dr. Example wrote it.', 'It is short.']],
  ['Reed et al. found it. So did others.', ['Reed et al. found it.', 'So did others.']],
  ['It took 3.5 days', ['It took 3.5 days']],
  ['', []],
])('"%s" is cut where its sentences end', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test('words keep their hyphens and apostrophes', () => {
  expect(wordsOf("It's a well-known café, isn’t it?")).toEqual([
    "It's",
    'a',
    'well-known',
    'café',
    'isn’t',
    'it',
  ]);
});
