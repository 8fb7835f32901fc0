import type { MDXComponents } from 'mdx/types';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { NotDrawable, toBody } from '#staff/preview/to-body.ts';
import { compile } from '#tests/unit/components/draw-page.tsx';

const Box = ({ children, name }: { children?: ReactNode; name?: string }) => (
  <aside data-name={name}>{children}</aside>
);
// By the names of components of the site, one for each way in which they stand.
const COMPONENTS = { Callout: Box, Confirm: ({ children }: { children?: ReactNode }) => <b>{children}</b> };

const ran = globalThis as typeof globalThis & { ranInPage?: boolean };
afterEach(() => {
  delete ran.ranInPage;
});

const RUN = '(globalThis.ranInPage = true)';

test.each([
  ['an export', `export const x = ${RUN}`],
  ['an export below the words', `Words.\n\nexport const x = ${RUN}`],
  ['an import', "import fs from 'node:fs'"],
  ['an expression on its own', `{${RUN}}`],
  ['an expression in a sentence', `It is {${RUN}} so.`],
  ['an expression in a heading', `## Part {${RUN}}`],
  ['an expression in a list', `* one {${RUN}}`],
  ['an expression in a table', `| a |\n| - |\n| {${RUN}} |`],
  ['an expression in a link', `[see {${RUN}}](/fees/)`],
  ['an expression in bold words', `**see {${RUN}}**`],
  ['an expression in a quotation', `> see {${RUN}}`],
  ['an expression in a component', `<Callout>\n  {${RUN}}\n</Callout>`],
  ['an expression in a component in a sentence', `Some <Confirm>{${RUN}}</Confirm>.`],
  ['an attribute', `<Callout name={${RUN}} />`],
  ['an attribute in a sentence', `Some <Confirm name={${RUN}}>words</Confirm>.`],
  ['a spread attribute', `<Callout {...{ name: ${RUN} }} />`],
  ['an element in an attribute', `<Callout name={<b>{${RUN}}</b>} />`],
  ['the name of a component in braces', '{Callout}'],
  ['a comment', '{/* words */}'],
  ['nothing in braces', '{}'],
  ['a part of a component', '<Callout.Part />'],
  ['a name with a colon', '<Callout:part />'],
  ['an element of HTML', '<script src="/js/site.js"></script>'],
  ['an element of HTML in a sentence', 'Some <i>words</i>.'],
  ['a component that is not there', '<Other />'],
  ['what every object has', '<constructor />'],
  ['no name', '<>words</>'],
  ['what is no MDX', 'Words { and no end'],
])('a page with %s is not drawn, and nothing of it runs', async (_, text) => {
  await expect(toBody(`---\ntitle: A\n---\n\n${text}\n`, COMPONENTS)).rejects.toThrow(NotDrawable);
  expect(ran.ranInPage).toBeUndefined();
});

test('what is not drawn is told in the words of the editor', async () => {
  const told = (words: string) =>
    toBody(`---\ntitle: A\n---\n\n${words}\n`, COMPONENTS).catch(({ message }) => message);
  expect(await told(`See {${RUN}}.`)).toBe(
    'The page has program code in it, which was not written in the editor.',
  );
  expect(await told('<Callout>')).toBe(
    'The words of the page cannot be read here, and the editor does not open them.',
  );
});

test.each([
  'Words, *leaning*, **bold**, and [a link](/fees/).\nOn two lines.\\\nOn a third.',
  '## A heading\n\n### One below\n\n* one\n* two\n  1. three\n\n---\n\n> quoted',
  '| a | b |\n| :- | -: |\n| 1 | 2 |',
  '<Callout name="one" />',
  '<Callout>words on one line</Callout>',
  '<Callout>\n  words on lines of their own\n\n  and more\n</Callout>',
  '<Confirm>one</Confirm> <Confirm>two</Confirm>',
  'Some <Confirm>words</Confirm>.',
  '<Callout>\n  <Confirm>one</Confirm>\n\n  <Callout name="inner">\n    * two\n  </Callout>\n</Callout>',
  '* <Confirm>one</Confirm>\n* two <Confirm>three</Confirm>',
  '> <Confirm>one</Confirm>',
  'Braces \\{ and \\} and \\< are letters.',
  '',
])('what is drawn of %j is what a build makes of it', async (text) => {
  const whole = `---\ntitle: A\n---\n\n${text}\n`;
  const Compiled = await compile(whole);
  const built = renderToStaticMarkup(<Compiled components={COMPONENTS as MDXComponents} />);
  expect(renderToStaticMarkup(await toBody(whole, COMPONENTS))).toBe(built);
});
