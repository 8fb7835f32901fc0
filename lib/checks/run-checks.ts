import { compareIssues, type Issue } from '../issue.ts';
import type { Checked } from './rule.ts';
import { RULES } from './rules/index.ts';

/** Runs every rule over the site; what was found comes sorted by file and line. */
export function runChecks(site: Checked): Issue[] {
  return RULES.flatMap((rule) => rule.check(site)).sort(compareIssues);
}
