import type { Issue } from '#lib/issue.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

type Change = Parameters<typeof siteWith>[0];

/** What is wrong with the small site after a change: one line each, with the place and the rule. */
export function issuesOf(change: Change): string[] {
  return siteWith(change).issues.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

/** The one thing that is wrong with the small site after a change. */
export function theIssueOf(change: Change): Issue {
  const [issue, ...others] = siteWith(change).issues;
  if (!issue || others.length > 0)
    throw new Error(`Not one issue, but: ${issuesOf(change).join(', ') || 'none'}`);
  return issue;
}

/** The text of a file of the small site. */
export function textOf(file: string): string {
  const text = validFiles().find((each) => each.file === file)?.text;
  if (text === undefined) throw new Error(`The valid site has no ${file}`);
  return text;
}

/** The home page with more words at its end. They start on line 13. */
export function homeWith(words: string): Record<string, string> {
  return { 'pages/home.mdx': `${textOf('pages/home.mdx')}\n${words}\n` };
}
