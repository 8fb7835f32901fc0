import type { Root } from 'mdast';
import type { Facts } from '../content/load/facts.ts';
import type { Page } from '../content/model/page.ts';
import type { FactName } from '../content/practice/knowable-facts.ts';
import type { Edit, Issue, Position } from '../issue.ts';
import type { Graph } from '../links/build-graph.ts';

/** What a rule may look at. */
export type Checked = {
  pages: readonly Page[];
  drafts: readonly Page[];
  facts: Facts;
  graph: Graph;
  /** The facts that the pages are seen with: those that are known, or could be one day. */
  known: ReadonlySet<FactName>;
  context: CheckContext;
};

/** What stands in no file, and some rules must know all the same. */
export type CheckContext = {
  /** The day of the check in Florida, such as `2026-11-22`. */
  today: string;
  /** The day it is where it is latest: no one can have written a later one by the clock. */
  latestToday: string;
  /** Where the site is served, such as `https://example.org`. */
  origin: string;
};

/** One thing that is checked. It returns what it found and never prints. */
export type Rule = {
  id: string;
  check: (site: Checked) => Issue[];
  /** True where it looks at one page at a time, so that a page can be shown to it that differs from the one of today. */
  isOfPage?: true;
};

/** A fault, before the rule and the file are added to it. */
export type RuleIssue = Position & {
  message: string;
  fix: string;
  inEditor?: Issue['inEditor'];
  field?: Issue['field'];
  severity?: Issue['severity'];
  edit?: Edit;
};

/** Makes a rule of a function that looks at one page at a time. Drafts are not looked at: they may be unfinished. */
export function pageRule(id: string, find: (page: Page, site: Checked) => RuleIssue[]): Rule {
  return {
    id,
    isOfPage: true,
    check: (site) => site.pages.flatMap((page) => issuesIn(id, page, find(page, site))),
  };
}

/** The same of what not even a draft may have. */
export function everyPageRule(id: string, find: (page: Page, site: Checked) => RuleIssue[]): Rule {
  return {
    id,
    isOfPage: true,
    check: (site) => [...site.pages, ...site.drafts].flatMap((page) => issuesIn(id, page, find(page, site))),
  };
}

/** Makes one rule of several that look at different parts of a site. What it finds on a page, it finds in each form that the page can have. */
export function joinRules(id: string, ...checks: Rule['check'][]): Rule {
  return { id, isOfPage: true, check: (site) => checks.flatMap((check) => check(site)) };
}

function issuesIn(rule: string, { file }: Page, found: readonly RuleIssue[]): Issue[] {
  return found.map(({ severity = 'error', ...finding }) => ({ rule, severity, file, ...finding }));
}

/** Makes a rule of a function that looks at one piece of Markdown: the body of each page, and each of its answers. */
export function markdownRule(id: string, find: (tree: Root, page: Page) => RuleIssue[]): Rule {
  return pageRule(id, (page) => [
    ...find(page.tree, page),
    // YAML folds the lines of an answer, so a place inside it cannot be told: the answer's own is given.
    ...page.faq.flatMap(({ answer, line, column }) =>
      find(answer, page).map(({ message, fix, inEditor, severity = 'error' }) => ({
        message,
        fix,
        ...(inEditor && { inEditor }),
        severity,
        line,
        column,
      })),
    ),
  ]);
}
