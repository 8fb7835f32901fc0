import { type Statement, statementsOf } from './statements-of.ts';

/**
 * What a content file says that a form does not keep, and that the text saved from the form does not say either, each by the words in the file. `kept`
 * is what the form makes of the file where no one changes anything. Nothing where one of them cannot be read. The path is that below the content folder.
 */
export function lossesBetween(file: string, before: string, kept: string, saved: string): string[] {
  if (before === kept) return [];
  const [old, form, now] = [before, kept, saved].map((text) => statementsIn(file, text));
  if (!old || !form || !now) return [];
  const all = now.map(({ says }) => says).join('\n');
  const known = new Set(wordsIn(all));
  const isKept = ({ says, kind }: Said) => {
    // Where something ends is told where it begins; a text may have become part of others.
    if (kind === 'part') return says.startsWith('end of ');
    return kind === 'lost' ? all.includes(says) : wordsIn(says).every((word) => known.has(word));
  };
  const gone = missing(missing(old, form), missing(now, form)).filter((each) => !isKept(each));
  return [...new Set(gone.map(({ words }) => words))];
}

type Said = Pick<Statement, 'says' | 'words'> & { kind: 'part' | 'lost' | 'text' };

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function statementsIn(file: string, text: string): Said[] | null {
  const found = statementsOf(file, text);
  if (!found) return null;
  const { typed, read, lost, body } = found;
  return [
    // As the site reads them where it can, so that what every page has is there although it is not written.
    ...(read ?? typed).map(({ field, says, words }) => ({
      says: `${field}: ${says}`,
      words,
      kind: 'part' as const,
    })),
    ...lost.map(({ says, words }) => ({ says, words, kind: 'lost' as const })),
    ...body.map(({ says, words, isText }) => ({
      says,
      words,
      kind: isText ? ('text' as const) : ('part' as const),
    })),
  ];
}

/** Those that are there more often in the first than in the second. */
function missing(first: readonly Said[], second: readonly Said[]): Said[] {
  const left = new Map<string, number>();
  for (const { says } of second) left.set(says, (left.get(says) ?? 0) + 1);
  return first.filter(({ says }) => {
    const count = left.get(says) ?? 0;
    left.set(says, count - 1);
    return count <= 0;
  });
}
