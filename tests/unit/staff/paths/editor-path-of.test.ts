import { expect, test } from 'vitest';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';

test.each([
  ['content/pages/fees.mdx', '/keystatic/collection/pages/item/fees'],
  ['pages/home.mdx', '/keystatic/collection/pages/item/home'],
  ['content/people/ada.yaml', '/keystatic/collection/people/item/ada'],
  ['content/crisis-lines.yaml', '/keystatic/singleton/crisisLines'],
])('%s is opened at %s', (path, address) => {
  expect(editorPathOf(path)).toBe(address);
});
