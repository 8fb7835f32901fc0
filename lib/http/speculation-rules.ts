/** Where the rules are served, as the `Speculation-Rules` header names it. */
export const SPECULATION_RULES_PATH = '/speculation-rules.json';

/**
 * Which pages a browser may prefetch (WHATWG HTML, speculation rules): pages of this site, as soon as a reader presses their link. More eager
 * rules would fetch pages that are only hovered over or on the screen, and the server's log would name pages that no one opened.
 */
export const SPECULATION_RULES = {
  prefetch: [{ where: { href_matches: '/*' }, eagerness: 'conservative' }],
} as const;
