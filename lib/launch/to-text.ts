import type { LaunchList, TodoGroup } from './group-todos.ts';
import { placesOf, summaryOf, titleOf } from './words-of.ts';

/** The checklist for a terminal. */
export function toText({ toDo, mayStay, count }: LaunchList, contentDir = 'content'): string {
  const groups = [...toDo, ...mayStay].map((group) => toLines(group, contentDir).join('\n'));
  return [...groups, summaryOf(count)].join('\n\n');
}

function toLines({ title, fix, items }: TodoGroup, contentDir: string): string[] {
  const heading = `${title} (${items.length})`;
  const lines = items.map((item) => {
    const places = placesOf(item, contentDir).map(({ place }) => place);
    const details = [...places, ...(fix ? [] : [item.fix])];
    return [`[ ] ${titleOf(item)}`, ...details.map((line) => `    ${line}`)].join('\n');
  });
  const top = [heading, '='.repeat(heading.length), ...(fix ? [fix] : [])].join('\n');
  return [top, '', lines.join(fix ? '\n' : '\n\n')];
}
