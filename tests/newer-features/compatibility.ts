import { createRequire } from 'node:module';
import type { BrowserName, Identifier } from '@mdn/browser-compat-data';
import type { Versions } from '#lib/supported-browsers.ts';

// By Node itself: Vitest would make a module of these 20 MB first.
const load: (name: string) => unknown = createRequire(import.meta.url);
const data = load('@mdn/browser-compat-data') as Identifier;

/** The names that MDN has for the browsers of browserslist. */
const BROWSERS: Record<string, BrowserName[]> = {
  safari: ['safari'],
  ios_saf: ['safari_ios'],
  chrome: ['chrome', 'chrome_android', 'webview_android'],
  edge: ['edge'],
  firefox: ['firefox', 'firefox_android'],
  samsung: ['samsunginternet_android'],
};

/** What MDN tells of a feature, as `css.selectors.has`; undefined where it knows none of that name. */
export const compatibilityOf = (feature: string) =>
  feature.split('.').reduce<Identifier | undefined>((at, name) => at?.[name], data)?.__compat;

/** The browsers among these that do not have a feature, as far as MDN knows. Half of it counts as all. */
export function lackingIn(oldest: Versions, feature: string): string[] {
  const support = compatibilityOf(feature)?.support;
  if (!support) throw new Error(`MDN knows no feature "${feature}".`);
  return Object.keys(oldest).filter((browser) =>
    BROWSERS[browser]?.some((name) => {
      const statements = [support[name] ?? []].flat().filter(({ flags }) => !flags);
      return statements.every(
        ({ version_added: added }) => !added || isLater(added, oldest[browser] as string),
      );
    }),
  );
}

/** Whether one version is later than another, as 16.4 is than 16. */
function isLater(version: string | true, other: string): boolean {
  const [a, b] = [String(version).replace('≤', ''), other].map((each) => each.split('.').map(Number));
  return ((a?.[0] ?? 0) - (b?.[0] ?? 0) || (a?.[1] ?? 0) - (b?.[1] ?? 0)) > 0;
}

/** Every feature of a part of the data, as `['css', 'types']`, by the last part of its name. */
export function featuresByName(...part: string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const walk = (node: Identifier, path: string[]) => {
    for (const [name, inner] of Object.entries(node)) {
      if (name === '__compat') continue;
      const all = found.get(name) ?? [];
      found.set(name, [...all, [...path, name].join('.')]);
      walk(inner as Identifier, [...path, name]);
    }
  };
  walk(
    part.reduce((at, name) => at[name] as Identifier, data),
    part,
  );
  return found;
}
