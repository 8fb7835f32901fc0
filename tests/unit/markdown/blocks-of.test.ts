import { expect, test } from 'vitest';
import { blocksOf } from '#lib/markdown/blocks-of.ts';
import { pageWith } from '#tools/copies/write-page.ts';

const blocks = (body: string) =>
  blocksOf(pageWith({}, body).tree).map(({ node, text, section }) => `${section} ${node.type}: ${text}`);

test('blocks are counted by the section they stand in', () => {
  expect(
    blocks('Before.\n\n## One\n\n* An item\n  of two lines\n\n## Two\n\n<PullLine>\nSet apart.\n</PullLine>'),
  ).toEqual([
    '0 paragraph: Before.',
    '1 heading: One',
    '1 paragraph: An item of two lines',
    '2 heading: Two',
    '2 paragraph: Set apart.',
  ]);
});
