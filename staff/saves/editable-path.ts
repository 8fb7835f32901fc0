import { toContentPath } from '#lib/content/model/to-content-path.ts';

/** A path that the editor may write, or null: whatever the table of kinds does not name is refused. */
export function toEditablePath(path: string): string | null {
  return toContentPath(path)?.isEditable ? path : null;
}

/** The same, and drawings, which developers make: the editor shows them, and moves and removes them with their page. */
export function toReadablePath(path: string): string | null {
  return toContentPath(path)?.kind === 'drawing' ? path : toEditablePath(path);
}

/** As long as the name of a file can be on any disk, with something to spare. */
const LONGEST = 100;

/** The page in whose folder a picture lies, and the name of its file as it came. */
export function pictureOf(path: string): { page: string; name: string } | null {
  const [, page, name] = /^public\/images\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  return page !== undefined && name !== undefined && name.length <= LONGEST ? { page, name } : null;
}
