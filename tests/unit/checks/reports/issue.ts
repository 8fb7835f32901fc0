import type { Issue } from '#lib/issue.ts';

/** An issue as a rule gives it, with what a test wants otherwise. */
export function issue(changed: Partial<Issue> = {}): Issue {
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
