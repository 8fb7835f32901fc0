import { expect, test } from 'vitest';
import { z } from 'zod';
import { PROSE_ATTRIBUTES, passagesOf } from '#lib/checks/phrases/passages-of.ts';
import { COMPONENTS, type ComponentSpec } from '#lib/content/components/registry.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf } from '../issues.ts';

function passagesOfHome(change: Record<string, string>) {
  const home = siteWith(change).pages.find(({ path }) => path === '/');
  return home ? passagesOf(home) : [];
}

test('the words of a page stand in its fields, its text, its components and its answers', () => {
  const text = textOf('pages/home.mdx').replace(
    'updated: 2026-11-22',
    'updated: 2026-11-22\nfaq:\n  - question: What is it?\n    answer: A small site.',
  );
  const words = '<Callout title="For tests">\nIt is small.\n</Callout>\n\n<Questions />';
  const found = passagesOfHome({ 'pages/home.mdx': `${text}\n${words}\n` });
  expect(found.map((passage) => `${passage.isHeading ? '# ' : ''}${passage.text}`)).toEqual([
    '# Harbor Practice',
    '# A quiet harbor',
    '# Home',
    'The first page of a small site that exists only for the tests of this project.',
    '# What is it?',
    'Read about the main thing or something smaller.',
    'It is small.',
    '# For tests',
    'A small site.',
  ]);
});

test('a passage of the text knows the very place of its words, one of a field only its line', () => {
  const found = passagesOfHome(homeWith('One line.\nAnother line.'));
  const body = found.find(({ text }) => text.startsWith('One'));
  expect(body?.isExact).toBe(true);
  expect(body?.placeOf('Another')).toEqual({ line: 14, column: 1 });
  expect(body?.placeOf(/(?<=Another )line/)).toEqual({ line: 14, column: 9 });
  const title = found.find(({ text }) => text === 'Harbor Practice');
  expect(title?.isExact).toBe(false);
  expect(title?.placeOf('Practice')).toEqual({ line: 2, column: 1 });
});

// An id, an address or a choice is no word of the author.
const NO_WORDS = new Set(['id', 'src', 'lines', 'more']);
const attributes = Object.entries<ComponentSpec>(COMPONENTS).flatMap(([component, spec]) =>
  Object.entries(spec.attributes.shape)
    .filter(([, schema]) => !(schema instanceof z.ZodEnum))
    .map(([name]) => [component, name] as const),
);

test.each(attributes)('it is decided whether <%s> holds words in "%s"', (_, name) => {
  expect(PROSE_ATTRIBUTES.has(name) !== NO_WORDS.has(name)).toBe(true);
});
