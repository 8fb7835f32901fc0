import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '#lib/checks/rules/index.ts';
import { COMPONENTS } from '#lib/content/components/registry.ts';

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

test.each(Object.keys(COMPONENTS))('the staff guide shows how to use <%s>', (name) => {
  expect(guide, `add a row for <${name}> to "What you can use in a page"`).toContain(`<${name}`);
});
