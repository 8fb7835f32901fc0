import { expect, test } from 'vitest';
import { toReport, toSummary } from '#lib/checks/format.ts';
import type { Issue } from '#lib/issue.ts';

function issue(changed: Partial<Issue> = {}): Issue {
  return {
    rule: 'broken-link',
    severity: 'error',
    file: 'pages/home.mdx',
    line: 11,
    column: 12,
    message: 'The link "the main thing" leads to "/tpo/", and there is no such page.',
    fix: 'Change the address. The nearest page is /top/.',
    ...changed,
  };
}

test('a report says where, what and how to mend it, and counts at the end', () => {
  const warning = issue({ severity: 'warning', file: 'pillars/top.mdx', line: 3, column: 1 });
  expect(toReport([issue(), warning])).toMatchInlineSnapshot(`
    "content/pages/home.mdx:11:12  error  broken-link
      The link "the main thing" leads to "/tpo/", and there is no such page.
      To mend it: Change the address. The nearest page is /top/.

    content/pillars/top.mdx:3:1  warning  broken-link
      The link "the main thing" leads to "/tpo/", and there is no such page.
      To mend it: Change the address. The nearest page is /top/.

    1 error and 1 warning in 2 files."
  `);
});

test('the folder of the content can have another name', () => {
  expect(toReport([issue()], 'words')).toMatch(/^words\/pages\/home\.mdx:11:12 {2}error {2}broken-link\n/);
});

test('a report of nothing is one sentence', () => {
  expect(toReport([])).toBe('The content has no issues.');
});

test('one error is counted in the singular', () => {
  expect(toSummary([issue()])).toBe('1 error in 1 file.');
});

test('several errors in one file are counted in the plural', () => {
  expect(toSummary([issue(), issue()])).toBe('2 errors in 1 file.');
});

test('files are counted once each', () => {
  expect(toSummary([issue(), issue({ file: 'a' }), issue({ file: 'a' })])).toBe('3 errors in 2 files.');
});

test('warnings alone are not called errors', () => {
  expect(toSummary([issue({ severity: 'warning' }), issue({ severity: 'warning' })])).toBe(
    '2 warnings in 1 file.',
  );
});

test('errors and warnings are counted apart', () => {
  expect(toSummary([issue(), issue({ severity: 'warning' })])).toBe('1 error and 1 warning in 1 file.');
});
