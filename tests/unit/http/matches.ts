import type { IncomingMessage } from 'node:http';
import { modifyRouteRegex } from 'next/dist/lib/redirect-status.js';
import { getPathMatch } from 'next/dist/shared/lib/router/utils/path-match.js';
import { matchHas } from 'next/dist/shared/lib/router/utils/prepare-destination.js';

type Rule = { source: string; has?: { type: 'query'; key: string; value: string }[] };

/** Whether a rule of `next.config.mjs` holds for a request, found out by Next's own code. */
export function matches({ source, has }: Rule, requested: string): boolean {
  const { pathname, searchParams } = new URL(requested, 'http://site.invalid');
  const match = getPathMatch(source, {
    strict: true,
    removeUnnamedParams: true,
    regexModifier: modifyRouteRegex,
  });
  const request = { headers: {} } as IncomingMessage;
  return Boolean(match(pathname)) && Boolean(matchHas(request, Object.fromEntries(searchParams), has));
}
