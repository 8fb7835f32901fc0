import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/parse-markdown.ts';
import { plainWordsOf } from '#lib/text/plain-words.ts';

const plain = (text: string) => plainWordsOf(parseMarkdown(text, 'x.mdx').tree);

test.each([
  [
    'One line\nof **bold** and [linked](/a/) words.\n\nAnother.',
    'One line of bold and linked words. Another.',
  ],
  [
    'Bring these:\n\n* your card\n* your *plan*\n\nNothing else.',
    'Bring these:\n- your card\n- your plan\nNothing else.',
  ],
  ['1. Sit down\n2. Call\n   someone', '1. Sit down\n2. Call someone'],
  ['4. Rest\n5. Eat', '4. Rest\n5. Eat'],
  ['* One\n  * a part\n  * its end\n* Two', '- One\n- a part\n- its end\n- Two'],
])('%j is read as %j', (text, words) => {
  expect(plain(text)).toBe(words);
});
