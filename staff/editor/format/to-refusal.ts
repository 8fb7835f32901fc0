import type { Issue } from '#lib/issue.ts';
import { shorten } from '#lib/text/shorten.ts';
import type { FormattedFile } from './format-file.ts';

type Refused = Extract<FormattedFile, { kind: 'refused' }>;

/** Why a file was left as it is: the place, what the editor would make of the words there, and what the checks say about the line, which is how to mend it. */
export function toRefusal(path: string, { why, difference }: Refused, issues: readonly Issue[]): string {
  const line = difference?.line;
  const own = issues.filter(({ file }) => path.endsWith(`/${file}`));
  const atPlace = own.filter((issue) => issue.line === line);
  const told = line === undefined || atPlace.length === 0 ? own : atPlace;
  return [
    `${path}${difference ? `:${line}:${difference.column}` : ''} was left as it is. ${why}`,
    ...(difference ? [`  ${toChange(difference)}`] : []),
    ...told.map(
      (issue) => `  ${difference ? '' : `Line ${issue.line}: `}${issue.message}\n  Fix: ${issue.fix}`,
    ),
    ...(told.length === 0 ? ['  Fix: Write these words in another way, or in the editor.'] : []),
  ].join('\n');
}

function toChange({ words, becomes }: { words: string; becomes: string }): string {
  const [from, to] = [shortened(words), shortened(becomes)];
  if (from === '' && to === '') return 'It cannot be compared, because it cannot be read.';
  if (to === '') return `"${from}" would be lost.`;
  return from === '' ? `"${to}" would be put in.` : `"${from}" would become "${to}".`;
}

const LONGEST = 80;

const shortened = (words: string) => shorten(words.replaceAll(/\s+/g, ' ').trim(), LONGEST);
