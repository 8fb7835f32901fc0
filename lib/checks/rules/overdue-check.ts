import { inBoth } from '../../content/names/in-both.ts';
import type { Issue } from '../../issue.ts';
import { aYearAfter } from '../a-year-after.ts';
import type { Checked, Rule } from '../rule.ts';

/** What was checked once is to be checked again: pages and the security contact by their own day, emergency numbers after a year. */
export const overdueCheck: Rule = {
  id: 'overdue-check',
  check: (site) => [...overdueReviews(site), ...uncheckedLines(site), ...expiredContact(site)],
};

// Warnings alone: time passes without anybody having made a mistake.
const LATE = { rule: 'overdue-check', severity: 'warning' } as const;

function overdueReviews({ pages, context: { today } }: Checked): Issue[] {
  return pages.flatMap(({ file, frontmatter: { reviewed }, locate }): Issue[] => {
    if (!reviewed || reviewed.next >= today) return [];
    return [
      {
        ...LATE,
        file,
        ...locate(['reviewed', 'next']),
        ...inBoth(({ field }) => ({
          message: `The page was to be reviewed again by ${reviewed.next}.`,
          fix: `Ask the person who reviewed it to read it again, and then write the new days into ${field('on')} and ${field('next')}.`,
        })),
      },
    ];
  });
}

function uncheckedLines({ facts, context: { today } }: Checked): Issue[] {
  const file = 'crisis-lines.yaml';
  return facts.crisisLines.flatMap(({ name, call, checked, source }, index): Issue[] => {
    if (aYearAfter(checked) > today) return [];
    return [
      {
        ...LATE,
        file,
        ...facts.locate(file, [index, 'checked']),
        message: `Nobody has checked the number of "${name}" (${call}) for a year: the last time was ${checked}.`,
        ...inBoth(({ field }) => ({
          fix: `Compare it with ${source}, and then set ${field('checked')} to today.`,
        })),
      },
    ];
  });
}

// Nobody is to rely on a file that has expired (RFC 9116, 2.5.5).
function expiredContact({ facts, context: { today } }: Checked): Issue[] {
  const { security } = facts.practice;
  if (!security || security.expires >= today) return [];
  const file = 'practice.yaml';
  return [
    {
      ...LATE,
      file,
      ...facts.locate(file, ['security', 'expires']),
      message: `The security contact, ${security.contact}, was sure to hold until ${security.expires}.`,
      ...inBoth(({ field }) => ({
        fix: `Make sure that somebody still reads what comes there, and then write a day less than a year from now into ${field('expires')}.`,
      })),
    },
  ];
}
