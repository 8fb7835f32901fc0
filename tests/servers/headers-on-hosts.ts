/** A rule of a `_headers` file: which paths it is about, what it takes back of the rules before it, and what it sets. */
type Row = { pattern: string; taken: string[]; set: [name: string, value: string][] };

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

/**
 * The headers that Cloudflare Pages sends with a path, by the text of a `_headers` file, as it documents it: all rules that match, in order; a second value
 * is joined to the first, unless that was taken back. (https://developers.cloudflare.com/pages/configuration/headers/)
 */
export function headersOnCloudflare(text: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { taken, set } of rowsOf(text).filter(isAt(path))) {
    for (const name of taken) delete headers[name];
    for (const [name, value] of set) headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

/** Those of Netlify, as its parser and engine have it: a line without a colon is passed over, and the later rule holds. */
export function headersOnNetlify(text: string, path: string): Record<string, string> {
  return Object.fromEntries(
    rowsOf(text)
      .filter(isAt(path))
      .flatMap(({ set }) => set),
  );
}
