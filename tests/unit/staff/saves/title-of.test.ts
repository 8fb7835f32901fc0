import { expect, test } from 'vitest';
import config from '#staff/editor/config.ts';
import { formPathOf } from '#staff/saves/form-path-of.ts';
import { titleOf } from '#staff/saves/title-of.ts';
import { DATA_FILES, toContentPath } from '#staff/saves/to-content-path.ts';

test.each([
  ['content/pages/fees.mdx', '---\ntitle: " Fees  and more"\n---\n', 'Fees and more'],
  ['content/pages/fees.mdx', 'no fields', 'fees'],
  ['content/pages/fees.mdx', '---\ntitle: "\n---\n', 'fees'],
  ['content/people/ada.yaml', 'name: Ada Haven', 'Ada Haven'],
  ['content/sources/a-2020.yaml', 'title: 7', 'a-2020'],
  ['content/practice.yaml', 'name: Harbor', 'Facts'],
])('%s with %j is called %s', (path, text, title) => {
  expect(titleOf(path, text)).toBe(title);
});

test('the table has every form of the editor, under its name and label, and no other', () => {
  const forms = Object.entries(config.singletons ?? {}).map(([form, { path, label }]) => [
    `${path}.yaml`,
    form,
    label,
  ]);
  const table = Object.entries(DATA_FILES).map(([file, { form, title }]) => [`content/${file}`, form, title]);
  expect(table.sort()).toEqual(forms.sort());
  for (const { path = '' } of Object.values(config.collections ?? {})) {
    const file = path.replace('*', 'some-name');
    expect([`${file}.mdx`, `${file}.yaml`].filter(toContentPath)).toHaveLength(1);
  }
});

test.each([
  ['content/pages/fees.mdx', '/keystatic/collection/pages/item/fees'],
  ['content/people/ada.yaml', '/keystatic/collection/people/item/ada'],
  ['content/crisis-lines.yaml', '/keystatic/singleton/crisisLines'],
])('%s is opened at %s', (path, address) => {
  expect(formPathOf(path)).toBe(address);
});
