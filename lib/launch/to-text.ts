import type { GapGroup, LaunchList } from './group-gaps.ts';
import { placeOf, summaryOf, titleOf } from './words-of.ts';

/** The checklist for a terminal. */
export function toText({ toDo, mayStay, count }: LaunchList, contentDir = 'content'): string {
  const groups = [...toDo, ...mayStay].map((group) => toLines(group, contentDir).join('\n'));
  return [...groups, summaryOf(count)].join('\n\n');
}

function toLines({ title, fix, gaps }: GapGroup, contentDir: string): string[] {
  const heading = `${title} (${gaps.length})`;
  const items = gaps.map((gap) => {
    const place = placeOf(gap, contentDir);
    const details = [...(place ? [place] : []), ...(fix ? [] : [gap.fix])];
    return [`[ ] ${titleOf(gap)}`, ...details.map((line) => `    ${line}`)].join('\n');
  });
  const top = [heading, '='.repeat(heading.length), ...(fix ? [fix] : [])].join('\n');
  return [top, '', items.join(fix ? '\n' : '\n\n')];
}
