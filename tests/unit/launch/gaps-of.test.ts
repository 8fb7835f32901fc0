import { expect, test } from 'vitest';
import { gapsOf } from '#lib/launch/gaps-of.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith } from '../checks/faults.ts';

const gaps = (changed: Record<string, string> = {}) =>
  gapsOf(siteWith(changed)).map(({ kind, what, file, line }) => `${kind}: ${what}, ${file}:${line}`);

test('what nobody has confirmed is told with its place', () => {
  expect(gaps()).toEqual([
    'fact: the telephone number, practice.yaml:8',
    'fact: the e-mail address, practice.yaml:9',
    'fact: the street address, practice.yaml:7',
    'fact: the opening hours, practice.yaml:10',
    'fact: the fees, practice.yaml:11',
    'fact: which insurance is taken, practice.yaml:12',
    'fact: how soon messages are answered, practice.yaml:13',
    'fact: the registered name of the practice, practice.yaml:2',
    'license: the license type of Ada Example, people/ada.yaml:2',
    'notice: the approval of the Notice of Example, notices.yaml:5',
  ]);
});

test('a fact that is known is no gap', () => {
  expect(gaps(changedFile('practice.yaml', 'fees: null', 'fees: As agreed.'))).not.toContainEqual(
    expect.stringContaining('the fees'),
  );
});

test('marks for the practice and for its counsel are told where they stand', () => {
  const words = 'We offer <Confirm id="so">this</Confirm>.\n\n<ForCounsel id="here">\nWho.\n</ForCounsel>';
  expect(gaps(homeWith(words))).toEqual(
    expect.arrayContaining([
      'statement: the statement "so", pages/home.mdx:13',
      'counsel: the place "here", pages/home.mdx:15',
    ]),
  );
});

test('a source that nobody looked up is told', () => {
  const [source] = siteWith().facts.references;
  const changed = { 'references.json': JSON.stringify([{ ...source, verified: null }]) };
  expect(gaps(changed)).toContainEqual('source: the source "example-2020", references.json:1');
});

test('an approved notice is no gap', () => {
  const approval = 'approved: { by: Counsel, on: 2026-11-01, effective: 2026-12-01 }';
  const changed = changedFile('notices.yaml', 'approved: null', approval);
  expect(gaps(changed)).not.toContainEqual(expect.stringContaining('notice:'));
});
