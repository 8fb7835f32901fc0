import { componentSpecOf } from '../../content/components/registry.ts';
import type { Page } from '../../content/model/page.ts';
import { inBoth, type Names } from '../../content/names/in-both.ts';
import { writtenOf } from '../../content/seen/written-of.ts';
import { articlesOf, relatedOf } from '../../links/relations.ts';
import { isDepending } from '../../markdown/conditions.ts';
import { faultsIn } from '../components/faults-in.ts';
import { type Checked, pageRule, type RuleIssue } from '../rule.ts';

/** A component has what it needs, as the registry says, and stands as often as it may. */
export const incompleteComponent = pageRule('incomplete-component', (page, site) => {
  if (!page.compiles) return [];
  return [
    ...faultsIn(page.tree),
    // What readers see has no frames any more, and facts are words.
    ...faultsIn(writtenOf(page).tree, isGone),
    // YAML folds the lines of an answer, so a place inside it cannot be told: the answer's own is given.
    ...page.faq.flatMap(({ answer, line, column }) =>
      faultsIn(answer).map((fault) => ({ ...fault, line, column })),
    ),
    ...writtenOf(page).faq.flatMap(({ answer, line, column }) =>
      faultsIn(answer, isGone).map((fault) => ({ ...fault, line, column })),
    ),
    ...repeatedOn(page),
    ...withNothingToShow(page, site),
  ];
});

const isGone = (name: string) => isDepending(name) || name === 'Fact';

function repeatedOn({ components }: Page): RuleIssue[] {
  return components.flatMap(({ name, line, column }, index) => {
    if (!componentSpecOf(name)?.once || components.findIndex((other) => other.name === name) === index)
      return [];
    return {
      line,
      column,
      ...inBoth(({ component }) => ({
        message: `${component(name)} stands here a second time.`,
        fix: 'Delete one of the two.',
      })),
    };
  });
}

function withNothingToShow(page: Page, { graph, facts }: Checked): RuleIssue[] {
  const isThere = {
    articles: () => articlesOf(graph, page.path).length > 0,
    related: () => relatedOf(graph, page.path).length > 0,
    notice: () => facts.notices.some((notice) => notice.page === page.slug),
    people: () => Object.keys(facts.people).length > 0,
  };
  return page.components.flatMap(({ name, line, column }) => {
    const { shows } = componentSpecOf(name) ?? {};
    if (!shows || isThere[shows]() || [...facts.unread].some((file) => READ_FOR[shows].test(file))) return [];
    return {
      line,
      column,
      // What is to be shown may be on its way: no page holds back others for that.
      severity: 'warning' as const,
      ...inBoth((names) => ({
        message: `${names.component(name)} has nothing to show here: ${MISSING[shows](names)}.`,
        fix: `Delete ${names.component(name)}, with the sentence that leads to it, and the heading if nothing else stands there.`,
      })),
    };
  });
}

/** The files that say it: where they cannot be read, nothing is called missing. */
const READ_FOR = { articles: /^$/, related: /^$/, notice: /^notices/, people: /^people\// };

const MISSING: Record<keyof typeof READ_FOR, (names: Names) => string> = {
  articles: () => 'no article stands below this page',
  related: ({ field }) =>
    `no page is named under ${field('related')}, and none stands below this page or beside it`,
  notice: ({ facts }) => `this page is not among those of ${facts('notices.yaml')}`,
  people: ({ folder }) => `there is no one in ${folder('person')}`,
};
