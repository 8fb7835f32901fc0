import { closest } from 'fastest-levenshtein';
import { toText } from '../checks/reports/to-text.ts';
import { parseContent } from '../content/load/load.ts';
import type { ContentFile } from '../content/load/parse-page.ts';
import type { Picture } from '../content/load/read-pictures.ts';
import { fileOf } from '../content/model/paths.ts';
import { hasErrors, type Site, toSite } from '../site.ts';
import { filesAfter, picturesAfter } from './apply-move.ts';
import type { Edit } from './edit.ts';
import { editsOf } from './edits-of.ts';
import { moveFaultOf } from './move-fault.ts';
import { type Moved, movedFrom } from './moved.ts';

/** Everything that a move changes. */
export type Move = {
  moved: Moved;
  /** In the files as they are called before the move. */
  edits: Edit[];
  /** The file of the page, below the content folder. */
  file: { from: string; to: string };
  /** The folder of its pictures, below the public folder; null where it has none. */
  folder: { from: string; to: string } | null;
};

/** A move, or why it cannot be made. */
export type MovePlan = { refusal: string } | (Move & { refusal: null });

/**
 * Plans the move of a page to another file name: each link, menu, parent and picture of it, and the redirect. Nothing is
 * written, and nothing is planned that the checks would call an error.
 */
export function planMove(
  files: readonly ContentFile[],
  pictures: readonly Picture[],
  from: string,
  to: string,
): MovePlan {
  const content = parseContent(files, pictures);
  const pages = [...content.pages, ...content.drafts];
  const page = pages.find(({ slug }) => slug === from);
  if (!page) {
    const slugs = pages.map(({ slug }) => slug);
    return { refusal: `There is no page "${from}". The nearest is "${closest(from, slugs)}".` };
  }
  const moved = movedFrom(page.kind, from, to);
  const fault = moveFaultOf(page, moved, content);
  if (fault) return { refusal: fault };
  const errors = errorsOf(toSite(content));
  if (errors) return { refusal: `The content has errors. Fix them before a page moves:\n\n${errors}` };

  const edits = editsOf(files, pages, moved);
  const file = { from: page.file, to: fileOf(page.kind, to) };
  const hasPictures = pictures.some(({ src }) => src.startsWith(moved.from.pictures));
  const folder = hasPictures ? { from: `images/${from}`, to: `images/${to}` } : null;
  const after = parseContent(filesAfter(files, edits, file), picturesAfter(pictures, moved));
  const faults = errorsOf(toSite(after));
  if (faults)
    return { refusal: `After the move the content would have errors. Nothing was changed:\n\n${faults}` };
  return { refusal: null, moved, edits, file, folder };
}

function errorsOf(site: Site): string | null {
  return hasErrors(site) ? toText(site.issues.filter(({ severity }) => severity === 'error')) : null;
}
