import { z } from 'zod';
import { words } from './schema.ts';

/** What words of a page are known by, as staff write it down: `isToldIn` (lib/text) looks for it. */
export const wordings = z.array(
  words.refine((text) => /[a-z%\d]/i.test(text), {
    abort: true,
    message: 'has no word and no number in it',
  }),
);

/** How wordings are written, for the sentence of a field. */
export const HOW_WORDINGS =
  'The words in their order; up to three others may come between them, and any where three dots stand (half ... relapse*). A slash means "or" (therapy/counseling), a star that the word goes on (therap*), a capital N any number (N weeks), and a hyphen that nothing comes between (no-one).';
