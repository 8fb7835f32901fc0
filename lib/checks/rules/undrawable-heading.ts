import { undrawableIn } from '../../sharing/undrawable-in.ts';
import { hasEmoji } from '../../text/has-emoji.ts';
import { pageRule } from '../rule.ts';

/** Headings have a font of their own. What it lacks is drawn in another, which shows. An emoji has a rule of its own. */
export const undrawableHeading = pageRule('undrawable-heading', (page) =>
  page.headings
    .filter(({ text }) => !hasEmoji(text))
    .flatMap(({ text, line, column }) => {
      const missing = undrawableIn(text.replaceAll(/\s/g, ''));
      if (missing.length === 0) return [];
      return [
        {
          line,
          column,
          severity: 'warning' as const,
          message: `The heading "${text}" has ${missing.map((each) => `"${each}"`).join(' and ')} in it, which the font of headings lacks. It's drawn in another font, and looks out of place.`,
          fix: 'Write the heading with letters, digits and plain marks. Keep it only if it belongs to a name.',
        },
      ];
    }),
);
