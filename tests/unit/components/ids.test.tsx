import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { COMPONENTS, type ComponentSpec } from '#lib/content/components/registry.ts';
import { FAMILIES_OF_IDS, headingIdsOf, IDS_OF_LAYOUT } from '#lib/markdown/heading-ids.ts';
import { parseMarkdown } from '#lib/markdown/parse-markdown.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { drawBody, drawPage } from './draw-page.tsx';

function idsIn(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, 'element', ({ properties }) => {
    if (properties.id !== undefined) ids.push(String(properties.id));
  });
  return ids;
}

const specs: readonly ComponentSpec[] = Object.values(COMPONENTS);
const EVERYTHING = specs.map(({ example }) => example).join('\n\n');

test('every id of the layout and of the components is kept from headings, and no other', async () => {
  const { pages } = siteWith();
  const whole = await Promise.all(pages.map(({ path }) => drawPage(path)));
  const headings = new Set([
    ...pages.flatMap((page) => page.headings.map(({ id }) => id)),
    ...headingIdsOf(parseMarkdown(EVERYTHING, 'x.mdx').tree).map(({ id }) => id),
  ]);
  const drawn = [...whole, await drawBody(EVERYTHING)].flatMap(idsIn);
  const others = drawn.filter((id) => !headings.has(id) && !FAMILIES_OF_IDS.test(id));
  expect([...new Set(others)].sort()).toEqual([...IDS_OF_LAYOUT].sort());
});

test('a heading that is called like a part of the layout, or like nothing, has an id of its own', () => {
  const headings = [
    'Help now',
    'Content',
    'Receipt',
    'Source: a book',
    'Answer: yes',
    '???',
    '—',
    'Calm',
    'Calm',
  ];
  const { tree } = parseMarkdown(headings.map((words) => `## ${words}`).join('\n\n'), 'x.mdx');
  expect(headingIdsOf(tree).map(({ id }) => id)).toEqual([
    'section-help-now',
    'section-content',
    'section-receipt',
    'section-source-a-book',
    'section-answer-yes',
    'section',
    'section-1',
    'calm',
    'calm-1',
  ]);
});
