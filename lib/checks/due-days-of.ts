import type { Facts } from '../content/load/facts.ts';
import type { Page } from '../content/model/page.ts';
import { day } from '../content/model/schema.ts';
import type { Position } from '../issue.ts';
import { aYearAfter } from './a-year-after.ts';

/** Something that was looked at once and is to be looked at again: by which day, and where that is written. */
export type DueDay = Position & { day: string; file: string } & (
    | { kind: 'review'; page: Page }
    | { kind: 'dated words'; page: Page }
    | { kind: 'crisis line'; crisisLine: Facts['crisisLines'][number] }
    | { kind: 'security contact'; contact: string }
    | { kind: 'statement'; statement: Facts['statements'][number] }
  );

/** Whether a day has passed without it. A number and a statement are good for a year, which ends where its day begins; the other days are the last good ones. */
export function isLate({ kind, day }: DueDay, today: string): boolean {
  return kind === 'crisis line' || kind === 'statement' ? day <= today : day < today;
}

/** All that is to be looked at again: pages, dated words and the security contact by their own day, emergency numbers and confirmed statements after a year. */
export function dueDaysOf(pages: readonly Page[], facts: Facts): DueDay[] {
  return [
    ...reviewsOf(pages),
    ...datedWordsOf(pages),
    ...crisisLinesOf(facts),
    ...securityContactOf(facts),
    ...statementsOf(facts),
  ];
}

function reviewsOf(pages: readonly Page[]): DueDay[] {
  return pages.flatMap((page): DueDay[] => {
    const { file, frontmatter, locate } = page;
    if (!frontmatter.reviewed) return [];
    const place = locate(['reviewed', 'next']);
    return [{ kind: 'review', page, day: frontmatter.reviewed.next, file, ...place }];
  });
}

// A day that is none is told as such.
function datedWordsOf(pages: readonly Page[]): DueDay[] {
  return pages.flatMap((page) =>
    page.components.flatMap(({ name, attributes, line, column }): DueDay[] => {
      const { data } = day.safeParse(name === 'AsOf' ? attributes.reviewBy : undefined);
      return data ? [{ kind: 'dated words', page, day: data, file: page.file, line, column }] : [];
    }),
  );
}

function crisisLinesOf({ crisisLines, locate }: Facts): DueDay[] {
  const file = 'crisis-lines.yaml';
  return crisisLines.flatMap((crisisLine, index): DueDay[] => {
    const { checked } = crisisLine;
    // What no one has read yet, the list of what is open tells of.
    if (checked === null) return [];
    const place = locate(file, [index, 'checked']);
    return [{ kind: 'crisis line', crisisLine, day: aYearAfter(checked), file, ...place }];
  });
}

function securityContactOf({ practice: { security }, locate }: Facts): DueDay[] {
  if (!security) return [];
  const file = 'practice.yaml';
  const place = locate(file, ['security', 'expires']);
  return [{ kind: 'security contact', contact: security.contact, day: security.expires, file, ...place }];
}

function statementsOf({ statements, locate }: Facts): DueDay[] {
  const file = 'statements.yaml';
  return statements.flatMap((statement, index): DueDay[] => {
    if (!statement.confirmed) return [];
    const place = locate(file, [index, 'confirmed', 'on']);
    return [{ kind: 'statement', statement, day: aYearAfter(statement.confirmed.on), file, ...place }];
  });
}
