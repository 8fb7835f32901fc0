import { expect, test } from 'vitest';
import { parseYaml } from '#lib/content/load/yaml.ts';

const TEXT = `title: One
reviewed:
  by: ada
  on: 2026-11-22
faq:
  - question: Is it?
    answer: >
      It is,
      at length.
  - question: And now?
related:
  - one
  - two
`;

const placeOf = (path: (string | number)[], firstLine?: number) => {
  const { line, column } = parseYaml(TEXT, 'a.yaml', firstLine).locate(path);
  return `${line}:${column}`;
};

test.each([
  ['a field', ['title'], '1:1'],
  ['a field of a group', ['reviewed', 'on'], '4:3'],
  ['a field of an item', ['faq', 0, 'answer'], '7:5'],
  ['a field of a later item', ['faq', 1, 'question'], '10:5'],
  ['an item of a list', ['related', 1], '13:5'],
])('%s stands where its name is written', (_, path, place) => {
  expect(placeOf(path)).toBe(place);
});

test.each([
  ['a field that is not there', ['nothing'], '1:1'],
  ['a missing field of a group', ['reviewed', 'next'], '2:1'],
  ['a missing field of an item', ['faq', 1, 'answer'], '10:5'],
  ['an item past the end of a list', ['related', 7], '11:1'],
  ['anything below plain text', ['title', 'deeper', 0], '1:1'],
  ['the whole', [], '1:1'],
])('%s is placed at the nearest thing above it', (_, path, place) => {
  expect(placeOf(path)).toBe(place);
});

test('the first line can be another, as in the fields at the top of a page', () => {
  expect(placeOf(['reviewed', 'by'], 2)).toBe('4:3');
});

test('JSON is read too, with its places', () => {
  const { value, locate } = parseYaml('[\n\t{ "id": "one",\n\t  "title": "A" }\n]', 'a.json');
  expect(value).toEqual([{ id: 'one', title: 'A' }]);
  expect(locate([0, 'title'])).toEqual({ line: 3, column: 4 });
});

test('a day stays the text that was written', () => {
  expect(parseYaml('on: 2026-11-22', 'a.yaml').value).toEqual({ on: '2026-11-22' });
});

test.each([
  ['a tab', 'a:\n\tb: c'],
  ['a field twice', 'a: b\na: c'],
  ['an open quote', 'a: "b'],
  ['a colon in the text', 'a: b: c'],
  ['a line without a colon', 'a: b\nc'],
])('%s is told in plain words', (_, text) => {
  const { value, issues } = parseYaml(text, 'a.yaml', 2);
  expect(value).toBeUndefined();
  expect(issues[0]?.message).not.toContain('cannot be read as YAML');
  expect(issues[0]?.fix).not.toContain('Compare the line');
});

test('what is wrong, where and what to do is told whole', () => {
  expect(parseYaml('title: One\nheading: Two: three\n', 'pages/a.mdx', 2).issues).toMatchInlineSnapshot(`
    [
      {
        "column": 10,
        "file": "pages/a.mdx",
        "fix": "Put the whole text after the first colon between straight quotes ("…").",
        "inEditor": {
          "fix": "They were changed outside of the editor. Ask the developer to bring them back.",
          "message": "The fields of this form cannot be read, and the editor does not open it.",
        },
        "line": 3,
        "message": "There is a colon inside the text, which reads as a second field.",
        "rule": "yaml-syntax",
        "severity": "error",
      },
    ]
  `);
});

test('a star before a word, which YAML takes for a reference, is an issue and no exception', () => {
  expect(parseYaml('title: *grief\n', 'pages/a.mdx').issues).toMatchObject([
    { rule: 'yaml-syntax', severity: 'error', line: 1, column: 8 },
  ]);
});
