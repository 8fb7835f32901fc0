import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#lib/content/load/load.ts';
import { filesAfter, planMove } from '#lib/move/plan-move.ts';
import { planPage } from '#lib/new/plan-page.ts';
import { loadFormat } from '#staff/editor/format/load-format.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';

const ROOT = join(import.meta.dirname, '../../../../..');
const format = await loadFormat(ROOT);
const { files, pictures } = readContent(join(ROOT, 'content'));

const saved = (file: string, text: string) => format(`content/${file}`, text, new Map());

test.each([
  { kind: 'article', title: 'What helps at night', parent: 'below' },
  { kind: 'pillar', title: '1984: "the" year & what it was #1' },
  { kind: 'page', title: "What's on when no one else in the house is awake", audience: 'couple' },
])('a new $kind is in the form of the editor', (wish) => {
  const plan = planPage(wish, siteWith(), '2026-11-23');
  if (plan.refusal !== null) throw new Error(plan.refusal);
  expect(saved(plan.file, plan.text)).toBe(plan.text);
});

// A page that a dozen files link to, menus among them, with a new name that is a number to YAML. That all content is in this form before it is
// moved is proved in format.test.ts.
test('what changes when a page gets another address is in the form of the editor', { tags: NIGHTLY }, () => {
  const plan = planMove(files, pictures, 'porn-addiction-therapy-miami-florida', '5');
  if (plan.refusal !== null) throw new Error(plan.refusal);
  const changed = filesAfter(files, plan.edits, plan.file).filter((file) => !files.includes(file));
  expect(changed.length).toBeGreaterThan(8);
  expect(changed.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['navigation.yaml', 'redirects.yaml', 'pillars/5.mdx']),
  );
  expect(changed.map(({ file, text }) => ({ file, text: saved(file, text) }))).toEqual(changed);
});
