import { conditionOf, conditionsOf, isMet } from '../../markdown/conditions.ts';
import { namesIn } from '../../markdown/names-in.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { factsOf } from '../components/facts-of.ts';
import type { ShownFact } from '../components/spec.ts';
import type { Facts } from '../load/facts.ts';
import type { CrisisLine, Person } from '../model/facts-schema.ts';
import type { Page } from '../model/page.ts';
import { fileOf } from '../model/paths.ts';

/** The facts from which a page has its day. */
type Dated = Pick<Facts, 'practice' | 'people' | 'crisisLines' | 'notices'>;

/**
 * The day on which what a page says last changed: the latest of its words, of its review, and of the facts that its body shows. What every page
 * has around it, and lists of other pages, make none newer.
 */
export function dateOf(page: Page, facts: Dated): string {
  const { updated, published, reviewed } = page.frontmatter;
  const days = [
    updated,
    // Words may have waited for the day on which they became public.
    published,
    // A review is shown where the license of whoever made it is known.
    reviewed && facts.people[reviewed.by]?.license ? reviewed.on : undefined,
    ...page.components.flatMap((use) =>
      factsOf(use).flatMap((fact) => daysOf(fact, use.attributes.lines, page, facts)),
    ),
    ...factsOfWords(page).flatMap((fact) => daysOf(fact, undefined, page, facts)),
    ...ownDaysOf(page, facts),
  ];
  // Days are compared as text, which sorts as they do.
  return days.reduce<string>((last, day) => (day !== undefined && day > last ? day : last), updated);
}

// What went when a fact came is seen no more, and its going is a change like any other. In words that nobody sees, nothing comes or goes.
function factsOfWords({ written, seenWith }: Page): ShownFact[] {
  if (!written || !seenWith) return [];
  return [written.tree, ...written.faq.map(({ answer }) => answer)].flatMap((tree) =>
    nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement').flatMap(({ node, ancestors }) => {
      const isThere = conditionsOf(ancestors).every((around) => isMet(around, seenWith));
      // The checks hold the names to those that there are.
      return isThere ? ((conditionOf(node)?.facts ?? []) as ShownFact[]) : [];
    }),
  );
}

function daysOf(
  fact: ShownFact,
  lines: string | undefined,
  page: Page,
  facts: Dated,
): (string | undefined)[] {
  switch (fact) {
    case 'people':
      return Object.values(facts.people).flatMap(daysOfPerson);
    case 'crisisLines':
      return linesOf(lines, facts).map(({ checked }) => checked);
    case 'notice':
      return facts.notices.flatMap((notice) => (notice.page === page.slug ? [notice.approved?.on] : []));
    // Shown on the page that has been reviewed, and counted there.
    case 'reviewer':
      return [];
    default:
      return [facts.practice.changed?.[fact]];
  }
}

// A component can show some of the lines alone.
function linesOf(lines: string | undefined, { crisisLines }: Dated): CrisisLine[] {
  const named = namesIn(lines);
  return crisisLines.filter(({ id }) => named.length === 0 || named.includes(id));
}

function daysOfPerson({ license, changed }: Person): (string | undefined)[] {
  return [license?.verified, ...Object.values(changed ?? {})];
}

// A page may be made of the fields of a person.
function ownDaysOf({ file, slug }: Page, { people }: Dated): (string | undefined)[] {
  const person = file === fileOf('person', slug) ? people[slug] : undefined;
  return person ? daysOfPerson(person) : [];
}
