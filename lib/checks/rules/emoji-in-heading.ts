import { hasEmoji } from '../../text/has-emoji.ts';
import { pageRule } from '../rule.ts';

/** Screen readers read emoji out by name, and each device draws its own: headings do without. */
export const emojiInHeading = pageRule('emoji-in-heading', (page) =>
  page.headings
    .filter(({ text }) => hasEmoji(text))
    .map(({ text, line, column }) => ({
      line,
      column,
      message: `The heading "${text}" has an emoji in it.`,
      fix: 'Delete the emoji.',
    })),
);
