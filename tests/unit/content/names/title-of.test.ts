import { expect, test } from 'vitest';
import { FORMS } from '#lib/content/names/forms.ts';
import { titleOf } from '#lib/content/names/title-of.ts';
import config from '#staff/editor/form/config.ts';
import { toEditablePath } from '#staff/saves/editable-path.ts';

test.each([
  ['content/pages/fees.mdx', '---\ntitle: " Fees  and more"\n---\n', 'Fees and more'],
  ['content/pages/fees.mdx', 'no fields', 'fees'],
  ['content/pages/fees.mdx', '---\ntitle: "\n---\n', 'fees'],
  ['content/people/ada.yaml', 'name: Ada Haven', 'Ada Haven'],
  ['content/sources/a-2020.yaml', 'title: 7', 'a-2020'],
  ['content/practice.yaml', 'name: Harbor', 'Facts'],
  ['content/pages/fees.mdx', '---\ntitle: "Half \\ud83d"\n---\n', 'Half \ufffd'],
  ['content/pages/fees.mdx', `---\ntitle: ${'a'.repeat(10_000)}\n---\n`, `${'a'.repeat(119)}…`],
  ['content/pages/fees.mdx', `---\ntitle: ${'🙂'.repeat(100)}\n---\n`, `${'🙂'.repeat(59)}\ufffd…`],
])('%s with %j is called %s', (path, text, title) => {
  expect(titleOf(path, text)).toBe(title);
});

test('the table has every form of the editor, under its name and label, and no other', () => {
  const forms = Object.entries(config.singletons ?? {}).map(([form, { path, label }]) => [
    `${path}.yaml`,
    form,
    label,
  ]);
  const table = Object.entries(FORMS).map(([file, { key, name }]) => [`content/${file}`, key, name]);
  expect(table.sort()).toEqual(forms.sort());
  for (const { path = '' } of Object.values(config.collections ?? {})) {
    const file = path.replace('*', 'some-name');
    expect([`${file}.mdx`, `${file}.yaml`].filter(toEditablePath)).toHaveLength(1);
  }
});
