import { expect, test } from 'vitest';
import { stripFramework } from '#build/html-first/strip-framework.ts';

/** What is wrong with a piece of a page, one line for each problem. */
function problemsIn(part: string): string[] {
  return stripFramework(`<p>x</p>${part}`).problems.map(({ what, fix }) => `${what}. ${fix}`);
}

const USE_MODULE =
  'Keep the file below /js/ and load it with <script type="module" src="/js/…">, or leave it out.';
const USE_LISTENER = 'Add the behavior from a module below /js/ with addEventListener.';
const USE_CLASS = 'Use a class and put the rule in the stylesheet.';

test.each([
  [
    'a script of another site',
    '<script src="https://evil.example/x.js"></script>',
    `a script from "https://evil.example/x.js". ${USE_MODULE}`,
  ],
  [
    'an inline script, by its start, in one line',
    `<script>\n  window.x =\n ${'1 + '.repeat(40)}1</script>`,
    `an inline script that starts "window.x = 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1…". ${USE_MODULE}`,
  ],
  [
    'a script that next/script leaves for later',
    '<script>(self.__next_s=self.__next_s||[]).push([0,{}])</script>',
    `an inline script that starts "(self.__next_s=self.__next_s||[]).push([0,{}])". ${USE_MODULE}`,
  ],
  [
    'a preload of a foreign script',
    '<link rel="preload" as="script" href="https://evil.example/x.js">',
    `a preload of the script "https://evil.example/x.js". ${USE_MODULE}`,
  ],
  [
    'an event handler in an attribute',
    '<button onclick="go()">Go</button>',
    `onclick="go()" on <button>. ${USE_LISTENER}`,
  ],
  ['an event handler on a drawing', '<svg onload="go()"></svg>', `onload="go()" on <svg>. ${USE_LISTENER}`],
  [
    'an address that is a script, however it is spaced',
    '<a href=" java\nscript:go()">Go</a>',
    `href="java script:go()" on <a>. ${USE_LISTENER}`,
  ],
  ['an inline style', '<p style="color:red">x</p>', `style="color:red" on <p>. ${USE_CLASS}`],
  [
    'a style element',
    '<style>p{color:red}</style>',
    `a <style> element that starts "p{color:red}". ${USE_CLASS}`,
  ],
  [
    'a script inside a template',
    '<template><script>go()</script></template>',
    `an inline script that starts "go()". ${USE_MODULE}`,
  ],
])('%s is named', (_, part, problem) => {
  expect(problemsIn(part)).toEqual([problem]);
});

test.each([
  ...['//evil.example/js/x.js', 'https://evil.example/js/x.js', '/js/../other.js', '/jss/x.js'].map(
    (src) => `<script type="module" src="${src}"></script>`,
  ),
  // Below the folder of modules, but no module; and a data type that has a source.
  '<script src="/js/x.js"></script>',
  '<script type="application/ld+json" src="/x.js"></script>',
])('%s is not one of ours', (part) => {
  expect(problemsIn(part)).toHaveLength(1);
});

test('an ordinary link is no problem', () => {
  expect(
    problemsIn('<a href="/about/">About</a><a href="tel:+15550100">Call</a><a href="#top">Top</a>'),
  ).toEqual([]);
});
