import type { Issue } from '../../issue.ts';
import type { Rule } from '../rule.ts';

const FILE = 'redirects.yaml';

/** An old address must not be that of a page, which nobody could reach any more, and leads to one place only. */
export const redirectHidesPage: Rule = {
  id: 'redirect-hides-page',
  check: ({ facts, graph }) =>
    facts.redirects.flatMap(({ from }, index): Issue[] => {
      const at = { rule: 'redirect-hides-page', severity: 'error' as const, file: FILE };
      const place = facts.locate(FILE, [index, 'from']);
      if (graph.nodes.has(from)) {
        const message = `The old address "${from}" is that of a page, which nobody could reach any more.`;
        return [{ ...at, ...place, message, fix: 'Delete this entry.' }];
      }
      const first = facts.redirects.findIndex((other) => other.from === from);
      if (first === index) return [];
      const line = facts.locate(FILE, [first, 'from']).line;
      const message = `The old address "${from}" stands in line ${line} already.`;
      return [{ ...at, ...place, message, fix: 'Keep one of the two entries and delete the other.' }];
    }),
};
