import { inBoth } from '../../content/names/in-both.ts';
import { isOutdated, originalOf } from '../../links/translations.ts';
import { pageRule } from '../rule.ts';

/** A page whose original was changed after it: what changed may be missing in it. */
export const outdatedTranslation = pageRule('outdated-translation', (page, { graph }) => {
  const original = originalOf(page, graph);
  if (!original || original.isPlaceholder || page.isPlaceholder) return [];
  if (!isOutdated(page, graph)) return [];
  const { updated } = page.frontmatter;
  return [
    {
      ...page.locate(['updated']),
      field: ['updated'],
      severity: 'warning' as const,
      ...inBoth(({ page: named, field }) => ({
        message: `The words of ${named(original)} were changed on ${original.frontmatter.updated}, and this translation was last changed on ${updated}.`,
        fix: `The room shows what changed there, on the sheet of this page. Take it over. If nothing has to change here, write ${original.frontmatter.updated} as ${field('updated')}.`,
      })),
    },
  ];
});
