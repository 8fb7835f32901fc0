import type { Issue } from '../../issue.ts';
import { toSummary } from './to-summary.ts';

/**
 * The report as workflow commands, which GitHub shows beside the lines of a change ("Workflow commands for GitHub Actions",
 * Setting an error message). Values are escaped as in `command.ts` of GitHub's own `@actions/core`.
 */
export function toGithub(
  issues: readonly Issue[],
  contentDir = 'content',
  isPublished: (issue: Issue) => boolean = () => true,
): string {
  const commands = issues.map((issue) => {
    const { file, line, column, rule, message, fix } = issue;
    // What no reader sees stops no one.
    const severity = isPublished(issue) ? issue.severity : 'notice';
    const properties = { file: `${contentDir}/${file}`, line, col: column, title: rule };
    const listed = Object.entries(properties).map(([name, value]) => `${name}=${toProperty(String(value))}`);
    return `::${severity} ${listed.join(',')}::${toData(`${message}\nFix: ${fix}`)}`;
  });
  const others = issues.filter((issue) => !isPublished(issue));
  return [...commands, toSummary(issues.filter(isPublished), others)].join('\n');
}

function toData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function toProperty(text: string): string {
  return toData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
