import type { Page } from '../../content/model/page.ts';
import { inBoth, type Names } from '../../content/names/in-both.ts';
import { LANGUAGE_NAMES, spokenIn } from '../../languages.ts';
import { nearestOf } from '../../markdown/nearest-of.ts';
import { type Checked, everyPageRule } from '../rule.ts';

/** A translation names the page that it translates: one that there is, in another language, and that no other page translates into the same one. */
export const translationPair = everyPageRule('translation-pair', (page, site) => {
  const { translationOf } = page.frontmatter;
  if (translationOf === undefined) return [];
  const found = faultOf(page, translationOf, site);
  return found === null
    ? []
    : [{ ...page.locate(['translationOf']), field: ['translationOf'], ...inBoth(found) }];
});

type Say = (names: Names) => { message: string; fix: string };

function faultOf(page: Page, name: string, { pages, drafts, graph }: Checked): Say | null {
  const { lang } = page.frontmatter;
  const language = LANGUAGE_NAMES[spokenIn(lang)];
  const original = graph.nodes.get(graph.pathOfSlug.get(name) ?? '')?.page;
  const draft = drafts.find(({ slug }) => slug === name);
  // What waits for its original is not on the site yet either.
  if (!original && draft && drafts.includes(page)) return null;
  if (!original) {
    const names = pages.filter((each) => each.frontmatter.lang !== lang).map(({ slug }) => slug);
    return ({ field, page: named }) => ({
      message: draft
        ? `The page is a translation of ${named(draft)}, which is a draft and not on the site.`
        : `The page is a translation of "${name}", and there is no such page.`,
      fix: draft
        ? `Publish that page first, or leave ${field('translationOf')} empty.`
        : `Choose the page under ${field('translationOf')}, or leave it empty. The nearest is "${nearestOf(name, names)}".`,
    });
  }
  if (original.frontmatter.lang === lang) {
    return ({ field, page: named }) => ({
      message: `The page is a translation of ${named(original)}, and both are in ${language}.`,
      fix: `Choose the page that it was translated from under ${field('translationOf')}.`,
    });
  }
  const other = [...pages, ...drafts].find(
    (each) =>
      each !== page &&
      each.frontmatter.translationOf === name &&
      each.frontmatter.lang === lang &&
      each.file < page.file,
  );
  if (!other) return null;
  return ({ field, page: named }) => ({
    message: `The page and ${named(other)} are both translations of ${named(original)} into ${language}: no reader could be led to both.`,
    fix: `Choose another page under ${field('translationOf')} in one of them, or leave it empty.`,
  });
}
