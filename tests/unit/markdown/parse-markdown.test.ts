import { expect, test } from 'vitest';
import { markdown, mdx } from '#lib/markdown/parse-markdown.ts';

type Extensions = readonly unknown[] | undefined;

const countOf = (parser: typeof markdown | typeof mdx) =>
  ['micromarkExtensions', 'fromMarkdownExtensions'].map(
    (name) => (parser.data() as Record<string, Extensions>)[name]?.length,
  );

test('no extension of the syntax is there twice, since each is tried at every character', () => {
  markdown.parse('Words.');
  mdx.parse('Words.');
  // Front matter and GFM; then what notes the places of links as well; and MDX in the one.
  expect(countOf(markdown)).toEqual([2, 3]);
  expect(countOf(mdx)).toEqual([3, 4]);
});
