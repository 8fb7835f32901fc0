import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { COMPONENTS, type ComponentName, type ComponentSpec } from '#lib/content/components/registry.ts';
import { parseMarkdown } from '#lib/markdown/parse-markdown.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { mdxComponentsFor } from '#views/mdx-components.tsx';
import { blockedIn } from './blocked-in.ts';
import { drawBody, pageAt } from './draw-page.tsx';
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
      if (['id', 'lines', 'more', 'src', 'fact'].includes(attribute.name)) continue;
      if (typeof attribute.value === 'string') words.push(...attribute.value.split('→'));
    }
  });
  return words.map((each) => each.trim()).filter((each) => each !== '');
}

test('every component that staff may use can be drawn, and no other', () => {
  const site = siteWith();
  const components = mdxComponentsFor(site, pageAt(site, '/top/'), null);
  expect(Object.keys(components).sort()).toEqual([...NAMES].sort());
});

test('what a component shows is looked up when the component is drawn, and not before', async () => {
  const site = siteWith();
  const asked: PropertyKey[] = [];
  const facts = new Proxy(site.facts, {
    get(known, key) {
      asked.push(key);
      return Reflect.get(known, key);
    },
  });
  const watched = { ...site, facts };
  await drawBody('Words alone.', { site: watched });
  expect(asked).toEqual([]);
  await drawBody('<People />', { site: watched });
  expect(asked).toEqual(['people']);
});

test.each(NAMES)('the example of %s passes every check', (name) => {
  expect(siteShowing(name).issues).toEqual([]);
});

test.each(NAMES)(
  'the example of %s is drawn with all of its words, and with nothing that the policy blocks',
  async (name) => {
    const tree = await drawBody(specs[name].example, { site: siteShowing(name) });
    const drawn = [wordsOf(tree), ...all(tree, 'img').map(({ properties }) => properties.alt)]
      .join(' ')
      .trim();
    expect(drawn).not.toBe('');
    for (const words of wordsIn(specs[name].example)) expect(drawn).toContain(words);
    expect(blockedIn(tree)).toEqual([]);
  },
);

test('a component that no one registered stops the build', async () => {
  await expect(drawBody('<Nothing />')).rejects.toThrow('There is no component <Nothing>.');
});

test('headings get the ids that the model has', async () => {
  const tree = await drawBody('## Is it “so”?\n\n## Help\n\n## Help');
  expect(all(tree, 'h2').map(({ properties }) => properties.id)).toEqual(['is-it-so', 'help', 'help-1']);
});
