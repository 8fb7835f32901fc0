import type { HistoryEntry } from '#staff/repository/history-of.ts';

type Amount = Pick<HistoryEntry, 'added' | 'removed' | 'saves'>;

/** How much changed, in words: `3 words put in, 1 taken out, in 2 saves`. */
export function toAmount({ added, removed, saves }: Amount): string {
  const parts = [
    ...(added > 0 ? [`${counted(added, 'word')} put in`] : []),
    ...(removed > 0 ? [`${counted(removed, 'word')} taken out`] : []),
  ];
  const what = parts.join(', ') || 'No words changed';
  return saves > 1 ? `${what}, in ${saves} saves` : what;
}

const counted = (n: number, noun: string) => `${n.toLocaleString('en-US')} ${noun}${n === 1 ? '' : 's'}`;
