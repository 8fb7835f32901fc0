import type { BuildNote } from '#lib/build-note/build-note.ts';
import { type HeaderRule, NO_STORE } from '#lib/http/headers.ts';
import { contentTypeOf, OTHER_TYPE, TYPES } from '../files/finished-files.ts';

/**
 * The part of an nginx configuration that belongs in `http`: the values of headers that are not the same everywhere, by the requested path, which
 * is in `$asked`, and by who answers (https://nginx.org/en/docs/http/ngx_http_map_module.html). Answers of the server behind nginx stay as they
 * are.
 */
export function toNginxMaps(rules: readonly HeaderRule[]): string {
  // Every answer of the server behind nginx has this header.
  const kinds = toMap(`"$upstream_http_${toVariable(ALWAYS)}$status"`, '$answer', [
    'default "server";',
    '"~^(?:2..|304)$" "found";',
    '"~^3..$" "moved";',
    '"~^[45]..$" "fault";',
  ]);
  const maps = namesIn(rules).flatMap((name) => {
    const exceptions = exceptionsTo(rules, name);
    if (exceptions.length === 0) return [];
    const usual = quote(usualOf(rules, name));
    // In nginx the first match wins, and among our rules the last.
    const lines = exceptions.map(({ regex, value }) => `${quote(`~${regex}`)} ${quote(value)};`).reverse();
    // A rule for some addresses is about the files there. Anything else that nginx itself answers is an error, or the redirect to TLS.
    return [
      toMap('$asked', ruleOf(name), [`default ${usual};`, ...lines]),
      toMap('$answer', siteOf(name), [
        `default ${usual};`,
        '"server" "";',
        `"found" ${ruleOf(name)};`,
        ...(name === 'Cache-Control' ? [`"fault" ${quote(NO_STORE)};`] : []),
      ]),
    ];
  });
  return [kinds, ...maps].join('\n');
}

/**
 * The part that belongs in each `server`: the headers (https://nginx.org/en/docs/http/ngx_http_headers_module.html). A header that is the same
 * everywhere replaces the server's own.
 */
export function toNginxHeaders(rules: readonly HeaderRule[]): string {
  return namesIn(rules)
    .flatMap((name) =>
      exceptionsTo(rules, name).length > 0
        ? [`add_header ${name} ${siteOf(name)} always;\n`]
        : [`add_header ${name} ${quote(usualOf(rules, name))} always;\n`, `proxy_hide_header ${name};\n`],
    )
    .join('');
}

/**
 * The part that belongs in the `server` that sends files: their types. A file with a type of its own is sent like any other: `$asked_file_first`
 * is its name, and `@server` answers for everything that is not a file.
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
const exceptionsTo = ([, ...others]: readonly HeaderRule[], name: string) =>
  others.flatMap(({ regex, headers }) =>
    headers[name] === undefined ? [] : [{ regex, value: headers[name] }],
  );

const ruleOf = (name: string) => `$rule_${toVariable(name)}`;
const siteOf = (name: string) => `$site_${toVariable(name)}`;
const toVariable = (name: string) => name.toLowerCase().replaceAll('-', '_');

function toMap(from: string, to: string, lines: readonly string[]): string {
  return `map ${from} ${to} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

/** A parameter for nginx. Throws if it has both kinds of quotes, which nginx would misread. */
function quote(text: string): string {
  if (!text.includes('"')) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  throw new Error(`nginx cannot be told ${text}, which has both kinds of quotation marks.`);
}
