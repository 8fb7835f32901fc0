import type { BuildNote } from '#lib/build-note/build-note.ts';
import { type HeaderRule, NO_STORE } from '#lib/http/headers.ts';
import { contentTypeOf, OTHER_TYPE, TYPES } from '../files/finished-files.ts';

/**
 * The part of a Caddyfile that goes before its `file_server`, in a `route`, where the order of the lines counts: the headers of the file at a path,
 * and its type (https://caddyserver.com/docs/caddyfile/directives/header).
 */
export function toCaddyHeaders(rules: readonly HeaderRule[], addresses: BuildNote['addresses']): string {
  const byRule = rules.flatMap(({ regex, headers }, index) =>
    toBlock(`@rule${index}`, matcherLinesOf(regex), Object.entries(headers)),
  );
  const byEnding: [path: string, type: string][] = [
    ['*', OTHER_TYPE],
    ['*/', contentTypeOf('index.html')],
    ...Object.entries(TYPES).map(([ending, type]): [string, string] => [`*${ending}`, type]),
  ];
  const exceptions = Object.entries(addresses).filter(
    ([address, type]) => !address.endsWith('/') && type !== contentTypeOf(address),
  );
  const byType = [...byEnding, ...exceptions].flatMap(([path, type], index) =>
    toBlock(`@type${index}`, [`path ${quote(path)}`], [['Content-Type', type]]),
  );
  return [...byRule, ...byType].map((line) => `${line}\n`).join('');
}

/** The headers of Caddy's own answers, which are errors. */
export function toCaddyErrors([first]: readonly HeaderRule[]): string {
  const headers = Object.entries({ ...first?.headers, 'Cache-Control': NO_STORE });
  return toBlock('', [], headers)
    .map((line) => `${line}\n`)
    .join('');
}

/**
 * How Caddy matches a path against an expression. Its expressions have no lookahead (https://github.com/google/re2/wiki/Syntax), so what must not
 * come at the start becomes a line of its own. Throws for any other lookaround.
 */
function matcherLinesOf(regex: string): string[] {
  const [, forbidden, rest] = /^\^\/\(\?!([^()]*)\)(.*)$/.exec(regex) ?? [];
  const wanted = forbidden === undefined ? regex : `^/${rest}`;
  if (/\(\?[!<=]/.test(wanted)) {
    throw new Error(
      `Caddy cannot be told of the headers at ${regex}: it knows no expression that looks around, but for one right after the first slash (lib/http/headers.ts).`,
    );
  }
  return [
    `path_regexp ${quote(wanted)}`,
    ...(forbidden === undefined ? [] : [`not path_regexp ${quote(`^/(?:${forbidden})`)}`]),
  ];
}

function toBlock(name: string, matcher: readonly string[], headers: readonly [string, string][]): string[] {
  return [
    ...(name ? [`${name} {`, ...matcher.map((line) => `\t${line}`), '}'] : []),
    name ? `header ${name} {` : 'header {',
    ...headers.map(([key, value]) => `\t${key} ${quote(value)}`),
    '}',
  ];
}

/** A word of a Caddyfile, between backticks. Throws if it has one itself. */
function quote(text: string): string {
  if (!text.includes('`')) return `\`${text}\``;
  throw new Error(`Caddy cannot be told ${text}, which has a backtick.`);
}
