import { expect, test } from 'vitest';
import { headersAt } from '#lib/export/headers-at.ts';
import { toHeadersFile } from '#lib/export/to-headers-file.ts';
import { EXPORTED, RULES } from './rules.ts';

test('what differs stands below what holds everywhere, for a whole folder where it can', () => {
  expect(toHeadersFile(RULES, EXPORTED)).toMatchInlineSnapshot(`
    "/*
      Content-Security-Policy: default-src 'none'
      Speculation-Rules: "/rules.json"
      Cache-Control: public

    /search/
      ! Content-Security-Policy
      Content-Security-Policy: default-src 'self'

    /contact/*
      ! Cache-Control
      Cache-Control: no-store

    /js/*
      ! Speculation-Rules

    /c.json
      ! Speculation-Rules
      Content-Type: application/x-c
    "
  `);
});

type Row = { pattern: string; taken: string[]; set: [string, string][] };

function rowsOf(text: string): Row[] {
  return text.split('\n\n').map((block) => {
    const [pattern = '', ...lines] = block
      .trim()
      .split('\n')
      .map((line) => line.trim());
    const set = lines
      .filter((line) => !line.startsWith('!'))
      .map((line) => line.split(/: (.*)/, 2) as [string, string]);
    return {
      pattern,
      taken: lines.filter((line) => line.startsWith('! ')).map((line) => line.slice(2)),
      set,
    };
  });
}

const isAt =
  (path: string) =>
  ({ pattern }: Row) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/** As Cloudflare documents it: all rules that match, in order; a second value is joined to the first, unless that was taken back. */
function onCloudflare(text: string, path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const { taken, set } of rowsOf(text).filter(isAt(path))) {
    for (const name of taken) headers.delete(name);
    for (const [name, value] of set)
      headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
  }
  return headers;
}

/** As the parser and the engine of Netlify have it: a line without a colon is passed over, and the later rule holds. */
function onNetlify(text: string, path: string): Map<string, string> {
  return new Map(
    rowsOf(text)
      .filter(isAt(path))
      .flatMap(({ set }) => set),
  );
}

test.each(EXPORTED)('Cloudflare Pages sends $path as the server does', ({ path, type }) => {
  const own = path === '/c.json' ? new Map([['Content-Type', type]]) : new Map();
  expect(onCloudflare(toHeadersFile(RULES, EXPORTED), path)).toEqual(
    new Map([...headersAt(RULES, path), ...own]),
  );
});

test.each(EXPORTED)('Netlify sends $path so too, but for what it cannot take back', ({ path }) => {
  const sent = onNetlify(toHeadersFile(RULES, EXPORTED), path);
  for (const [name, value] of headersAt(RULES, path)) expect(sent.get(name)).toBe(value);
});

test('more rules than Cloudflare reads are refused', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({
    path: `/${index}.js`,
    type: 'text/javascript; charset=utf-8',
  }));
  expect(() => toHeadersFile(RULES, many)).toThrow(
    /^_headers would have 101 rules and a line of \d+ characters\. Cloudflare Pages reads 100 rules and 2000 characters a line/,
  );
});
