import { cutAt, pixelWidthOf, RESULT_LINES } from '../../seo/text-width.ts';
import { pageRule, type RuleIssue } from '../rule.ts';

const FIELDS = ['title', 'description'] as const;

/** A title and a description are read in search results, which cut what is too wide for them. */
export const cutInSearch = pageRule('cut-in-search', ({ frontmatter, isPlaceholder, locate }) => {
  if (isPlaceholder || !frontmatter.listed) return [];
  return FIELDS.flatMap((field): RuleIssue[] => {
    const text = frontmatter[field];
    const { most, ...line } = RESULT_LINES[field];
    const width = pixelWidthOf(text, line);
    if (width <= most) return [];
    const shown = cutAt(text, most, line);
    return [
      {
        ...locate([field]),
        severity: 'warning',
        message: `The ${field} is ${Math.round(width)} pixels wide, and search results show about ${most}: "${shown}"`,
        fix: `Take out at least ${charactersOver(text, width, most)}, or put what matters first.`,
      },
    ];
  });
});

function charactersOver(text: string, width: number, most: number): string {
  const count = Math.ceil((text.length * (width - most)) / width);
  return `${count} character${count === 1 ? '' : 's'}`;
}
