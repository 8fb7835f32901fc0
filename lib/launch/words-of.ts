import type { Gap, OpenSetting } from './gap.ts';

/** What is open, as the start of a line. */
export function titleOf({ what }: Gap | OpenSetting): string {
  return what.slice(0, 1).toUpperCase() + what.slice(1);
}

/** Where it is to be supplied, as editors show places; null for a setting. */
export function placeOf(gap: Gap | OpenSetting, contentDir: string): string | null {
  return gap.kind === 'setting' ? null : `${contentDir}/${gap.file}:${gap.line}`;
}

/** How much is open, in a sentence. */
export function summaryOf(count: number): string {
  if (count === 0)
    return 'Nothing is open: everything that the site asks of the practice is supplied and confirmed.';
  return count === 1
    ? 'One thing is open before the site can go live.'
    : `${count} things are open before the site can go live.`;
}
