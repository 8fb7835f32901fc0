/** What the strip above the editor tells of the page that is open: the answer of the room. */
export type PageState = {
  title: string;
  /** Its address, for readers. */
  path: string;
  /** Where the desk tells all of it. */
  sheet: string;
  issues: { errors: number; warnings: number };
  draft: boolean;
  /** Who saved it last, where readers do not see that yet, and null there where that was no save; null where they see what is saved. */
  notPublic: { who: string | null } | null;
  /** Where it is published; null where readers see what is saved, or publishing is the developer's. */
  publish: string | null;
};

/** Where the room tells the state of the page that is open at an address of the editor; null where that is no page. */
export function pageStatePathOf(pathname: string): string | null {
  const [, folder, slug] = /^\/keystatic\/collection\/([^/]+)\/item\/([^/]+)\/?$/.exec(pathname) ?? [];
  return folder && slug ? `/desk/state/${folder}/${slug}.json` : null;
}
