// What we use of Pagefind, which is served beside its index and ships no types.
declare module '*/pagefind.js' {
  /** A part of a page that has the words: below a heading with an id, or above the first one. */
  export type Section = { title: string; url: string; anchor?: object; locations: number[] };

  export type Found = {
    url: string;
    /** What `build/search` tells of the page. */
    meta: { heading: string; where: string };
    /** Text with `<mark>` around the words that were found; any other `<` is escaped. */
    excerpt: string;
    sub_results: Section[];
  };

  export type Engine = {
    preload(words: string): Promise<void>;
    search(words: string): Promise<{ results: { data(): Promise<Found> }[] }>;
  };

  export function createInstance(options: { noWorker: boolean }): Engine;
}
