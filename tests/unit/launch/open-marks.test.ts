import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MOST_STATEMENTS } from '#lib/content/model/facts-schema.ts';
import { groupTodos } from '#lib/launch/group-todos.ts';
import { launchTodosOf } from '#lib/launch/launch-todos-of.ts';
import { statementsSaid } from '#lib/launch/open-marks.ts';
import { loadSite } from '#lib/site.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { homeWith, textOf } from '../checks/issues.ts';

const listed = (confirmed: string) => ({
  'statements.yaml': `statements:\n  - id: so\n    says: you work by video\n    needs: You need a signed agreement.\n    from: your outline\n    confirmed: ${confirmed}\n`,
});
const MARK = 'We work <Confirm id="so">by video</Confirm>.';
const saidIn = (change: Record<string, string>) =>
  groupTodos(launchTodosOf(siteWith(change))).groups.find(
    ({ title }) => title === 'What the site says about you',
  )?.items;

test('a statement is asked once, in the words of its entry, with each place', () => {
  const story = {
    'articles/story.mdx': `${textOf('articles/story.mdx')}\nIt is <Confirm id="so">on a screen</Confirm>.\n`,
  };
  expect(saidIn({ ...homeWith(MARK), ...story, ...listed('null') })).toMatchObject([
    {
      title: 'You say on two pages that you work by video.',
      fix: expect.stringMatching(/^It comes from your outline\. You need a signed agreement\. If it is so, /),
      places: [
        { file: 'articles/story.mdx' },
        { file: 'pages/home.mdx' },
        // Where the answer goes.
        { file: 'statements.yaml', field: ['statements', 0, 'confirmed'] },
      ],
    },
  ]);
});

test('the main button is told as being on every page', () => {
  const marked = textOf('navigation.yaml').replace(/(\n +)shortLabel/, '$1confirm: so$1shortLabel');
  expect(saidIn({ 'navigation.yaml': marked, ...listed('null') })).toMatchObject([
    { title: 'You say on the main button of every page that you work by video.' },
  ]);
});

test('what is confirmed leaves the letter and keeps its marks, and is due again a year later', () => {
  const change = { ...homeWith(MARK), ...listed('{ by: Ada Example, on: 2026-11-20 }') };
  expect(saidIn(change)).toBe(undefined);
  expect(siteWith(change).issues).toEqual([]);
  const old = { ...homeWith(MARK), ...listed('{ by: Ada Example, on: 2025-11-20 }') };
  expect(siteWith(old).issues).toMatchObject([
    { rule: 'overdue-check', severity: 'warning', file: 'statements.yaml' },
  ]);
});

test('a mark that no entry explains is told with its words', () => {
  expect(saidIn(homeWith(MARK))).toMatchObject([
    { title: '"by video"', fix: expect.stringMatching(/^No one has written down/) },
  ]);
});

test('the site says no more about the practice than fifteen statements, each of which is asked', () => {
  const { pages, facts } = loadSite(join(import.meta.dirname, '../../../content'));
  const asked = facts.statements.map(({ id }) => id);
  expect(statementsSaid(pages, facts).filter((id) => !asked.includes(id))).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(MOST_STATEMENTS);
  expect(MOST_STATEMENTS).toBe(15);
});

test('what is said without a mark is in the letter as well', () => {
  const site = siteWith(homeWith('We leave no voicemail.'));
  const { groups } = groupTodos(launchTodosOf(site));
  expect(groups.find(({ title }) => title === 'What else it says about you')?.items).toMatchObject([
    { places: [{ place: 'content/pages/home.mdx:13' }] },
  ]);
});

// With every fact known, the same is looked at by day (tests/sites/filled.test.ts).
test('no page and no menu says anything about the practice without a mark', { tags: NIGHTLY }, () => {
  const { issues } = loadSite(join(import.meta.dirname, '../../../content'));
  expect(issues.filter(({ rule }) => rule === 'practice-statement')).toEqual([]);
});
