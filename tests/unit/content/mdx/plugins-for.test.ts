import { evaluate } from '@mdx-js/mdx';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import { createElement, Fragment } from 'react';
import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Pluggable } from 'unified';
import { afterEach, describe, expect, test } from 'vitest';
import { pluginsFor } from '#lib/content/mdx/plugins-for.ts';
import { mdxOptions } from '../../components/draw-page.tsx';
import { CODE_IN_BODY, ELEMENTS_IN_BODY, FILES, UNREADABLE_BODY } from './code-in-page.ts';

const EVIL = { ...CODE_IN_BODY, ...ELEMENTS_IN_BODY, ...UNREADABLE_BODY };
const marked = globalThis as { ranCodeOfAPage?: boolean };

afterEach(() => {
  expect(marked.ranCodeOfAPage).toBeUndefined();
});

/** Compiles a text with the list for one use, and draws it: whatever runs in it runs now. */
async function drawWith(use: Parameters<typeof pluginsFor>[0], text: string): Promise<string> {
  const remarkPlugins = await Promise.all(
    pluginsFor(use).map(async (name): Promise<Pluggable> => (await import(name)).default),
  );
  const { default: Body } = await evaluate(text, {
    ...runtime,
    remarkPlugins,
    tableCellAlignToStyle: false,
    baseUrl: import.meta.url,
  });
  return renderToStaticMarkup(createElement(Body, { components: { Callout: Fragment } as never }));
}

test('without the list, the code of these pages runs: the mark is one that can be seen', async () => {
  const { default: Body } = await evaluate(CODE_IN_BODY['braces in a sentence'] ?? '', runtime);
  renderToStaticMarkup(createElement(Body));
  expect(marked.ranCodeOfAPage).toBe(true);
  delete marked.ranCodeOfAPage;
});

describe.each(Object.entries(FILES))('a file %s', (_, toFile) => {
  test.each(Object.entries(EVIL))('is not compiled with %s', async (_, body) => {
    const text = toFile(body);
    await expect(drawWith('build', text)).rejects.toThrow();
    await expect(drawWith('preview', text)).rejects.toThrow();
    expect(await drawWith('development', text)).toMatch(
      /^<p>The words of this page cannot be shown\. See its issues at the desk\.<\/p>\n<p>Line \d+: /,
    );
  });
});

const draft = (body: string) => `---\ntitle: One\ndraft: true\n---\n\n${body}\n`;

test.each(Object.entries(EVIL))('in a build, a draft with %s is an empty page', async (_, body) => {
  expect(await drawWith('build', draft(body))).toBe('');
});

test('in a build, a draft whose fields cannot be read is an empty page', async () => {
  const text = draft(EVIL['braces in a sentence'] ?? '').replace('One', '"One');
  expect(await drawWith('build', text)).toBe('');
});

test.each(['development', 'preview'] as const)('for %s, a draft is drawn', async (use) => {
  expect(await drawWith(use, draft('Words.'))).toBe('<p>Words.</p>');
});

test.each([
  ['build', PHASE_PRODUCTION_BUILD],
  ['development', PHASE_DEVELOPMENT_SERVER],
] as const)('Next has the list for %s, and no other plugin', async (use, phase) => {
  expect((await mdxOptions(phase)).remarkPlugins).toEqual(pluginsFor(use));
});

test('words and components are drawn as they are', async () => {
  const text = '## One\n\n<Callout title="x">\n  Words \\{here\\}.\n</Callout>\n';
  expect(await drawWith('build', text)).toBe(
    '<h2 id="one"><a href="#one" class="anchor">One</a></h2>\n<p>Words {here}.</p>',
  );
});

test('what is refused says where it is, and what to do', async () => {
  await expect(drawWith('build', 'Words {x}.')).rejects.toMatchObject({
    line: 1,
    column: 7,
    reason:
      'This is program code between curly braces: x Take it out. To print a curly brace, put a backslash before it: \\{',
    ruleId: 'code-in-content',
  });
});
