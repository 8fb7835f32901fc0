/** A header rule of a build: where it holds, as a regular expression that JavaScript and PCRE read alike, and what it sets. */
export type HeaderRule = { regex: string; headers: { key: string; value: string }[] };

/** An old address of a build, as a path and perhaps one parameter of the query, and where it leads now. */
export type OldAddress = { from: string; query: { key: string; value: string } | null; to: string };

/** What a build does besides answering with files. */
export type BuiltRules = { headers: HeaderRule[]; oldAddresses: OldAddress[] };

/** The file of a build that holds both, in Next's form, which the server reads as well. */
export const ROUTES_MANIFEST = 'routes-manifest.json';

type Manifest = {
  headers: HeaderRule[];
  redirects: {
    source: string;
    destination: string;
    internal?: boolean;
    has?: { type: string; key: string; value: string }[];
  }[];
};

/** Hashed files have it from Next itself, and from no rule. */
const HASHED: HeaderRule = {
  regex: '^/_next/static/',
  headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
};

/** Reads the rules of a build from the text of its manifest. They are those of `lib/http`, as this build has them. */
export function readBuiltRules(manifest: string): BuiltRules {
  const { headers, redirects } = JSON.parse(manifest) as Manifest;
  const oldAddresses = redirects
    // Next's own: a slash at the end of pages, and none at the end of files.
    .filter(({ internal }) => !internal)
    .map(({ source, destination, has = [] }) => {
      const [query = null] = has.map(({ key, value }) => ({ key, value: unescapePattern(value) }));
      return { from: unescapePattern(source), query, to: destination };
    });
  return { headers: [...headers.map(({ regex, headers }) => ({ regex, headers })), HASHED], oldAddresses };
}

// lib/http/redirects.ts escapes them, because Next takes patterns.
function unescapePattern(text: string): string {
  return text.replaceAll(/\\(.)/g, '$1');
}
