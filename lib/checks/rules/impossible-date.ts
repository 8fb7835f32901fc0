import { inBoth } from '../../content/names/in-both.ts';
import type { Issue } from '../../issue.ts';
import { aYearAfter } from '../a-year-after.ts';
import { dueDaysOf } from '../due-days-of.ts';
import { pastDaysOf } from '../past-days-of.ts';
import type { Checked, Rule } from '../rule.ts';

/**
 * What is said to have been done lies in the past, and in its order; what is promised, not too far ahead. Days are compared as text,
 * which sorts as they do.
 */
export const impossibleDate: Rule = {
  id: 'impossible-date',
  check: (site) => [...inFuture(site), ...outOfOrder(site), ...tooFarAhead(site)],
};

// A warning: whether a site can be built must not depend on the clock of the machine.
function inFuture(site: Checked): Issue[] {
  const { today, latestToday } = site.context;
  return pastDaysOf(site)
    .filter(({ day }) => day > latestToday)
    .map(({ name, day, ...place }) => ({
      rule: 'impossible-date',
      severity: 'warning',
      ...place,
      ...inBoth(({ field }) => ({
        message: `${field(name)} is ${day}, a day that has not come yet: today is ${today}.`,
        fix: 'Write the day on which it was done. Look at the year first.',
      })),
    }));
}

// A page may be public later than its words were last changed: they had to wait.
function outOfOrder({ pages }: Checked): Issue[] {
  return pages.flatMap(({ file, isPlaceholder, frontmatter: { reviewed }, locate }): Issue[] => {
    if (isPlaceholder || !reviewed || reviewed.next > reviewed.on) return [];
    return [
      {
        rule: 'impossible-date',
        severity: 'error',
        file,
        ...locate(['reviewed', 'next']),
        ...inBoth(({ field }) => ({
          message: `${field('next')} is ${reviewed.next}, and the review that it follows was on ${reviewed.on}.`,
          fix: 'Write the day by which the page is to be reviewed again, such as a year later.',
        })),
      },
    ];
  });
}

// Who promises a contact for longer will have forgotten it (RFC 9116, 2.5.5: less than a year is recommended).
const LONGEST = { next: 10, expires: 1, reviewBy: 3 } as const;

function tooFarAhead({ pages, facts, context: { today, latestToday } }: Checked): Issue[] {
  const contact = facts.practice.security && {
    file: 'practice.yaml',
    ...facts.locate('practice.yaml', ['security', 'expires']),
    name: 'expires' as const,
    day: facts.practice.security.expires,
  };
  const reviews = pages.flatMap(({ file, frontmatter: { reviewed }, locate }) =>
    reviewed ? [{ file, ...locate(['reviewed', 'next']), name: 'next' as const, day: reviewed.next }] : [],
  );
  const datedWords = dueDaysOf(pages, facts).flatMap(({ kind, file, line, column, day }) =>
    kind === 'dated words' ? [{ file, line, column, name: 'reviewBy' as const, day }] : [],
  );
  return [...reviews, ...datedWords, ...(contact ? [contact] : [])]
    .filter(({ name, day }) => day >= yearsAfter(latestToday, LONGEST[name]))
    .map(({ name, day, ...place }) => ({
      rule: 'impossible-date',
      severity: 'warning',
      ...place,
      ...inBoth(({ field }) => ({
        message: `${field(name)} is ${day}, ${LONGEST[name] === 1 ? 'a year' : `${LONGEST[name]} years`} or more from now: today is ${today}.`,
        fix: FIXES[name],
      })),
    }));
}

const FIXES = {
  next: 'Write the day by which the page is to be reviewed again, such as a year later. Look at the year first.',
  reviewBy:
    'Write the day by which someone looks again whether it is still so, such as half a year from now.',
  expires: 'Write a day less than a year from now, by which someone looks at the contact again.',
} as const;

function yearsAfter(day: string, years: number): string {
  return years === 0 ? day : yearsAfter(aYearAfter(day), years - 1);
}
