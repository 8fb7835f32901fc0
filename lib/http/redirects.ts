import type { Redirect } from '../content/facts-schema.ts';

type NextRedirect = {
  source: string;
  has?: { type: 'query'; key: string; value: string }[];
  destination: string;
  permanent: true;
};

/**
 * Old addresses as Next's redirects (308). An address like `/?p=15308` is told by its query, which Next keeps in the
 * target; the canonical address of the target takes care of that.
 */
export function toNextRedirects(redirects: readonly Redirect[]): NextRedirect[] {
  return redirects.map(({ from, to }) => {
    const { pathname, searchParams } = new URL(from, 'http://site.invalid');
    const has = [...searchParams].map(([key, value]) => ({
      type: 'query' as const,
      key,
      value: escapePattern(value),
    }));
    return {
      source: escapePattern(pathname),
      ...(has.length > 0 && { has }),
      destination: to,
      permanent: true as const,
    };
  });
}

// Next reads paths and the values of queries as patterns.
function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\:]/g, '\\$&');
}
