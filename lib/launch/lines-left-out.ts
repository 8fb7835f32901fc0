import type { Page } from '../content/model/page.ts';
import { inBoth } from '../content/names/in-both.ts';
import type { LaunchTodo } from './launch-todo.ts';

/** The lines of the practice's own outlines that its pages do not use, each with its reason: the practice may see it otherwise. */
export function linesLeftOut(pages: readonly Page[]): LaunchTodo[] {
  return pages.flatMap(({ frontmatter: { outline }, file, locate }): LaunchTodo[] =>
    (outline?.leftOut ?? []).map(({ line, because }, index) => ({
      kind: 'choice',
      what: `your line "${line}" is not used`,
      ...inBoth(({ field }) => ({
        fix: `${because} If you see it otherwise, put the line on the page and take it out of ${field('leftOut')}.`,
      })),
      file,
      ...locate(['outline', 'leftOut', index, 'line']),
    })),
  );
}
