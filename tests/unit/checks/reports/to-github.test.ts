import { expect, test } from 'vitest';
import { toGithub } from '#lib/checks/reports/to-github.ts';
import { issue } from './issue.ts';

test('each issue is a command in one line, and the count comes last', () => {
  expect(toGithub([issue(), issue({ severity: 'warning', line: 3, column: 1 })])).toMatchInlineSnapshot(`
    "::error file=content/pages/home.mdx,line=11,col=12,title=broken-link::The link "the main thing" leads to "/tpo/", and there is no such page.%0AFix: Change the address. The nearest page is /top/.
    ::warning file=content/pages/home.mdx,line=3,col=1,title=broken-link::The link "the main thing" leads to "/tpo/", and there is no such page.%0AFix: Change the address. The nearest page is /top/.
    1 error and 1 warning in 1 file."
  `);
});

test('what would end a command or a property is escaped', () => {
  const [command] = toGithub([
    issue({ file: 'pages/a,b:c%.mdx', message: '100 %\nis "a, b": ::error::', fix: 'Write\r\nless.' }),
  ]).split('\n');
  expect(command).toMatchInlineSnapshot(
    `"::error file=content/pages/a%2Cb%3Ac%25.mdx,line=11,col=12,title=broken-link::100 %25%0Ais "a, b": ::error::%0AFix: Write%0D%0Aless."`,
  );
});

test('a report of nothing is one sentence and no command', () => {
  expect(toGithub([])).toBe('The content has no issues.');
});

test('what no reader sees is a notice', () => {
  const report = toGithub(
    [issue(), issue({ file: 'articles/idea.mdx' })],
    'content',
    ({ file }) => file !== 'articles/idea.mdx',
  );
  expect(report.match(/^::\w+|^[^:]+$/gm)).toEqual([
    '::error',
    '::notice',
    '1 error in 1 file. What no reader sees has 1 error in 1 file.',
  ]);
});
