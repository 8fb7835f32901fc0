import type { PageMeasurement } from './measurement.ts';

/** The most that a page may ask for when it is first opened, and the most bytes of script, with what its form or search fetches. */
const LIMITS = { requests: 6, scriptBytes: 2 * 1024 };

/** What the search fetches when it is used is no script of a page, and is counted by tests/build/search.test.ts. */
const SEARCH_PROGRAM = '/pagefind/';

/**
 * What a page did that the site promises no page does, in a sentence each; none where all is well. `expected` are the headers that it
 * must have, and `origin` that of the site.
 */
export function brokenPromisesOf(
  page: PageMeasurement,
  origin: string,
  expected: Readonly<Record<string, string>>,
): string[] {
  const { path, status, shown, used, cookies, stored, problems, headers } = page;
  const others = [...shown, ...used].filter(({ url }) => new URL(url).origin !== origin);
  const bytes = [...shown, ...used]
    .filter(({ kind, url }) => kind === 'script' && !new URL(url).pathname.startsWith(SEARCH_PROGRAM))
    .reduce((sum, each) => sum + each.bytes, 0);
  const wrong = Object.entries(expected).filter(([name, value]) => headers[name.toLowerCase()] !== value);
  return [
    ...(status === 200 ? [] : [`It was answered with ${status}.`]),
    ...others.map(({ url }) => `It asked another server for something: ${url}`),
    ...(shown.length > LIMITS.requests
      ? [
          `It asked for ${shown.length} things, and ${LIMITS.requests} is the most: ${shown.map(({ url }) => url).join(' ')}`,
        ]
      : []),
    ...(bytes > LIMITS.scriptBytes
      ? [`It has ${bytes} bytes of script, and ${LIMITS.scriptBytes} is the most.`]
      : []),
    ...(cookies > 0 ? [`It set ${cookies} cookies.`] : []),
    ...('set-cookie' in headers ? ['Its answer came with a cookie.'] : []),
    ...(stored > 0 ? [`It left ${stored} entries in the storage of the browser.`] : []),
    ...wrong.map(
      ([name, value]) => `Its header ${name} is "${headers[name.toLowerCase()] ?? ''}", not "${value}".`,
    ),
    ...problems.map((problem) => `The browser complained: ${problem}`),
  ].map((sentence) => `${path}: ${sentence}`);
}

/** The same of what was typed into the form and the search, and found in the files of the browser. */
export function brokenByKept(words: number): string[] {
  return words === 0
    ? []
    : [`The browser kept ${words} of the words that were typed into the form and the search.`];
}
