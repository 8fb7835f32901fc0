import type { Practice } from './content/model/facts-schema.ts';
import { factsIn } from './content/practice/facts-in.ts';
import { type PracticeInWords, practiceInWords } from './content/practice/practice-in-words.ts';
import { type ReachableLine, toReachable } from './content/practice/to-reachable.ts';
import { HOME, knownPagesIn } from './known-pages.ts';
import { nodeOf } from './links/relations.ts';
import { pathIn } from './links/translations.ts';
import { memoizeByObject } from './memoize-by-object.ts';
import type { Site } from './site.ts';
import type { Words } from './words/words.ts';

/** A page in a menu. */
export type MenuItem = { path: string; label: string };

/** What stands around every page: header, footer, the way out. */
export type SiteChrome = {
  words: Words;
  practice: Practice;
  /** The same in the words of pages. */
  known: PracticeInWords;
  /** The first page in the language. */
  home: string;
  header: MenuItem[];
  footer: { title: string; items: MenuItem[] }[];
  action: MenuItem & { shortLabel: string };
  crisisLines: ReachableLine[];
  /** The page with all emergency numbers; undefined where there is none. */
  crisisPath: string | undefined;
  /** Where private reading is switched on and off; null where no page has the switch. */
  privateReading: string | null;
};

const chromesOf = memoizeByObject(({ pages, graph, facts: known }: Site) =>
  memoizeByObject((words: Words): SiteChrome => {
    const facts = factsIn(words.lang, known);
    const { header, footer, action } = facts.navigation;
    const item = (slug: string): MenuItem[] => {
      const path = graph.pathOfSlug.get(slug);
      return path === undefined ? [] : [{ path, label: nodeOf(graph, path).page.frontmatter.navLabel }];
    };
    const switches = pages.filter(({ components }) =>
      components.some(({ name }) => name === 'PrivateReading'),
    );
    const withSwitch = switches.find(({ frontmatter }) => frontmatter.lang === words.lang) ?? switches[0];
    const crisisPath = graph.pathOfSlug.get(facts.crisisSearches.page);
    // There may be pages in a language before there is a first page in it.
    const { path } = knownPagesIn(words.lang).home;
    const home = graph.nodes.has(path) ? path : HOME.path;
    return {
      words,
      practice: facts.practice,
      known: practiceInWords(facts.practice, words),
      home,
      header: header.flatMap(item),
      footer: footer.map(({ title, pages }) => ({ title, items: pages.flatMap(item) })),
      action: {
        path: pathIn(words.lang, graph.pathOfSlug.get(action.page) ?? home, graph),
        label: action.label,
        shortLabel: action.shortLabel,
      },
      crisisLines: facts.crisisLines.filter((line) => line.everyPage).map((line) => toReachable(line, words)),
      crisisPath: crisisPath && pathIn(words.lang, crisisPath, graph),
      privateReading: withSwitch ? `${withSwitch.path}#private-reading-switch` : null,
    };
  }),
);

/** Gathers the menus and facts that every page shows, in these words. A page that a menu names and that does not exist is left out. */
export const siteChromeOf = (site: Site, words: Words): SiteChrome => chromesOf(site)(words);
