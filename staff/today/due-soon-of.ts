import { type DueDay, dueDaysOf, isLate } from '#lib/checks/due-days-of.ts';
import { nodesOf } from '#lib/markdown/nodes-of.ts';
import { startOf } from '#lib/markdown/position.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import type { Site } from '#lib/site.ts';
import { shorten } from '#lib/text/shorten.ts';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';
import { placeOf } from '#staff/places/place-of.ts';

/** Something that is to be looked at again: what, by which day, whether that has passed, and where the editor has it. */
export type DueSoon = { what: string; how: string; day: string; isLate: boolean; href: string };

const SOON_DAYS = 30;

/** What is late, and what is due within thirty days, the first day first. */
export function dueSoonOf(site: Site, today: string): DueSoon[] {
  const last = daysAfter(today, SOON_DAYS);
  return dueDaysOf(site.pages, site.facts)
    .filter(({ day }) => day <= last)
    .map((due) => ({ ...toWords(due, site), day: due.day, isLate: isLate(due, today) }))
    .sort((a, b) => a.day.localeCompare(b.day) || a.what.localeCompare(b.what, 'en'));
}

function daysAfter(day: string, days: number): string {
  const time = new Date(day).getTime() + days * 24 * 60 * 60 * 1000;
  return new Date(time).toISOString().slice(0, 10);
}

function toWords(due: DueDay, site: Site): Pick<DueSoon, 'what' | 'how' | 'href'> {
  if (due.kind === 'review') {
    const { title, reviewed } = due.page.frontmatter;
    const by = site.facts.people[reviewed?.by ?? '']?.name;
    const how = by ? `Ask ${by} to read it again` : 'Ask a clinician to read it again';
    return { what: title, how, href: editorPathOf(due.page.file) };
  }
  const href = editorPathOf(due.file);
  if (due.kind === 'dated words') {
    const how = `Look up whether this is still true: "${wordsOf(due)}"`;
    return { what: due.page.frontmatter.title, how, href: placeOf(due, site)?.href ?? href };
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

/** The words of the mark, as far as they tell it from others of the page. */
function wordsOf({ page, line, column }: DueDay & { kind: 'dated words' }): string {
  const mark = nodesOf(page.tree, 'mdxJsxFlowElement', 'mdxJsxTextElement').find(({ node }) => {
    const at = startOf(node);
    return at.line === line && at.column === column;
  });
  const words = mark ? textOf(mark.node).replaceAll(/\s+/g, ' ').trim() : '';
  return shorten(words, LONGEST, LONGEST - 1).replace(/[.,:;]$/, '');
}

const LONGEST = 80;
