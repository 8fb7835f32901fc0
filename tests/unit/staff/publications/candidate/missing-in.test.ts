import { expect, test } from 'vitest';
import type { Issue } from '#lib/issue.ts';
import { missingIn } from '#staff/publications/candidate/missing-in.ts';
import type { Unpublished } from '#staff/repository/unpublished-of.ts';

const NAMES = ['ant', 'bee', 'cat', 'dog', 'eel', 'fox', 'gnu', 'hen', 'ibis', 'jay'];

const others = NAMES.map((name): Unpublished => {
  const path = `content/pages/${name}.mdx`;
  return { path, formerPath: null, kind: 'added', files: [path], who: null, when: null, all: [] };
});

const issue = (message: string): Issue => ({
  rule: 'a-rule',
  severity: 'error',
  file: 'pages/home.mdx',
  line: 1,
  column: 1,
  message,
  fix: '',
});

/** What is told to be missing for errors that go away with some names, each with all of its own, and how often the site was checked. */
async function missingFor(errors: Record<string, readonly string[] | null>) {
  let checks = 0;
  const found = await missingIn(Object.keys(errors).map(issue), others, async (besides) => {
    checks += 1;
    const chosen = besides.map(({ path }) => path.replace(/^.*\/|\.mdx$/g, ''));
    const isMended = (names: readonly string[] | null) => names?.every((name) => chosen.includes(name));
    return Object.keys(errors)
      .filter((message) => !isMended(errors[message] ?? null))
      .map(issue);
  });
  const told = found.map((each) => [each.issue.message, each.path.replace(/^.*\/|\.mdx$/g, '')]);
  return { told: told.map((each) => each.join(': ')).sort(), checks };
}

test('what is named in an error is tried first', async () => {
  expect(await missingFor({ 'It leads to /hen/': ['hen'] })).toEqual({
    told: ['It leads to /hen/: hen'],
    checks: 2,
  });
});

test.each(NAMES)('what no error names is found by halves: %s', async (name) => {
  const { told, checks } = await missingFor({ 'Two say the same': [name] });
  expect(told).toEqual([`Two say the same: ${name}`]);
  expect(checks).toBeLessThan(NAMES.length - 2);
});

test('two that are needed together are both told, and one that is named and does nothing is not', async () => {
  const error = 'It is as fox has it';
  expect((await missingFor({ [error]: ['bee', 'jay'] })).told).toEqual([`${error}: bee`, `${error}: jay`]);
});

test('an error that stays is no matter of choosing, and costs one check', async () => {
  expect(await missingFor({ 'It leads to /hen/': null })).toEqual({ told: [], checks: 1 });
});

test('many errors cost no more checks than a few', async () => {
  const many = Object.fromEntries(NAMES.map((name) => [`A thing about ${name.toUpperCase()}`, [name]]));
  const { told, checks } = await missingFor({ ...many, 'It leads to /ant/': ['ant'] });
  expect(checks).toBe(12);
  expect(told.length).toBeGreaterThan(2);
  expect(
    told.every((each) => /^A thing about (\w+): \1$/i.test(each) || /ant: ant|ant\/: ant/.test(each)),
  ).toBe(true);
});
