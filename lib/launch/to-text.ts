import type { LaunchList, TodoGroup } from './group-todos.ts';

/** The checklist for a terminal. */
export function toText({ groups, summary }: LaunchList): string {
  return [...groups.map((group) => toLines(group).join('\n')), summary].join('\n\n');
}

function toLines({ title, fix, items }: TodoGroup): string[] {
  const heading = `${title} (${items.length})`;
  const lines = items.map((item) => {
    const details = [...item.places.map(({ place }) => place), ...(fix ? [] : [item.fix])];
    return [`[ ] ${item.title}`, ...details.map((line) => `    ${line}`)].join('\n');
  });
  const top = [heading, '='.repeat(heading.length), ...(fix ? [fix] : [])].join('\n');
  return [top, '', lines.join(fix ? '\n' : '\n\n')];
}
