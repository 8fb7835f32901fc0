import { undrawableIn } from '../../sharing/undrawable-in.ts';
import { pageRule } from '../rule.ts';

/** A page that says `share: full` has its title in a picture, whose font knows only what people type in Western languages. */
export const undrawableTitle = pageRule('undrawable-title', ({ frontmatter: { share, title }, locate }) => {
  const missing = share === 'full' ? undrawableIn(title) : [];
  if (missing.length === 0) return [];
  return [
    {
      ...locate(['title']),
      message: `The title "${title}" is to be drawn in the picture for shared links, which cannot show ${missing.map((each) => `"${each}"`).join(' and ')}.`,
      fix: 'Write the title with letters, digits and plain marks, or leave out "share: full".',
      inEditor: {
        fix: 'Write the title with letters, digits and plain marks, or choose "neutral" under "Share".',
      },
    },
  ];
});
