import type { Issue } from '../../issue.ts';
import { repeatsOf } from '../repeats-of.ts';
import type { Rule } from '../rule.ts';

const FILE = 'redirects.yaml';

/** An old address must not be that of a page, which nobody could reach any more, and leads to one place only. */
export const redirectHidesPage: Rule = {
  id: 'redirect-hides-page',
  check: ({ facts, graph }) => {
    const placed = facts.redirects.map(({ from }, index) => ({
      from,
      ...facts.locate(FILE, [index, 'from']),
    }));
    const at = { rule: 'redirect-hides-page', severity: 'error' as const, file: FILE };
    const hiding = placed
      .filter(({ from }) => graph.nodes.has(from))
      .map(
        ({ from, ...place }): Issue => ({
          ...at,
          ...place,
          message: `The old address "${from}" is that of a page, which nobody could reach any more.`,
          fix: 'Delete this entry.',
        }),
      );
    const twice = repeatsOf(
      placed.filter(({ from }) => !graph.nodes.has(from)),
      ({ from }) => from,
    ).map(
      ({ item: { from, ...place }, first }): Issue => ({
        ...at,
        ...place,
        message: `The old address "${from}" stands in line ${first.line} already.`,
        inEditor: { message: `The old address "${from}" stands further up already.` },
        fix: 'Keep one of the two entries and delete the other.',
      }),
    );
    return [...hiding, ...twice];
  },
};
