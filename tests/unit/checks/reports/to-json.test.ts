import { expect, test } from 'vitest';
import { toJson } from '#lib/checks/reports/to-json.ts';
import { issue } from './issue.ts';

test('the report for programs has a version, a summary and every issue with all that is known of it', () => {
  const text = `${'\n'.repeat(10)}Read about [the main thing](/tpo/).\n`;
  const edit = { file: 'pages/home.mdx', start: 38, end: 43, text: '/top/' };
  const issues = [issue({ edit }), issue({ severity: 'warning' })];
  expect(toJson(issues, 'content', [{ file: 'pages/home.mdx', text }])).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "summary": {
        "errors": 1,
        "warnings": 1,
        "files": 1
      },
      "issues": [
        {
          "rule": "broken-link",
          "severity": "error",
          "file": "content/pages/home.mdx",
          "line": 11,
          "column": 12,
          "message": "The link \\"the main thing\\" leads to \\"/tpo/\\", and there is no such page.",
          "fix": "Change the address. The nearest page is /top/.",
          "edit": {
            "line": 11,
            "column": 29,
            "from": "/tpo/",
            "to": "/top/"
          }
        },
        {
          "rule": "broken-link",
          "severity": "warning",
          "file": "content/pages/home.mdx",
          "line": 11,
          "column": 12,
          "message": "The link \\"the main thing\\" leads to \\"/tpo/\\", and there is no such page.",
          "fix": "Change the address. The nearest page is /top/."
        }
      ]
    }"
  `);
});

test('a report of nothing is whole as well', () => {
  expect(JSON.parse(toJson([]))).toEqual({
    version: 1,
    summary: { errors: 0, warnings: 0, files: 0 },
    issues: [],
  });
});

test('the folder of the content can have another name', () => {
  expect(JSON.parse(toJson([issue()], 'words')).issues[0].file).toBe('words/pages/home.mdx');
});

test('what no reader sees is marked', () => {
  const report = toJson(
    [issue(), issue({ file: 'articles/idea.mdx' })],
    'content',
    [],
    ({ file }) => file !== 'articles/idea.mdx',
  );
  const { summary, issues } = JSON.parse(report);
  expect(summary).toEqual({ errors: 2, warnings: 0, files: 2 });
  expect(issues.map(({ unpublished }: { unpublished?: true }) => unpublished)).toEqual([undefined, true]);
});
