import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../app/styles');

/** Selectors by which something is hidden or changed unless `:has` says otherwise. A browser that does not know `:has` drops their whole rule. */
function unlessHasIn(css: string): string[] {
  const bare = css.replaceAll(/\/\*.*?\*\//gs, '');
  const selectors = [...bare.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector.trim());
  return selectors.filter((selector) => /:not\([^()]*(?:\([^()]*\)[^()]*)*:has\(/.test(selector));
}

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.css')))(
  'in %s, nothing hangs on a browser that knows :has but what :has itself adds',
  (name) => {
    expect(unlessHasIn(readFileSync(join(FOLDER, name), 'utf8'))).toEqual([]);
  },
);

test.each([
  ['.a:not(:focus-within, :has(:target)) {}', 1],
  ['.a:not(:has(b)) {} .c:not(.d):not(:is(e), :has(f)) {}', 2],
  ['.a:not(.b):has(c) {}', 0],
  ['.a > :is(b, c:has(+ .d)) {}', 0],
  ['/* .a:not(:has(b)) { } */ .c {}', 0],
])('%s has %i of them', (css, count) => {
  expect(unlessHasIn(css)).toHaveLength(count);
});
