type Line = { from: string; query: string | null; to: string };

// Words between spaces: the path, what the query has to hold, where it leads, and how.
function linesIn(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' '))
    .map((words) => ({
      from: words[0] ?? '',
      query: words.length > 3 ? (words[1] ?? '') : null,
      to: words.at(-2) ?? '',
    }));
}

/**
 * Where Cloudflare Pages leads a request by a `_redirects` file, as it documents it: the first line with just this path, whether or not there is
 * a file; a line with four words is none to it. (https://developers.cloudflare.com/pages/configuration/redirects/)
 */
export function redirectOnCloudflare(text: string, path: string, query: string): string | null {
  const line = linesIn(text).find((each) => each.query === null && each.from === path);
  return line ? line.to + query : null;
}

/**
 * The same on Netlify: a slash at the end makes no difference, a query can be asked for, and all of it is sent along.
 * (https://docs.netlify.com/manage/routing/redirects/redirect-options/)
 */
export function redirectOnNetlify(text: string, path: string, query: string): string | null {
  const bare = (each: string) => each.replace(/(?<=.)\/$/, '');
  const asked = query.slice(1).split('&');
  const line = linesIn(text).find(
    (each) => bare(each.from) === bare(path) && (each.query === null || asked.includes(each.query)),
  );
  return line ? line.to + query : null;
}
