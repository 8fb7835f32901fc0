import { expect, test } from 'vitest';
import { fieldNameOf } from '#lib/content/names/field-name-of.ts';

test.each([
  [['navLabel'], 'Name in menus'],
  [['faq', 1, 'answer'], 'Questions, 2nd: Answer'],
  [['footer', 2, 'pages', 10], 'Footer, 3rd: Pages, 11th'],
  [['license', 'verified'], 'License: Verified'],
  [[20], '21st'],
])('the path %j is "%s"', (path, name) => {
  expect(fieldNameOf(path)).toBe(name);
});
