import { diffWords } from './diff-words.ts';
import { type Part, partsOf, TOP } from './parts-of.ts';

/** One change as a reader of a history sees it: where, the words that went and came, and some that stand around them. */
export type WordsChanged = { where: string; before: string; removed: string; added: string; after: string };

/** So many words show the place of a change. */
const AROUND = 6;

/**
 * What changed between two versions of a content file, in the words that staff know: names of fields and headings, no marks and no lines. A version
 * that is null is a file that was not there.
 */
export function wordsChanged(path: string, before: string | null, after: string | null): WordsChanged[] {
  const [old, now] = [partsOf(path, before ?? ''), partsOf(path, after ?? '')];
  const fields = new Set([...old.fields, ...now.fields].map(({ where }) => where));
  const wordsOf = (parts: readonly Part[], name: string) =>
    parts
      .filter(({ where }) => where === name)
      .map(({ words }) => words)
      .join('\n');
  const inFields = [...fields].flatMap((where) =>
    compare(wordsOf(old.fields, where), wordsOf(now.fields, where), () => where),
  );
  const inSections = compareSections(old.sections, now.sections);
  // Of a page that comes or goes, all of the fields change, which say less than its words.
  return before === null || after === null ? [...inSections, ...inFields] : [...inFields, ...inSections];
}

// As one text, so that a heading that changed is one change and not every word below it.
function compareSections(old: readonly Part[], now: readonly Part[]): WordsChanged[] {
  const whole = (parts: readonly Part[]) => parts.map(({ words }) => `${words}\n`).join('');
  const starts: { at: number; where: string }[] = [];
  let at = 0;
  for (const { where, words } of now) {
    starts.push({ at, where });
    at += words.length + 1;
  }
  const sectionAt = (place: number) =>
    starts.findLast((each) => each.at <= place)?.where ?? old[0]?.where ?? TOP;
  return compare(whole(old), whole(now), sectionAt);
}

function compare(old: string, now: string, whereIs: (place: number) => string): WordsChanged[] {
  const parts = diffWords(old, now);
  const changes: WordsChanged[] = [];
  const isChange = (index: number) => Boolean(parts[index]?.added || parts[index]?.removed);
  let open: WordsChanged | undefined;
  let place = 0;
  parts.forEach(({ value, added, removed }, index) => {
    // Two words that changed side by side are one change, with what stands between them.
    const isBetween = open !== undefined && !/[\p{L}\p{N}]/u.test(value) && isChange(index + 1);
    if (isChange(index) || isBetween) {
      if (!open) {
        open = {
          where: whereIs(place),
          before: lastOf(parts[index - 1]?.value),
          removed: '',
          added: '',
          after: '',
        };
        changes.push(open);
      }
      if (!removed) open.added += value;
      if (!added) open.removed += value;
    } else if (open) {
      open.after = firstOf(value);
      open = undefined;
    }
    if (!removed) place += value.length;
  });
  return changes
    .map((change) => ({ ...change, removed: spaced(change.removed), added: spaced(change.added) }))
    .filter(({ removed, added }) => removed !== added);
}

const spaced = (words: string) => words.replaceAll(/\s+/g, ' ').trim();
const lastOf = (words = '') => spaced(words).split(' ').slice(-AROUND).join(' ');
const firstOf = (words = '') => spaced(words).split(' ').slice(0, AROUND).join(' ');
