import { pageRule } from '../rule.ts';

/** A heading says what follows it: marks alone say nothing in the contents of a page, and nothing to whoever hears it read out. */
export const wordlessHeading = pageRule('wordless-heading', (page) =>
  page.headings
    .filter(({ text }) => !/[\p{L}\p{N}]/u.test(text))
    .map(({ text, line, column }) => ({
      line,
      column,
      message: text.trim() === '' ? 'This heading is empty.' : `The heading "${text}" has no words.`,
      fix: 'Say in it what the section is about, or delete it.',
    })),
);
