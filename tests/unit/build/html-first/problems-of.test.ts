import { expect, test } from 'vitest';
import { stripFramework } from '#build/html-first/strip-framework.ts';

/** What is wrong with a piece of a page, one line for each problem. */
function problemsIn(part: string): string[] {
  return stripFramework(`<p>x</p>${part}`).problems.map(({ what, fix }) => `${what}. ${fix}`);
}

test('a script of another site is named', () => {
  expect(problemsIn('<script src="https://evil.example/x.js"></script>')).toMatchInlineSnapshot(`
    [
      "a script from "https://evil.example/x.js". Keep the file below /js/ and load it with <script type="module" src="/js/…">, or leave it out.",
    ]
  `);
});

test('an inline script is named by its start, in one line', () => {
  expect(problemsIn(`<script>\n  window.x =\n ${'1 + '.repeat(40)}1</script>`)).toMatchInlineSnapshot(`
    [
      "an inline script that starts "window.x = 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1…". Keep the file below /js/ and load it with <script type="module" src="/js/…">, or leave it out.",
    ]
  `);
});

test('a script that next/script leaves for later is named', () => {
  const inline = '<script>(self.__next_s=self.__next_s||[]).push([0,{}])</script>';
  expect(problemsIn(inline)).toMatchInlineSnapshot(`
    [
      "an inline script that starts "(self.__next_s=self.__next_s||[]).push([0,{}])". Keep the file below /js/ and load it with <script type="module" src="/js/…">, or leave it out.",
    ]
  `);
});

test('a preload of a foreign script is named', () => {
  expect(
    problemsIn('<link rel="preload" as="script" href="https://evil.example/x.js">'),
  ).toMatchInlineSnapshot(`
    [
      "a preload of the script "https://evil.example/x.js". Keep the file below /js/ and load it with <script type="module" src="/js/…">, or leave it out.",
    ]
  `);
});

test('an event handler in an attribute is named', () => {
  expect(problemsIn('<button onclick="go()">Go</button>')).toMatchInlineSnapshot(`
    [
      "onclick="go()" on <button>. Add the behaviour from a module below /js/ with addEventListener.",
    ]
  `);
});

test('an event handler on a drawing is named', () => {
  expect(problemsIn('<svg onload="go()"></svg>')).toMatchInlineSnapshot(`
    [
      "onload="go()" on <svg>. Add the behaviour from a module below /js/ with addEventListener.",
    ]
  `);
});

test('an address that is a script is named, however it is spaced', () => {
  expect(problemsIn('<a href=" java\nscript:go()">Go</a>')).toMatchInlineSnapshot(`
    [
      "href="java script:go()" on <a>. Add the behaviour from a module below /js/ with addEventListener.",
    ]
  `);
});

test('an inline style is named', () => {
  expect(problemsIn('<p style="color:red">x</p>')).toMatchInlineSnapshot(`
    [
      "style="color:red" on <p>. Use a class and put the rule in the stylesheet.",
    ]
  `);
});

test('a style element is named', () => {
  expect(problemsIn('<style>p{color:red}</style>')).toMatchInlineSnapshot(`
    [
      "a <style> element that starts "p{color:red}". Use a class and put the rule in the stylesheet.",
    ]
  `);
});

test('a script inside a template is named', () => {
  expect(problemsIn('<template><script>go()</script></template>')).toHaveLength(1);
});

test.each(['//evil.example/js/x.js', 'https://evil.example/js/x.js', '/js/../other.js', '/jss/x.js'])(
  'a module from %s is not one of ours',
  (src) => {
    expect(problemsIn(`<script type="module" src="${src}"></script>`)).toHaveLength(1);
  },
);

test('a script below the folder of modules must be a module', () => {
  expect(problemsIn('<script src="/js/x.js"></script>')).toHaveLength(1);
});

test('a data type does not excuse a source', () => {
  expect(problemsIn('<script type="application/ld+json" src="/x.js"></script>')).toHaveLength(1);
});

test('an ordinary link is no problem', () => {
  expect(
    problemsIn('<a href="/about/">About</a><a href="tel:+15550100">Call</a><a href="#top">Top</a>'),
  ).toEqual([]);
});
