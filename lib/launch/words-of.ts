import type { TodoItem } from './group-todos.ts';

/** What is open, as the start of a line. */
export function titleOf({ what }: TodoItem): string {
  return what.slice(0, 1).toUpperCase() + what.slice(1);
}

/** Where it is to be supplied: each file below the content folder, and the place as editors show it; none for a setting. */
export function placesOf({ gaps }: TodoItem, contentDir: string): { file: string; place: string }[] {
  const files = gaps.flatMap((gap): [place: string, file: string][] =>
    gap.kind === 'setting' ? [] : [[`${contentDir}/${gap.file}:${gap.line}`, gap.file]],
  );
  return [...new Map(files)].map(([place, file]) => ({ file, place }));
}

/** How much is open, in a sentence. */
export function summaryOf(count: number): string {
  if (count === 0)
    return 'Nothing is open: everything that the site asks of the practice is supplied and confirmed.';
  return count === 1
    ? 'One thing is open before the site can go live.'
    : `${count} things are open before the site can go live.`;
}
