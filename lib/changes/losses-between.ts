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
  const gone = missing(missing(old, form), missing(now, form)).filter(
    // Words may have become part of others, and where something ends is told where it begins.
    ({ says, isWords }) => (isWords ? !all.includes(says) : !says.startsWith('end of ')),
  );
  return [...new Set(gone.map(({ words }) => words))];
}

type Said = Pick<Statement, 'says' | 'words'> & { isWords: boolean };

function statementsIn(file: string, text: string): Said[] | null {
  const found = statementsOf(file, text);
  if (!found) return null;
  const { typed, read, lost, body } = found;
  return [
    // As the site reads them where it can, so that what every page has is there although it is not written.
    ...(read ?? typed).map(({ field, says, words }) => ({
      says: `${field}: ${says}`,
      words,
      isWords: false,
    })),
    ...lost.map(({ says, words }) => ({ says, words, isWords: true })),
    ...body.map(({ says, words, isText = false }) => ({ says, words, isWords: isText })),
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
