import { inBoth } from '../../content/names/in-both.ts';
import { LANGUAGE_NAMES, type Language, spokenIn } from '../../languages.ts';
import { pageIn, translationsOf } from '../../links/translations.ts';
import { everyPageRule, type RuleIssue } from '../rule.ts';

const nameOf = (lang: Language) => LANGUAGE_NAMES[spokenIn(lang)];

/** A page stands below one in its language, and leads to the page in it where there is one. */
export const mixedLanguages = everyPageRule('mixed-languages', (page, { graph }) => {
  const { frontmatter, links, locate } = page;
  const { lang, parent } = frontmatter;
  const issues: RuleIssue[] = [];
  const above = parent === undefined ? undefined : graph.nodes.get(graph.pathOfSlug.get(parent) ?? '')?.page;
  if (above && above.frontmatter.lang !== lang) {
    const same = translationsOf(above, graph).find((each) => each.frontmatter.lang === lang);
    issues.push({
      ...locate(['parent']),
      field: ['parent'],
      ...inBoth(({ field, page: named }) => ({
        message: `The page is in ${nameOf(lang)}, and ${named(above)} above it is in ${nameOf(above.frontmatter.lang)}.`,
        fix: same
          ? `Choose ${named(same)} as ${field('parent')}, which says the same in ${nameOf(lang)}.`
          : `Leave ${field('parent')} empty: the page then stands below the first page in ${nameOf(lang)}.`,
      })),
    });
  }
  for (const { target, line, column } of links) {
    const led = target.kind === 'internal' ? graph.nodes.get(target.path)?.page : undefined;
    if (!led || led.frontmatter.lang === lang) continue;
    const same = pageIn(lang, led, graph);
    // The first page in the language stands in for none: whoever wants the other page is told where it is.
    if (!same || !translationsOf(led, graph).includes(same) || same === page) continue;
    issues.push({
      line,
      column,
      severity: 'warning',
      ...inBoth(({ page: named }) => ({
        message: `The link leads to ${named(led)}, which is in ${nameOf(led.frontmatter.lang)}, and ${named(same)} says the same in ${nameOf(lang)}.`,
        fix: `Let it lead to ${same.path}, unless the page in ${nameOf(led.frontmatter.lang)} is what it speaks of.`,
      })),
    });
  }
  return issues;
});
