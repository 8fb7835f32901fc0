import { inBoth } from '../../content/names/in-both.ts';
import { originalOf } from '../../links/translations.ts';
import { pageRule } from '../rule.ts';

/** A page whose original was changed after it: what changed may be missing in it. Its day is that of its words, and says nothing of facts, which all languages share. */
export const outdatedTranslation = pageRule('outdated-translation', (page, { graph }) => {
  const original = originalOf(page, graph);
  if (!original || original.isPlaceholder || page.isPlaceholder) return [];
  const { updated } = page.frontmatter;
  if (original.frontmatter.updated <= updated) return [];
  return [
    {
      ...page.locate(['updated']),
      field: ['updated'],
      severity: 'warning' as const,
      ...inBoth(({ page: named, field }) => ({
        message: `The words of ${named(original)} were changed on ${original.frontmatter.updated}, and this translation was last changed on ${updated}.`,
        fix: `Look at what changed there, in its history, and take it over. If nothing has to change here, write ${original.frontmatter.updated} as ${field('updated')}.`,
      })),
    },
  ];
});
