import { expect, test } from 'vitest';
import { lackingIn } from '#tests/newer-features/compatibility.ts';
import { featuresOfScript } from '#tests/newer-features/features-of-script.ts';
import { featuresOfStyle, mixedListsOf, styleWithout } from '#tests/newer-features/features-of-style.ts';

const HAS = 'css.selectors.has';

test.each([
  ['a rule', HAS, 'a { color: red } b:has(c) { color: red }', 'a { color: red }'],
  ['a whole list of selectors', HAS, 'a, b:has(c) { color: red }', ''],
  [
    'of :is(), what it does not know alone',
    HAS,
    'a > :is(b, c:has(d)) { color: red }',
    'a > :is(b) { color: red }',
  ],
  ['a declaration', 'css.types.color.lab', 'a { color: red; color: lab(1% 0 0) }', 'a { color: red }'],
  ['what asks for it', 'css.types.color.lab', '@supports (color: lab(0% 0 0)) { a { b: c } }', ''],
  [
    'what asks for a selector',
    'css.selectors.details-content',
    '@supports selector(::details-content) { a { b: c } }',
    '',
  ],
  ['a condition', 'css.at-rules.media.scripting', '@media (scripting: none) { a { color: red } }', ''],
  ['a kind of rule, with all in it', 'css.at-rules.layer', '@layer base { a { color: red } }', ''],
  [
    'words for a sign',
    'css.properties.content.alt_text',
    'a { content: "/"; content: "/" / "" }',
    'a { content: "/" }',
  ],
])('a browser that lacks a feature drops %s', (_, feature, css, left) => {
  expect(featuresOfStyle(css).has(feature)).toBe(true);
  expect(styleWithout(feature, css).trim()).toBe(left);
});

test.each(['css.at-rules.container', 'css.properties.container-type'])(
  'a browser that lacks %s has what is written for it alone',
  (feature) => {
    const css = '@supports not (container-type: inline-size) { a { b: c } }';
    expect(styleWithout(feature, css).trim()).toBe('a { b: c }');
    expect(styleWithout(HAS, css)).toBe(css);
  },
);

test('a list is mixed where a newer selector would take an older one with it', () => {
  const css = 'a, b:has(c) { } d:has(e), f:has(g) { } :is(h, i:has(j)) { }';
  expect(mixedListsOf(css, (feature) => feature === HAS)).toEqual(['a, b:has(c)']);
});

test.each([
  ['safari', '15.3', true],
  ['safari', '15.4', false],
  ['firefox', '120', true],
  ['firefox', '121', false],
])('%s %s: %s that it lacks :has', (browser, version, lacks) => {
  expect(lackingIn({ [browser]: version }, HAS)).toEqual(lacks ? [browser] : []);
});

test('a feature that MDN does not have is told', () => {
  expect(() => lackingIn({ safari: '16' }, 'css.selectors.hass')).toThrow(
    'MDN knows no feature "css.selectors.hass".',
  );
});

test('a script is asked for what it makes, what it calls by the name of its owner, and any other member', () => {
  const names = featuresOfScript(
    'fetch("/", { signal: AbortSignal.timeout(9) }); new DOMParser(); [].at(0); own.path',
  ).flat();
  expect(names).toEqual(
    expect.arrayContaining([
      'api.AbortSignal.timeout_static',
      'api.DOMParser',
      'javascript.builtins.Array.at',
    ]),
  );
  expect(names.filter((name) => name.includes('path'))).toEqual([]);
});
