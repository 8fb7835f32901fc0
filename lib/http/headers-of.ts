import { modifyRouteRegex } from 'next/dist/lib/redirect-status.js';
import { getPathMatch } from 'next/dist/shared/lib/router/utils/path-match.js';
import { headerRules } from './headers.ts';

/** The headers that Next adds to what it sends from an address, such as `/fees/`, by name: the rules, as Next itself reads them. */
export function headersOf(path: string, inquiryOrigin: string | null = null): Record<string, string> {
  const rules = headerRules(inquiryOrigin).filter(({ source }) => {
    const match = getPathMatch(source, {
      strict: true,
      removeUnnamedParams: true,
      regexModifier: modifyRouteRegex,
    });
    return Boolean(match(path));
  });
  return Object.fromEntries(rules.flatMap(({ headers }) => headers.map(({ key, value }) => [key, value])));
}
