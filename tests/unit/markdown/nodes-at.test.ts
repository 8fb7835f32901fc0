import { expect, test } from 'vitest';
import { blocksOf } from '#lib/markdown/blocks-of.ts';
import { nodesAt } from '#lib/markdown/nodes-at.ts';
import { parseMarkdown } from '#lib/markdown/parse-markdown.ts';

test('the nodes around a character are told from the block in, as its words are counted', () => {
  const [block] = blocksOf(parseMarkdown('One\n  *two **three***   four', 'a.mdx').tree);
  if (!block) throw new Error('There is no block.');
  const around = (word: string) => nodesAt(block.node, block.text.indexOf(word)).map(({ type }) => type);
  expect(around('One')).toEqual(['paragraph', 'text']);
  expect(around('two')).toEqual(['paragraph', 'emphasis', 'text']);
  expect(around('three')).toEqual(['paragraph', 'emphasis', 'strong', 'text']);
  expect(around('four')).toEqual(['paragraph', 'text']);
  expect(nodesAt(block.node, block.text.length)).toEqual([]);
});
