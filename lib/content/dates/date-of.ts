import { namesIn } from '../../markdown/names-in.ts';
import type { ShownFact } from '../components/spec.ts';
import type { Facts } from '../load/facts.ts';
import type { CrisisLine } from '../model/crisis-line.ts';
import type { Person } from '../model/facts-schema.ts';
import type { Page } from '../model/page.ts';
import { fileOf } from '../model/paths.ts';
import { shownFactsOf } from './shown-facts-of.ts';

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
    ...shownFactsOf(page).flatMap(({ fact, lines }) => daysOf(fact, lines, page, facts)),
    ...ownDaysOf(page, facts),
  ];
  // Days are compared as text, which sorts as they do.
  return days.reduce<string>((last, day) => (day !== undefined && day > last ? day : last), updated);
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
      return linesOf(lines, facts).map(({ checked }) => checked ?? undefined);
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
