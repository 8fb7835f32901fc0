/** Where the rules are served, as the `Speculation-Rules` header names it. */
export const SPECULATION_RULES_PATH = '/speculation-rules.json';

/**
 * Which pages a browser may fetch before they are asked for (WHATWG HTML, speculation rules): pages of this site, when a
 * reader points at their link or begins to press it. Nothing is run or shown before, and nothing is asked of others.
 */
export const SPECULATION_RULES = {
  prefetch: [{ where: { href_matches: '/*' }, eagerness: 'moderate' }],
} as const;
