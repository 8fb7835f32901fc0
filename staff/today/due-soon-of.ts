import { type DueDay, dueDaysOf, isLate } from '#lib/checks/due-days-of.ts';
import type { Site } from '#lib/site.ts';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';

/** Something that is to be looked at again: what, by which day, whether that has passed, and where the editor has it. */
export type DueSoon = { what: string; how: string; day: string; isLate: boolean; href: string };

const SOON_DAYS = 30;

/** What is late, and what is due within thirty days, the first day first. */
export function dueSoonOf({ pages, facts }: Site, today: string): DueSoon[] {
  const last = daysAfter(today, SOON_DAYS);
  return dueDaysOf(pages, facts)
    .filter(({ day }) => day <= last)
    .map((due) => ({ ...toWords(due, facts), day: due.day, isLate: isLate(due, today) }))
    .sort((a, b) => a.day.localeCompare(b.day) || a.what.localeCompare(b.what, 'en'));
}

function daysAfter(day: string, days: number): string {
  const time = new Date(day).getTime() + days * 24 * 60 * 60 * 1000;
  return new Date(time).toISOString().slice(0, 10);
}

function toWords(due: DueDay, { people }: Site['facts']): Pick<DueSoon, 'what' | 'how' | 'href'> {
  if (due.kind === 'review') {
    const { title, reviewed } = due.page.frontmatter;
    const by = people[reviewed?.by ?? '']?.name;
    const how = by ? `Ask ${by} to read it again` : 'Ask a clinician to read it again';
    return { what: title, how, href: editorPathOf(due.page.file) };
  }
  const href = editorPathOf(due.file);
  if (due.kind === 'dated words') {
    const how = 'Look up whether the words marked "As of" are still true';
    return { what: due.page.frontmatter.title, how, href };
  }
  if (due.kind === 'crisis line') {
    const { name, call, source } = due.crisisLine;
    return { what: `The number of ${name}, ${call}`, how: `Compare it with ${source}`, href };
  }
  if (due.kind === 'statement') {
    const what = `The statement that ${due.statement.says}`;
    return { what, how: 'Make sure that it is still so', href };
  }
  const how = 'Make sure that someone still reads what comes there';
  return { what: `The contact for security, ${due.contact}`, how, href };
}
