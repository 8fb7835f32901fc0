import { expect, test } from 'vitest';
import { narrowStyle } from '#build/style/narrow-style.ts';

const NAMES = new Set(['p', 'h2', 'a', 'here', 'also']);
const narrow = (selector: string) => narrowStyle(`${selector}{color:red}`, NAMES);

test.each([
  'p',
  '.here',
  'p.here.also>a',
  // One of the list is enough.
  '.gone,.here',
  ':is(.gone,.here) p',
  ':where(.gone,p)',
  '.here:has(>a)',
  // What is not there cannot be what is excluded, and states come and go.
  'p:not(.gone)',
  'p[open]:hover',
  '.here::before',
  '*',
  '::placeholder',
])('a page can match %s', (selector) => {
  expect(narrow(selector)).toContain('color:red');
});

test.each([
  '.gone',
  'p.gone',
  'table',
  '.here .gone',
  ':is(.gone, .lost) p',
  'p:has(.gone)',
  '.gone::before',
])('a page cannot match %s', (selector) => {
  expect(narrow(selector)).toBe('');
});

test('rules within others are judged as well, and those that stay keep their order', () => {
  const style =
    '@layer x{.here{color:red}.gone{color:tan}@media print{.gone{color:tan}.also{color:red}}}@media print{.gone{color:tan}}p{color:red}';
  expect(narrowStyle(style, NAMES)).toBe(
    '@layer x{.here{color:red}@media print{.also{color:red}}}p{color:red}',
  );
});

test('what the parser does not know yet stays', () => {
  expect(narrow('a:target-current')).toContain(':target-current');
});
