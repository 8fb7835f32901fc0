import type { BuiltRules, HeaderRule, OldAddress } from './built-rules.ts';
import { contentTypeOf, OTHER_TYPE, TYPES } from './content-type-of.ts';
import type { Exported } from './exported.ts';

/** What Next says of an unknown address, and no rule of ours. */
const NOT_FOUND_CACHING = 'private, no-cache, no-store, max-age=0, must-revalidate';

/**
 * The part of a configuration of nginx that belongs to `http`: which value each header has, by the path that was asked for, which the server
 * keeps in `$asked`; and where old addresses lead (https://nginx.org/en/docs/http/ngx_http_map_module.html).
 */
export function toNginxMaps({ headers, oldAddresses }: BuiltRules): string {
  const maps = namesIn(headers).map((name) => {
    // The first expression that matches holds, and of our rules the last.
    const lines = exceptionsOf(headers)
      .flatMap(({ regex, headers }) => headers.map(({ key, value }) => ({ regex, key, value })))
      .filter(({ key }) => key === name)
      .map(({ regex, value }) => `${quote(`~${regex}`)} ${quote(value)};`)
      .reverse();
    const usual = valueEverywhere(headers, name);
    return toMap('$asked', `$rule_${toVariable(name)}`, [`default ${quote(usual ?? '')};`, ...lines]);
  });
  const byStatus = namesIn(headers).map((name) => {
    // What holds for some addresses is about what is found there, and a redirect is nothing that is found.
    const lines = valueEverywhere(headers, name) === undefined ? ['308 "";'] : [];
    if (name === 'Cache-Control') lines.push(`404 ${quote(NOT_FOUND_CACHING)};`, '~^5 "no-store";');
    return toMap('$status', `$site_${toVariable(name)}`, [...lines, `default $rule_${toVariable(name)};`]);
  });
  const old = toMap('"$asked?$args"', '$moved_to', ['default "";', ...oldAddresses.map(toOldLine)]);
  return [...maps, ...byStatus, old].join('\n');
}

/**
 * The part that belongs to a `server`: the headers, in place of those that the proxied server sends, and the types of files
 * (https://nginx.org/en/docs/http/ngx_http_headers_module.html).
 */
export function toNginxServer({ headers }: BuiltRules, addresses: readonly Exported[]): string {
  const lines = namesIn(headers).flatMap((name) => [
    `add_header ${name} $site_${toVariable(name)} always;`,
    `proxy_hide_header ${name};`,
  ]);
  const types = Object.entries(TYPES).map(([ending, type]) => `  ${quote(type)} ${ending.slice(1)};\n`);
  const exceptions = addresses
    .filter(({ path, type }) => !path.endsWith('/') && type !== contentTypeOf(path))
    .map(({ path, type }) => `location = ${quote(path)} {\n  types {}\n  default_type ${quote(type)};\n}\n`);
  return [
    ...lines.map((line) => `${line}\n`),
    `types {\n${types.join('')}}\ndefault_type ${OTHER_TYPE};\n`,
    ...exceptions,
  ].join('');
}

function namesIn(rules: readonly HeaderRule[]): string[] {
  return [...new Set(rules.flatMap(({ headers }) => headers.map(({ key }) => key)))];
}

// The first rule is that of every answer (lib/http/headers.ts), also of one that its own expression does not match, as `//`.
function valueEverywhere([first]: readonly HeaderRule[], name: string): string | undefined {
  return first?.headers.find(({ key }) => key === name)?.value;
}

function exceptionsOf([, ...others]: readonly HeaderRule[]): HeaderRule[] {
  return others;
}

function toOldLine({ from, query, to }: OldAddress): string {
  const args = query ? `(?:.*&)?${escapePattern(`${query.key}=${query.value}`)}(?:&|$)` : '';
  return `${quote(`~^${escapePattern(from)}\\?${args}`)} ${quote(to)};`;
}

function toMap(from: string, to: string, lines: readonly string[]): string {
  return `map ${from} ${to} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

function toVariable(name: string): string {
  return name.toLowerCase().replaceAll('-', '_');
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A parameter of nginx. Throws for what nginx would read otherwise: a value with both kinds of quotes. */
function quote(text: string): string {
  if (!text.includes('"')) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  throw new Error(`nginx cannot be told ${text}, which has both kinds of quotation marks.`);
}
