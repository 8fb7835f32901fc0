/** Where the rules are served, as the `Speculation-Rules` header names it. */
export const SPECULATION_RULES_PATH = '/speculation-rules.json';

/**
 * Which pages a browser may fetch before they are asked for (WHATWG HTML, speculation rules): pages of this site, as soon as a
 * reader begins to press their link. More eager rules would fetch pages that are only pointed at, or only on the screen of a
 * phone, and a log of the server would name pages that nobody opened.
 */
export const SPECULATION_RULES = {
  prefetch: [{ where: { href_matches: '/*' }, eagerness: 'conservative' }],
} as const;
