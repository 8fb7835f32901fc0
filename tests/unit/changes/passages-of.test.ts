import { expect, test } from 'vitest';
import { type Passage, passagesOf } from '#lib/changes/passages-of.ts';

const PAGE = 'content/pages/fees.mdx';
const page = (title: string, words: string) => `---\ntitle: ${title}\nnavLabel: Fees\n---\n${words}\n`;

/** A passage as it is read, with what one version alone has between stars. */
const inWords = ({ where, theirs, mine }: Passage) => {
  const [left, right] = [theirs, mine].map((side) =>
    side.map(({ words, own }) => (own ? `*${words}*` : words)).join(''),
  );
  return `${left} | ${right} (${where})`;
};
const passages = (theirs: string | null, mine: string | null) => passagesOf(PAGE, theirs, mine).map(inWords);

test('what two versions have differently is told by field and by heading, each as it stands', () => {
  const theirs = page('Fees', 'First words.\n\n## Paying\n\nBy card.\n\n## Insurance\n\nAsk us.');
  const mine = page(
    'Our fees',
    'First words.\n\n## Paying\n\nBy card or in cash.\n\n## Insurance\n\nAsk us.',
  );
  expect(passages(theirs, mine)).toEqual([
    '*Fees* | *Our fees* (Title)',
    'Paying\nBy card. | Paying\nBy card *or in cash*. (Paying)',
  ]);
});

test('changes with next to nothing between them are one, and the space around it is none of it', () => {
  expect(passages(page('A b c d', ''), page('A x y d', ''))).toEqual(['A *b c* d | A *x y* d (Title)']);
});

test('a heading that one version alone has is a passage of that version', () => {
  expect(passages(page('A', 'One.'), page('A', 'One.\n\n## More\n\nTwo.'))).toEqual([
    ' | *More\nTwo.* (More)',
  ]);
});

test('a version that is gone has nothing, and two that are alike have no passage', () => {
  expect(passages(null, page('A', 'One.'))).toContain(' | *A* (Title)');
  expect(passages(page('A', 'One.'), page('A', 'One.'))).toEqual([]);
});
