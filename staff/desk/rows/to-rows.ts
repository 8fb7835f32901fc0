import { type Counts, countIssues } from '#lib/checks/reports/count-issues.ts';
import { dateOf } from '#lib/content/dates/date-of.ts';
import { KINDS, type Kind } from '#lib/content/model/kinds.ts';
import type { Page } from '#lib/content/model/page.ts';
import { gradeOf, readingOf } from '#lib/content/reading/reading-ease.ts';
import { SITE_LANGUAGE } from '#lib/languages.ts';
import { memoizeByObject } from '#lib/memoize-by-object.ts';
import type { Site } from '#lib/site.ts';
import { wordsOf } from '#lib/text/sentences.ts';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';
import { deskSiteOf } from '../desk-site-of.ts';

/** A page in the table of the desk. */
export type Row = Omit<Counts, 'files'> & {
  /** Where the desk tells more. */
  href: string;
  title: string;
  path: string;
  kind: Kind;
  /** What staff call the kind. */
  kindName: string;
  draft: boolean;
  /** Whether its review is overdue. */
  overdue: boolean;
  /** Whether something of it is saved and not public yet. */
  notPublic: boolean;
  /** The name of the page above; empty where there is none. */
  parent: string;
  /** The day on which what it says last changed, as readers are told. */
  updated: string;
  words: number;
  /** Years of school that the page asks for (Flesch-Kincaid, which counts syllables of English); null in any other language. */
  grade: number | null;
  /** Links in the words of other pages that lead here, and links here that lead to other pages. */
  linksIn: number;
  linksOut: number;
};

/** The rows of the table: every page, drafts too. `notPublic` has the files of which something is saved and not public yet. */
export function toRows(site: Site, notPublic: ReadonlySet<string> = new Set()): Row[] {
  const desk = deskSiteOf(site);
  const issues = Map.groupBy(desk.issues, ({ file }) => file);
  return desk.pages.map((page) => {
    const node = nodeOfPage(site, page);
    const parent = node?.parent ? desk.graph.nodes.get(node.parent)?.page : undefined;
    const { kind, path, frontmatter } = page;
    const { errors, warnings } = countIssues(issues.get(page.file) ?? []);
    return {
      errors,
      warnings,
      ...measure(page),
      href: deskPathOf(page),
      title: frontmatter.title,
      path,
      kind,
      kindName: KINDS[kind].name.one,
      draft: frontmatter.draft,
      overdue: issues.get(page.file)?.some(({ rule }) => rule === 'overdue-check') ?? false,
      notPublic: notPublic.has(page.file),
      parent: parent?.frontmatter.navLabel ?? '',
      updated: dateOf(page, site.facts),
      linksIn: node?.linksIn.length ?? 0,
      linksOut: node?.linksOut.length ?? 0,
    };
  });
}

/** The place of a page among the others: that of readers, and for a draft the one that it would have. */
export function nodeOfPage(site: Site, page: Page) {
  const graphs = [site.graph, deskSiteOf(site).graph];
  return graphs.map(({ nodes }) => nodes.get(page.path)).find((node) => node?.page === page);
}

// Counting syllables is what costs.
const measure = memoizeByObject((page: Page) => {
  const sentences = readingOf(page);
  return {
    words: sentences.flatMap(wordsOf).length,
    grade:
      page.frontmatter.lang === SITE_LANGUAGE ? Math.max(0, Math.round(gradeOf(sentences) * 10) / 10) : null,
  };
});
