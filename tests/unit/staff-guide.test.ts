import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '#lib/checks/rules/index.ts';
import { COMPONENTS } from '#lib/content/components/registry.ts';
import { labelOf } from '#lib/content/names/label-of.ts';

const ROOT = join(import.meta.dirname, '../..');
const guide = readFileSync(join(ROOT, 'content/README.md'), 'utf8');
const explained = [...guide.matchAll(/^### (.+)$/gm)].map((match) => match[1]);

// What loading finds has no rule object; its ids stand in the code as they are.
const loading = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(ROOT, 'lib', file), 'utf8'))
  .flatMap((code) => [...code.matchAll(/rule: '([^']+)'/g)].map((match) => match[1]));

test('the staff guide explains every message that the checks can give, and no other', () => {
  const ids = [...new Set([...RULES.map((rule) => rule.id), ...loading])].sort();
  expect(explained).toEqual(ids);
});

const table = guide.split('\n## ').find((section) => section.startsWith('What you can use in a page')) ?? '';
const offered = [...table.matchAll(/^\| ([A-Z][a-z ]+) \| .+ \|$/gm)].map(([, label]) => label);

test('the staff guide says what each component is for, by the name that the editor has for it, and of no other', () => {
  expect(offered.sort()).toEqual(Object.keys(COMPONENTS).map(labelOf).sort());
});

test.each(Object.keys(COMPONENTS))('docs/files.md shows how <%s> is written', (name) => {
  const tags = readFileSync(join(ROOT, 'docs/files.md'), 'utf8');
  expect(tags, `add <${name}> to "The tags of components"`).toMatch(new RegExp(`<${name}[ />]`));
});

/** What no one needs who writes in a browser: commands, names of files, their lines and marks. */
const OF_FILES =
  /\bnpm\b|\bgit\b|terminal|--\w|\.(mdx|ya?ml|txt|json)\b|(content|public|pages|people|sources)\/|`null`|<[A-Z]|\bcommit|\bbranch|```|##|\*\*bold/i;

test('nothing in the staff guide is of files, or needs a terminal', () => {
  // The headings of the guide itself.
  const words = guide.replaceAll(/^#+ /gm, '');
  expect(words.split('\n').filter((line) => OF_FILES.test(line.replaceAll(/\]\(.*?\)/g, ']')))).toEqual([]);
});

test.each([
  'Type `npm run check`.',
  'Open a terminal.',
  'Delete its line in practice.yaml.',
  'Write `## The heading`.',
  'A `<Cite>` names it.',
  'The file lies in `content/documents/`.',
  'Put --dry-run at the end.',
])('%s is no sentence of the staff guide', (line) => {
  expect(line).toMatch(OF_FILES);
});
