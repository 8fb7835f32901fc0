import { expect, test } from 'vitest';
import { toText } from '#lib/checks/reports/to-text.ts';
import { issue } from './issue.ts';

test('a report says where, what and how to fix it, and counts at the end', () => {
  const warning = issue({ severity: 'warning', file: 'pillars/top.mdx', line: 3, column: 1 });
  expect(toText([issue(), warning])).toMatchInlineSnapshot(`
    "content/pages/home.mdx:11:12  error  broken-link
      The link "the main thing" leads to "/tpo/", and there is no such page.
      Fix: Change the address. The nearest page is /top/.

    content/pillars/top.mdx:3:1  warning  broken-link
      The link "the main thing" leads to "/tpo/", and there is no such page.
      Fix: Change the address. The nearest page is /top/.

    1 error and 1 warning in 2 files."
  `);
});

test('the folder of the content can have another name', () => {
  expect(toText([issue()], 'words')).toMatch(/^words\/pages\/home\.mdx:11:12 {2}error {2}broken-link\n/);
});

test('a report of nothing is one sentence', () => {
  expect(toText([])).toBe('The content has no issues.');
});

test('a report says how many issues can be fixed without a question', () => {
  const edit = { file: 'pages/home.mdx', start: 40, end: 45, text: '/top/' };
  expect(toText([issue({ edit })])).toMatch(/\nOne of these is fixed by: npm run check -- --fix\n/);
  expect(toText([issue({ edit }), issue({ edit })])).toMatch(
    /\n2 of these are fixed by: npm run check -- --fix\n/,
  );
});

const DRAFT = 'articles/idea.mdx';
const isPublished = ({ file }: { file: string }) => file !== DRAFT;

test('what no reader sees is told apart, below the rest', () => {
  const report = toText([issue({ file: DRAFT }), issue({ severity: 'warning' })], 'content', isPublished);
  expect(report).toMatchInlineSnapshot(`
    "content/pages/home.mdx:11:12  warning  broken-link
      The link "the main thing" leads to "/tpo/", and there is no such page.
      Fix: Change the address. The nearest page is /top/.

    In drafts, and in what else no reader sees. This stops no one from publishing:

    content/articles/idea.mdx:11:12  error  broken-link
      The link "the main thing" leads to "/tpo/", and there is no such page.
      Fix: Change the address. The nearest page is /top/.

    1 warning in 1 file. What no reader sees has 1 error in 1 file."
  `);
});

test('where nothing else is wrong, that is said', () => {
  expect(toText([issue({ file: DRAFT })], 'content', isPublished)).toMatch(
    /\nWhat readers see has no issues\. What no reader sees has 1 error in 1 file\.$/,
  );
});
