import type { Practice } from '../../content/model/facts-schema.ts';
import { SITEMAP_PATH } from '../../own-addresses.ts';
import { toUrl } from '../to-url.ts';
import { AI_CRAWLERS, type AiCrawler } from './ai-crawlers.ts';

type Rule = { userAgent: string | string[]; allow?: '/'; disallow?: '/' };

/** What each choice shuts out. */
const SHUT_OUT: Record<Practice['aiCrawlers'], readonly AiCrawler['for'][]> = {
  all: [],
  'no-training': ['training'],
  none: ['training', 'answers'],
};

/**
 * The robots.txt of the site (RFC 9309), for Next: search engines may read everything; whether crawlers of AI companies may is what the practice
 * chose, told to each by its name (docs/decisions/0038-read-by-programs.md).
 */
export function toRobots({ aiCrawlers }: Pick<Practice, 'aiCrawlers'>, origin: string) {
  const isShutOut = (crawler: AiCrawler) => SHUT_OUT[aiCrawlers].includes(crawler.for);
  const agentsOf = (crawlers: readonly AiCrawler[]) => crawlers.map(({ agent }) => agent);
  const allowed = agentsOf(AI_CRAWLERS.filter((crawler) => !isShutOut(crawler)));
  const shutOut = agentsOf(AI_CRAWLERS.filter(isShutOut));
  const rules: Rule[] = [
    { userAgent: '*', allow: '/' },
    ...(allowed.length > 0 ? [{ userAgent: allowed, allow: '/' as const }] : []),
    ...(shutOut.length > 0 ? [{ userAgent: shutOut, disallow: '/' as const }] : []),
  ];
  return { rules, sitemap: toUrl(origin, SITEMAP_PATH) };
}
