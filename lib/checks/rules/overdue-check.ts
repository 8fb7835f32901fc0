import { inBoth } from '../../content/names/in-both.ts';
import type { Issue } from '../../issue.ts';
import { type DueDay, dueDaysOf, isLate } from '../due-days-of.ts';
import type { Rule } from '../rule.ts';

/** What was checked once is to be checked again: pages, dated words and the security contact by their own day, emergency numbers and statements after a year. */
export const overdueCheck: Rule = {
  id: 'overdue-check',
  check: ({ pages, facts, context: { today } }) =>
    dueDaysOf(pages, facts)
      .filter((due) => isLate(due, today))
      .map(toIssue),
};

// A warning alone: time passes without anyone having made a mistake.
function toIssue(due: DueDay): Issue {
  const { file, line, column } = due;
  return { rule: 'overdue-check', severity: 'warning', file, line, column, ...toWords(due) };
}

function toWords(due: DueDay): Pick<Issue, 'message' | 'fix' | 'inEditor'> {
  if (due.kind === 'review')
    return inBoth(({ field }) => ({
      message: `The page was to be reviewed again by ${due.day}.`,
      fix: `Ask the person who reviewed it to read it again, and then write the new days into ${field('on')} and ${field('next')}.`,
    }));
  if (due.kind === 'dated words')
    return inBoth(({ component, field }) => ({
      message: `Someone was to look at these words again by ${due.day}: it may not be so any more.`,
      fix: `Look it up where the page says it is from, mend the words, and then write the next day into ${field('reviewBy')} of ${component('AsOf')}. What cannot change any more needs no ${component('AsOf')}.`,
    }));
  if (due.kind === 'crisis line') {
    const { name, call, checked, source } = due.crisisLine;
    return {
      message: `No one has checked the number of "${name}" (${call}) for a year: the last time was ${checked}.`,
      ...inBoth(({ field }) => ({
        fix: `Compare it with ${source}, and then set ${field('checked')} to today.`,
      })),
    };
  }
  if (due.kind === 'statement') {
    const { says, confirmed } = due.statement;
    return {
      message: `No one has confirmed for a year that ${says}: the last time was ${confirmed?.on}.`,
      ...inBoth(({ field }) => ({
        fix: `Ask the practice whether it is still so, and then set ${field('on')} to today.`,
      })),
    };
  }
  // No one is to rely on a file that has expired (RFC 9116, 2.5.5).
  return {
    message: `The security contact, ${due.contact}, was sure to hold until ${due.day}.`,
    ...inBoth(({ field }) => ({
      fix: `Make sure that someone still reads what comes there, and then write a day less than a year from now into ${field('expires')}.`,
    })),
  };
}
