import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/parse-markdown.ts';
import { isTangled } from '#lib/text/is-tangled.ts';
import { filesOfMany } from '#tools/copies/many-pages.ts';

test('a page that lists a thousand others can be read', () => {
  const texts = filesOfMany(1000).map(({ text }) => text);
  expect(texts.filter(isTangled)).toEqual([]);
});

// With a mark more, each is told in place of being read.
test.each(['[', '[a](', '*a _b ', '<Callout>', '(a)]'])(
  'as much of %s as may be is read, and no more may be',
  (unit) => {
    const marks = unit.match(/[[\]{}<>*_~`|&@\\]/g)?.length ?? 1;
    const most = unit.repeat(4_000 / marks);
    expect(isTangled(most)).toBe(false);
    expect(isTangled(`${most}[`)).toBe(true);
    expect(() => parseMarkdown(`---\ntitle: It\n---\n${most}`, 'pages/it.mdx')).not.toThrow();
  },
);
