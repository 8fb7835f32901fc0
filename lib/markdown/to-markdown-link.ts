/** Signs of ASCII that have a meaning of their own among words. */
const SIGNS = /[\\`*_[\]<>{}~&]/g;

/** A link as it stands in a page. Whatever is in its words, they are read as words. */
export function toMarkdownLink(words: string, path: string): string {
  return `[${words.replaceAll(SIGNS, '\\$&')}](${path})`;
}
