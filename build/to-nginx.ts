import type { BuildNote } from '#lib/builds/build-note.ts';
import { type HeaderRule, NO_STORE } from '#lib/http/headers.ts';
import { contentTypeOf, OTHER_TYPE, TYPES } from './content-type-of.ts';

/**
 * The part of a configuration of nginx that belongs to `http`: which value each header has, by the path that was asked for, which
 * `$asked` has, and by who answers (https://nginx.org/en/docs/http/ngx_http_map_module.html). What the server behind nginx says is left as it is.
 */
export function toNginxMaps(rules: readonly HeaderRule[]): string {
  const names = namesIn(rules);
  const byPath = names.map((name) => {
    // The first expression that matches holds, and of our rules the last.
    const lines = exceptionsOf(rules)
      .flatMap(({ regex, headers }) => (headers[name] === undefined ? [] : [{ regex, value: headers[name] }]))
      .map(({ regex, value }) => `${quote(`~${regex}`)} ${quote(value)};`)
      .reverse();
    return toMap('$asked', ruleOf(name), [`default ${quote(usualOf(rules, name))};`, ...lines]);
  });
  // Each header of an answer is one of its name, so that one which is always there tells of all.
  const who = toMap(`$upstream_http_${toVariable(ALWAYS)}`, '$said_here', ['"" $status;', 'default server;']);
  const byStatus = names.map((name) =>
    // What holds for some addresses is about what is found there. All else that nginx itself says is a fault, or the way to TLS.
    toMap('$said_here', siteOf(name), [
      'server "";',
      `"~^(?:2|304)" ${ruleOf(name)};`,
      ...(name === 'Cache-Control' ? [`"~^[45]" ${quote(NO_STORE)};`] : []),
      `default ${quote(usualOf(rules, name))};`,
    ]),
  );
  return [...byPath, who, ...byStatus].join('\n');
}

/** The part that belongs to each `server`: the headers (https://nginx.org/en/docs/http/ngx_http_headers_module.html). */
export function toNginxHeaders(rules: readonly HeaderRule[]): string {
  return namesIn(rules)
    .map((name) => `add_header ${name} ${siteOf(name)} always;\n`)
    .join('');
}

/**
 * The part that belongs to the `server` that sends files: their types. A file with a type of its own is sent as any other: `$asked_file_first` says
 * which it is, and `@server` has what is none.
 */
export function toNginxTypes(addresses: BuildNote['addresses']): string {
  const types = Object.entries(TYPES).map(([ending, type]) => `  ${quote(type)} ${ending.slice(1)};\n`);
  const exceptions = Object.entries(addresses)
    .filter(([address, type]) => !address.endsWith('/') && type !== contentTypeOf(address))
    .map(
      ([address, type]) =>
        `location = ${quote(address)} {\n  types {}\n  default_type ${quote(type)};\n  try_files $asked_file_first @server;\n}\n`,
    );
  return [`types {\n${types.join('')}}\ndefault_type ${OTHER_TYPE};\n`, ...exceptions].join('');
}

/** A header of every answer of the server (lib/http/headers.ts). */
const ALWAYS = 'Content-Security-Policy';

function namesIn(rules: readonly HeaderRule[]): string[] {
  return [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
}

// The first rule is that of every answer (lib/http/headers.ts).
const usualOf = ([first]: readonly HeaderRule[], name: string) => first?.headers[name] ?? '';
const exceptionsOf = ([, ...others]: readonly HeaderRule[]) => others;

const ruleOf = (name: string) => `$rule_${toVariable(name)}`;
const siteOf = (name: string) => `$site_${toVariable(name)}`;
const toVariable = (name: string) => name.toLowerCase().replaceAll('-', '_');

function toMap(from: string, to: string, lines: readonly string[]): string {
  return `map ${from} ${to} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

/** A parameter of nginx. Throws for what nginx would read otherwise: a value with both kinds of quotes. */
function quote(text: string): string {
  if (!text.includes('"')) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  throw new Error(`nginx cannot be told ${text}, which has both kinds of quotation marks.`);
}
