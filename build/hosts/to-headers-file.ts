import type { BuildNote } from '#lib/build-note/build-note.ts';
import { type HeaderRule, headersAt } from '#lib/http/headers.ts';
import { contentTypeOf } from '../files/finished-files.ts';

/** No page has this address. Its headers are those of every address without a rule of its own. */
const ANYWHERE = '/not-there/';

/** Cloudflare reads no more (https://developers.cloudflare.com/pages/configuration/headers/). */
const MOST_RULES = 100;
const LONGEST_LINE = 2_000;

/**
 * The text of a `_headers` file, as Netlify and Cloudflare Pages read it. What differs from the headers of an unknown address follows those, for a
 * whole folder if all in it is alike. If two rules set a header, Cloudflare joins the values unless the second rule takes the first back
 * (`! Name`); Netlify ignores that line, and the later rule wins. Throws if a host would cut the file off.
 */
export function toHeadersFile(rules: readonly HeaderRule[], addresses: BuildNote['addresses']): string {
  const usual = headersAt(rules, ANYWHERE);
  const rows = new Map<string, string[]>([
    ['/*', Object.entries(usual).map(([name, value]) => `${name}: ${value}`)],
  ]);
  const differing = Object.entries(addresses).map(([path, type]) => ({ path, lines: linesAt(path, type) }));

  function linesAt(path: string, type: string): string[] {
    const own = headersAt(rules, path);
    const names = [...new Set([...Object.keys(usual), ...Object.keys(own)])];
    const lines = names.flatMap((name) => {
      const value = own[name];
      if (value === usual[name]) return [];
      return [...(name in usual ? [`! ${name}`] : []), ...(value === undefined ? [] : [`${name}: ${value}`])];
    });
    const isUsualType = path.endsWith('/') || type === contentTypeOf(path);
    return isUsualType ? lines : [...lines, `Content-Type: ${type}`];
  }

  for (const { path, lines } of differing) {
    const pattern = widest(path, (other) => other.lines.join() === lines.join(), differing);
    if (lines.length > 0) rows.set(pattern, lines);
  }
  const text = [...rows].map(
    ([pattern, lines]) => `${[pattern, ...lines.map((line) => `  ${line}`)].join('\n')}\n`,
  );
  refuseLimits(rows.size, text.join(''));
  return text.join('\n');
}

/** The widest folder around a path in which all are alike, as `/folder/*`; if there is none, the path itself. */
function widest<Each extends { path: string }>(
  path: string,
  isAlike: (other: Each) => boolean,
  all: readonly Each[],
): string {
  const parts = path.split('/').slice(1, -1);
  for (let depth = 1; depth <= parts.length; depth++) {
    const folder = `/${parts.slice(0, depth).join('/')}/`;
    const inside = all.filter((each) => each.path.startsWith(folder));
    if (inside.length > 1 && inside.every(isAlike)) return `${folder}*`;
  }
  return path;
}

function refuseLimits(count: number, text: string): void {
  const longest = Math.max(...text.split('\n').map((line) => line.length));
  if (count <= MOST_RULES && longest <= LONGEST_LINE) return;
  throw new Error(
    `_headers would have ${count} rules and a line of ${longest} characters. Cloudflare Pages reads ${MOST_RULES} rules and ${LONGEST_LINE} characters a line: put what differs into one folder, or set it for all pages (lib/http/headers.ts).`,
  );
}
