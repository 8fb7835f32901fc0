import type { Facts } from '../content/load/facts.ts';
import { inBoth } from '../content/names/in-both.ts';
import type { LaunchTodo } from './launch-todo.ts';

const READ_IT = inBoth(({ field }) => ({
  fix: `Call the line, or read its own page, and compare the number, the hours and each other way. Then set ${field('checked')} to that day, and ${field('source')} to the page.`,
}));
const READ_HOURS = inBoth(({ field }) => ({
  fix: `Call the line, or read its own page, and write when someone answers into ${field('hours')}, with the page. Until then, pages say nothing of its hours.`,
}));

/** The emergency numbers that no one has read at their source, and those of which no one knows when someone answers. */
export function openLinesOf({ crisisLines, locate }: Facts): LaunchTodo[] {
  const file = 'crisis-lines.yaml';
  return crisisLines.flatMap(({ name, call, hours, checked }, index): LaunchTodo[] => [
    ...(checked === null
      ? [
          {
            kind: 'line' as const,
            what: `the number of ${name}, ${call}: no one has read it at its source`,
            ...READ_IT,
            file,
            field: ['lines', index, 'checked'],
            ...locate(file, [index, 'checked']),
          },
        ]
      : []),
    ...(hours === null
      ? [
          {
            kind: 'line' as const,
            what: `when ${name} answers (${call})`,
            ...READ_HOURS,
            file,
            field: ['lines', index, 'hours'],
            ...locate(file, [index, 'hours']),
          },
        ]
      : []),
  ]);
}
