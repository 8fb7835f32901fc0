import type { Issue } from '#lib/issue.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

type Change = Parameters<typeof siteWith>[0];

/** Advice on wording, which the words of any test may meet with in passing: their own tests ask for all issues. */
const ADVICE_ON_WORDS = ['american-usage', 'practice-statement', 'unmarked-date'];

/** What is wrong with the small site after a change, advice on wording aside: one line each, with the place and the rule. */
export function issuesOf(change: Change): string[] {
  return withoutAdvice(siteWith(change).issues).map(toLine);
}

/** The same with advice on wording. */
export function allIssuesOf(change: Change): string[] {
  return siteWith(change).issues.map(toLine);
}

const withoutAdvice = (issues: readonly Issue[]) =>
  issues.filter(({ rule }) => !ADVICE_ON_WORDS.includes(rule));

const toLine = ({ file, line, column, rule }: Issue) => `${file}:${line}:${column} ${rule}`;

/** The one thing that is wrong with the small site after a change: advice on wording, where there is nothing else. */
export function theIssueOf(change: Change): Issue {
  const { issues } = siteWith(change);
  const graver = withoutAdvice(issues);
  const [issue, ...others] = graver.length > 0 ? graver : issues;
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
