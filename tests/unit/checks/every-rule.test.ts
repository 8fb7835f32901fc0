import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '#lib/checks/rules/index.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(join(import.meta.dirname, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

const rules = RULES.map(({ id }) => id);

test('the valid site has no issue', () => {
  expect(siteWith().issues).toEqual([]);
});

test('issues come file by file, and in a file from the top down', () => {
  const places = siteWith({
    ...Object.fromEntries(
      validFiles()
        .filter(({ file }) => file.endsWith('.mdx'))
        .map(({ file, text }) => [file, `${text}\n[x](/nowhere/)\n\n## 1. 🔥\n\nIt is:\n`]),
    ),
  }).issues.map(({ file, line, column }) => ({ file, line, column }));
  expect(places.length).toBeGreaterThan(10);
  for (const [index, place] of places.entries()) {
    const before = places[index - 1];
    if (!before) continue;
    const inOrder =
      before.file === place.file
        ? before.line < place.line || (before.line === place.line && before.column <= place.column)
        : before.file < place.file;
    expect(inOrder, `${before.file}:${before.line} before ${place.file}:${place.line}`).toBe(true);
  }
});

test('no two rules have the same name', () => {
  expect(new Set(rules).size).toBe(rules.length);
});

test('every rule has a file of its own name, and every file is a rule', () => {
  const files = namesIn('../../../lib/checks/rules', '.ts').filter((name) => name !== 'index');
  expect([...rules].sort()).toEqual(files);
});

test('every rule has a test file of its own name, and every test file a rule', () => {
  expect(namesIn('rules', '.test.ts')).toEqual([...rules].sort());
});

test.each(rules)('the rule %s has a fixture, and reports it', (rule) => {
  expect(readdirSync(FIXTURES)).toContain(rule);
  expect(siteWith(rule).issues.map((issue) => issue.rule)).toContain(rule);
});

test.each(namesIn('loading', '.test.ts').filter((name) => name !== 'never-throws'))(
  'the fault %s, found while loading, has a fixture',
  (name) => {
    expect(readdirSync(FIXTURES)).toContain(name);
  },
);

test.each([...rules, ...namesIn('loading', '.test.ts')].filter((name) => name !== 'never-throws'))(
  'the fixture of %s breaks that rule and no other',
  (name) => {
    expect([...new Set(siteWith(name).issues.map((issue) => issue.rule))]).toEqual([name]);
  },
);
