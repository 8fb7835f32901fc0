import type { LaunchList, TodoGroup } from './group-todos.ts';
import { LETTER } from './letter.ts';

/** The letter to the practice, for a terminal. How much is left stands at its end, where a terminal stops. */
export function toText({ groups, summary }: LaunchList): string {
  const greeting = groups.length > 0 ? [LETTER.greeting] : [];
  return [LETTER.title, ...greeting, ...groups.map((group) => toLines(group).join('\n')), summary].join(
    '\n\n',
  );
}

function toLines({ title, opening, fix, items }: TodoGroup): string[] {
  const heading = `${title} (${items.length})`;
  const lines = items.map((item) => {
    const details = [...item.places.map(({ place }) => place), ...(fix ? [] : [item.fix])];
    return [`[ ] ${item.title}`, ...details.map((line) => `    ${line}`)].join('\n');
  });
  const top = [heading, '='.repeat(heading.length), opening, ...(fix ? [fix] : [])].join('\n');
  return [top, '', lines.join(fix ? '\n' : '\n\n')];
}
