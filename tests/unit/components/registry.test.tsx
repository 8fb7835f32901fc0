import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { mdxComponentsFor } from '#components/mdx/index.tsx';
import { COMPONENTS, type ComponentName, type ComponentSpec } from '#lib/content/components/registry.ts';
import { parseMarkdown } from '#lib/markdown/markdown.ts';
import { drawBody, viewAt } from './draw-page.tsx';
import { siteShowing } from './examples.ts';
import { all, wordsOf } from './markup.ts';

const NAMES = Object.keys(COMPONENTS) as ComponentName[];
const specs: Record<ComponentName, ComponentSpec> = COMPONENTS;

/** The words of an example: its text, and what its attributes say to readers. */
function wordsIn(example: string): string[] {
  const words: string[] = [];
  visit(parseMarkdown(example, 'example.mdx').tree, (node) => {
    if (node.type === 'text') words.push(...node.value.split('\n'));
    if (node.type !== 'mdxJsxFlowElement') return;
    const shape: Record<string, z.ZodType> = specs[node.name as ComponentName].attributes.shape;
    for (const attribute of node.attributes) {
      // A choice, such as a tone, and the name of something else are not for readers.
      if (attribute.type !== 'mdxJsxAttribute' || shape[attribute.name] instanceof z.ZodEnum) continue;
      if (['id', 'lines', 'more', 'src'].includes(attribute.name)) continue;
      if (typeof attribute.value === 'string') words.push(...attribute.value.split('→'));
    }
  });
  return words.map((each) => each.trim()).filter((each) => each !== '');
}

test('every component that staff may use can be drawn, and no other', () => {
  expect(Object.keys(mdxComponentsFor(viewAt('/top/'))).sort()).toEqual([...NAMES].sort());
});

test.each(NAMES)('the example of %s passes every check', (name) => {
  expect(siteShowing(name).issues).toEqual([]);
});

test.each(NAMES)('the example of %s is drawn with all of its words', async (name) => {
  const view = viewAt('/top/', siteShowing(name));
  const tree = await drawBody(specs[name].example, view);
  const drawn = [wordsOf(tree), ...all(tree, 'img').map(({ properties }) => properties.alt)].join(' ').trim();
  expect(drawn).not.toBe('');
  for (const words of wordsIn(specs[name].example)) expect(drawn).toContain(words);
});

test('a component that nobody registered stops the build', async () => {
  await expect(drawBody('<Nothing />')).rejects.toThrow('Expected component `Nothing` to be defined');
});

test('headings get the ids that the model has', async () => {
  const tree = await drawBody('## Is it “so”?\n\n## Help\n\n## Help');
  const ids: unknown[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'h2') ids.push(properties.id);
  });
  expect(ids).toEqual(['is-it-so', 'help', 'help-1']);
});
