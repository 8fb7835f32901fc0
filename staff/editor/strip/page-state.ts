import { FORMS } from '#lib/content/names/forms.ts';

/** What the strip above the editor tells of the page that is open, or of facts, menus and the like: the answer of the room. */
export type PageState = {
  title: string;
  /** Its address, for readers; null of what is no page. */
  path: string | null;
  /** Where the desk tells all of it. */
  sheet: string;
  issues: { errors: number; warnings: number };
  draft: boolean;
  /** Who saved it last, where readers do not see that yet, and null there where that was no save; null where they see what is saved. */
  notPublic: { who: string | null } | null;
  /** Where it is published; null where readers see what is saved, or publishing is the developer's. */
  publish: string | null;
};

/** Where the room tells the state of what is open at an address of the editor; null where that is no file yet. */
export function pageStatePathOf(pathname: string): string | null {
  const [, folder, slug] = /^\/keystatic\/collection\/([^/]+)\/item\/([^/]+)\/?$/.exec(pathname) ?? [];
  if (folder && slug) return `/desk/state/${folder}/${slug}.json`;
  const [, form] = /^\/keystatic\/singleton\/([^/]+)\/?$/.exec(pathname) ?? [];
  const file = Object.entries(FORMS).find(([, { key }]) => key === form)?.[0];
  return file ? `/desk/state/site/${file.replace(/\.yaml$/, '.json')}` : null;
}
