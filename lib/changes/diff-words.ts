import { diffWordsWithSpace } from 'diff';

/** A stretch of words that both texts have, or one alone: `removed` is in the old one, `added` in the new one. */
type DiffPart = { value: string; added: boolean; removed: boolean };

/** Fewer words between two changes say nothing by themselves: whoever reads the change reads over them. */
const GAP_WORDS = 2;

/** What differs between two texts, by words. Changes with next to nothing between them are one change. */
export function diffWords(old: string, now: string): DiffPart[] {
  const found: { common: string; removed: string; added: string }[] = [
    { common: '', removed: '', added: '' },
  ];
  for (const { value, added, removed } of diffWordsWithSpace(old, now)) {
    const last = found.at(-1) as (typeof found)[number];
    if (added) last.added += value;
    else if (removed) last.removed += value;
    else found.push({ common: value, removed: '', added: '' });
  }
  const joined: typeof found = [];
  for (const each of found) {
    const before = joined.at(-1);
    if (before && isChange(before) && isChange(each) && isGap(each.common)) {
      before.removed += each.common + each.removed;
      before.added += each.common + each.added;
    } else joined.push({ ...each });
  }
  return joined.flatMap(({ common, removed, added }) =>
    [
      { value: common, removed: false, added: false },
      { value: removed, removed: true, added: false },
      { value: added, removed: false, added: true },
    ].filter(({ value }) => value !== ''),
  );
}

const isChange = ({ removed, added }: { removed: string; added: string }) => removed + added !== '';

const isGap = (words: string) =>
  !words.includes('\n') && words.split(/\s+/).filter(Boolean).length <= GAP_WORDS;
