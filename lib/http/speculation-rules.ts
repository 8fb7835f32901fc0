import { createHash } from 'node:crypto';

/**
 * Which pages a browser may prefetch (WHATWG HTML, speculation rules), as every page has it: pages of this site, as soon as a reader presses their
 * link. More eager rules would fetch pages that are only hovered over or on the screen, and the server's log would name pages that no one opened. They stand in
 * the page, because a file of them would be fetched before the stylesheet.
 */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [{ where: { href_matches: '/*' }, eagerness: 'conservative' }],
});

/** How a content security policy allows just these (CSP 3, "hash-source"). */
export const SPECULATION_RULES_HASH = `'sha256-${createHash('sha256').update(SPECULATION_RULES).digest('base64')}'`;
