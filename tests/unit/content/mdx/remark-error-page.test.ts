import { compile } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import remarkErrorPage from '#lib/content/mdx/remark-error-page.ts';

const compileWith = async (text: string) =>
  String(await compile(text, { remarkPlugins: [remarkErrorPage], jsx: true }));

test('a page that compiles is compiled as it is', async () => {
  const text = 'Some *words*.\n\n<Callout title="One">\n\nMore.\n\n</Callout>\n';
  expect(await compileWith(text)).toBe(String(await compile(text, { jsx: true })));
});

test('a page that does not says what is wrong, where, and how to fix it', async () => {
  const code = await compileWith('Some words.\n\n<Callout title="One">\n\nMore.\n');
  const words = [...code.matchAll(/<_components.p>\{"(.*?)"\}<\/_components.p>/g)].map(([, said]) => said);
  expect(words).toMatchInlineSnapshot(`
    [
      "The words of this page cannot be shown. See its issues at the desk.",
      "Line 3: <Callout> is opened and never closed, or closed in the wrong place. Fix: Write </Callout> after its words, on a line of its own, or <Callout /> when there is nothing inside.",
    ]
  `);
});

test('a component with curly quotes leads to the desk, which tells each of them', async () => {
  const code = await compileWith('<Callout title=“One”>\n\nMore.\n\n</Callout>\n');
  expect(code).toContain('See its issues at the desk.');
  expect(code).not.toContain('To fix it');
});
