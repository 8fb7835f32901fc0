import type { Content } from '../content/load/load.ts';
import type { Page } from '../content/model/page.ts';
import { isPageKind } from '../content/model/page-kinds.ts';
import { withPeople } from '../content/people/with-people.ts';
import type { FactName } from '../content/practice/knowable-facts.ts';
import { toSeen } from '../content/seen/to-seen.ts';
import type { Issue } from '../issue.ts';
import { buildGraph } from '../links/build-graph.ts';
import { formOf, formsOf } from './forms-of.ts';
import type { Checked, Rule } from './rule.ts';
import { ambiguousLinkText } from './rules/ambiguous-link-text.ts';
import { brokenAnchor } from './rules/broken-anchor.ts';
import { RULES } from './rules/index.ts';
import { oneWayLink } from './rules/one-way-link.ts';
import { orphanPage } from './rules/orphan-page.ts';
import { repeatedHeading } from './rules/repeated-heading.ts';
import { repeatedParagraph } from './rules/repeated-paragraph.ts';
import { repeatedQuestion } from './rules/repeated-question.ts';
import { shownTo } from './rules-of-languages.ts';

/** Rules to which a page can be wrong because another one shows more or less than today. */
const OF_ALL_PAGES: readonly Rule[] = [
  ambiguousLinkText,
  brokenAnchor,
  oneWayLink,
  orphanPage,
  repeatedHeading,
  repeatedParagraph,
  repeatedQuestion,
];

const OF_A_PAGE = RULES.filter((rule) => rule.isOfPage && !OF_ALL_PAGES.includes(rule));

type Checkable = Pick<Content, 'pages' | 'drafts' | 'facts'> & Pick<Checked, 'known' | 'context'>;

/**
 * What is wrong with a site: with its pages as readers see them now, and with what they would see if other facts were known. A slip that waits for a
 * fact is told today, and not on the day the fact comes, when no one looks.
 */
export function checkSite(site: Checkable): Issue[] {
  // What rules say of a page, its author can write: the page of a person is no file.
  const content = { ...site, pages: site.pages.filter(({ kind }) => isPageKind(kind)) };
  const see = seer();
  const now = seenWith(content, content.known, see);
  const issues = RULES.flatMap((rule) => rule.check(shownTo(rule, now)));
  const told = new Set(issues.map(keyOf));
  const add = (found: readonly Issue[], when: string) => {
    for (const issue of found) {
      if (told.has(keyOf(issue))) continue;
      told.add(keyOf(issue));
      issues.push(onThatDay(issue, when));
    }
  };
  const named = new Map<string, { known: ReadonlySet<FactName>; when: string }>();
  for (const page of [...content.pages, ...content.drafts]) {
    for (const { known, when } of formsOf(page, content.known)) {
      named.set(when, { known, when });
      const isDraft = content.drafts.includes(page);
      const seen = [see(page, known)];
      const [pages, drafts] = isDraft ? [[], seen] : [seen, []];
      add(
        OF_A_PAGE.flatMap((rule) => rule.check(shownTo(rule, { ...now, pages, drafts, known }))),
        when,
      );
    }
  }
  for (const { known, when } of named.values()) {
    const then = seenWith(content, known, see);
    add(
      OF_ALL_PAGES.flatMap((rule) => rule.check(shownTo(rule, then))),
      when,
    );
  }
  return issues;
}

function seenWith(content: Checkable, known: ReadonlySet<FactName>, see: typeof toSeen): Checked {
  const pages = content.pages.map((page) => see(page, known));
  const drafts = content.drafts.map((page) => see(page, known));
  const graph = buildGraph(withPeople(pages, content.facts), content.facts);
  return { ...content, pages, drafts, graph, known };
}

// What is read off a page is kept for as long as the page is the same object: one that shows the same is.
function seer(): typeof toSeen {
  const forms = new Map<Page, Map<string, Page>>();
  return (page, known) => {
    const own = forms.get(page) ?? new Map<string, Page>();
    const form = formOf(page, known);
    const seen = own.get(form) ?? toSeen(page, known);
    forms.set(page, own.set(form, seen));
    return seen;
  };
}

const keyOf = ({ rule, file, line, column, message }: Issue) =>
  JSON.stringify([rule, file, line, column, message]);

function onThatDay(issue: Issue, when: string): Issue {
  const said = (message: string) => `${when}: ${message}`;
  const { inEditor } = issue;
  return {
    ...issue,
    message: said(issue.message),
    ...(inEditor && {
      inEditor: { ...inEditor, ...(inEditor.message && { message: said(inEditor.message) }) },
    }),
  };
}
