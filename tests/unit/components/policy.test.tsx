import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { JsonLd } from '#components/json-ld.tsx';
import { COMPONENTS, type ComponentName } from '#lib/content/components/registry.ts';
import { changedFile } from '#tests/fixture-site.ts';
import { drawBody, drawPage } from './draw-page.tsx';
import { draw, one, parse, wordsOf } from './markup.ts';

// The content security policy lets nothing through that is written into a page: it would be drawn wrong or not run.

/** The attributes of a tree that the policy blocks, each with its element. */
function blockedIn(tree: Nodes): string[] {
  const found: string[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    for (const name of Object.keys(properties)) {
      if (name === 'style' || /^on/i.test(name)) found.push(`${tagName} ${name}`);
    }
  });
  return found;
}

const TABLE = '| left | middle | right |\n| :--- | :----: | ----: |\n| a | b | c |';

test.each(['/', '/top/', '/below/', '/contact/', '/articles/story/'])(
  'nothing on %s is blocked by the content security policy',
  async (path) => {
    expect(blockedIn(await drawPage(path))).toEqual([]);
  },
);

test.each(Object.keys(COMPONENTS) as ComponentName[])(
  'nothing in %s is blocked by the content security policy',
  async (name) => {
    expect(blockedIn(await drawBody(COMPONENTS[name].example))).toEqual([]);
  },
);

test('nothing in a table is blocked by the content security policy', async () => {
  expect(blockedIn(await drawBody(TABLE))).toEqual([]);
});

test('nothing in a table in an answer is blocked by the content security policy', async () => {
  const answer = `answer: |\n${TABLE.replaceAll(/^/gm, '      ')}`;
  const changed = changedFile('pillars/top.mdx', 'answer: Yes, it is.', answer);
  const tree = await drawPage('/top/', changed);
  expect(wordsOf(one(tree, 'table'))).toContain('middle');
  expect(blockedIn(tree)).toEqual([]);
});

test('what the policy blocks would be seen', () => {
  const tree = parse('<p style="color: red" onclick="go()">x</p>');
  expect(blockedIn(tree)).toEqual(['p style', 'p onClick']);
});

// React leaves handlers out of the markup without a word, so they are looked for in the source.
const HANDLER = /\s(style|on[A-Z]\w*)=\{/;
const folder = join(import.meta.dirname, '../../../components');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsx'),
);

test.each(sources)('components/%s has neither a style nor a handler', (name) => {
  expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(HANDLER);
});

test.each(['<a onClick={go}>', '<p\n  style={{ color }}>'])(
  'a component that says %j would be seen',
  (text) => {
    expect(text).toMatch(HANDLER);
  },
);

test('structured data is written as it is given, quotes and all', () => {
  expect(wordsOf(one(draw(<JsonLd text={'{"a":"\\u003cb> & \'c\'"}'} />), 'script'))).toBe(
    '{"a":"\\u003cb> & \'c\'"}',
  );
});
