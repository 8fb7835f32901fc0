import type { Issue } from '#lib/issue.ts';
import type { Site } from '#lib/site.ts';
import { type Place, placeOf } from '#staff/places/place-of.ts';

/** An issue as whoever writes in the editor is told it: what is wrong, what to do, and where to click. */
type EditorWords = { message: string; fix: string; place: Place | null };

/** Says an issue in the words of the editor. */
export function toEditorWords(issue: Issue, site: Pick<Site, 'pages' | 'drafts' | 'facts'>): EditorWords {
  const { message, fix, inEditor } = issue;
  return { message, fix, ...inEditor, place: placeOf(issue, site) };
}
