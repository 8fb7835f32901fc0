import { pageRule } from '../rule.ts';

// Flags and keycaps such as 1️⃣ are made of other characters; ©, ® and ™ are words, not pictures.
const EMOJI = /(?![©®™])\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;

/** Screen readers read emoji out by name, and each device draws its own: headings do without. */
export const emojiInHeading = pageRule('emoji-in-heading', (page) =>
  page.headings
    .filter(({ text }) => EMOJI.test(text))
    .map(({ text, line, column }) => ({
      line,
      column,
      message: `The heading "${text}" has an emoji in it.`,
      fix: 'Delete the emoji.',
    })),
);
