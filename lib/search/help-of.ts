import { factsIn } from '../content/practice/facts-in.ts';
import { type ReachableLine, toReachable } from '../content/practice/to-reachable.ts';
import { HOME } from '../known-pages.ts';
import { nodeOf } from '../links/relations.ts';
import { pathIn } from '../links/translations.ts';
import { memoizeByObject } from '../memoize-by-object.ts';
import type { Site } from '../site.ts';
import { toSearchPattern } from '../text/to-search-pattern.ts';
import type { Words } from '../words/words.ts';

/** What is shown first to anyone who types one of the searches in `crisis-searches.yaml`. */
export type HelpView = {
  path: string;
  heading: string;
  /** The lines to call, and the pattern of the searches that bring them. The first that fits is shown. */
  groups: { pattern: string; lines: ReachableLine[] }[];
};

const helpsOf = memoizeByObject(({ graph, facts: known }: Site) =>
  memoizeByObject((wordsAround: Words): HelpView => {
    const facts = factsIn(wordsAround.lang, known);
    const { page, groups, otherWords } = facts.crisisSearches;
    const path = pathIn(wordsAround.lang, graph.pathOfSlug.get(page) ?? HOME.path, graph);
    return {
      path,
      heading: nodeOf(graph, path).page.frontmatter.heading,
      groups: groups.map(({ lines, searches }) => ({
        pattern: toSearchPattern(searches, otherWords),
        lines: lines.flatMap((id) =>
          facts.crisisLines.filter((line) => line.id === id).map((line) => toReachable(line, wordsAround)),
        ),
      })),
    };
  }),
);

/** What is shown first to anyone who may be in danger, where they search or ask for an address that does not exist, in these words. */
export const helpOf = (site: Site, words: Words): HelpView => helpsOf(site)(words);
