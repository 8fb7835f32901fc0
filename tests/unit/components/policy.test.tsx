import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedFile } from '#tests/fixture-site.ts';
import { blockedIn } from './blocked-in.ts';
import { drawBody, drawPage } from './draw-page.tsx';
import { one, parse, wordsOf } from './markup.ts';

// Each example is looked at in registry.test.tsx, and every page by a browser that lets nothing pass (tests/browser).
const TABLE = '| left | middle | right |\n| :--- | :----: | ----: |\n| a | b | c |';

test('nothing in a table is blocked by the content security policy', async () => {
  expect(blockedIn(await drawBody(TABLE))).toEqual([]);
});

test('nothing in a table in an answer, nor around it, is blocked by the content security policy', async () => {
  const answer = `answer: |\n${TABLE.replaceAll(/^/gm, '      ')}`;
  const tree = await drawPage('/top/', changedFile('pillars/top.mdx', 'answer: Yes, it is.', answer));
  expect(wordsOf(one(tree, 'table'))).toContain('middle');
  expect(blockedIn(tree)).toEqual([]);
});

test('what the policy blocks would be seen', () => {
  const tree = parse('<p style="color: red" onclick="go()">x</p>');
  expect(blockedIn(tree)).toEqual(['p style', 'p onClick']);
});

// React leaves handlers out of the markup without a word, so they are looked for in the source.
const HANDLER = /\s(style|on[A-Z]\w*)=\{/;
const root = join(import.meta.dirname, '../../..');
const sources = ['app', 'components']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => name.endsWith('.tsx'));

test('no component has a style or a handler', () => {
  expect(sources.filter((name) => HANDLER.test(readFileSync(join(root, name), 'utf8')))).toEqual([]);
  expect(['<a onClick={go}>', '<p\n  style={{ color }}>'].filter((text) => HANDLER.test(text))).toHaveLength(
    2,
  );
});
