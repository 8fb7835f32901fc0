/** What the addresses of previews begin with: that of the page follows. */
export const PREVIEWS = '/preview';

/** The address of the script that shows a preview anew when what it shows was saved. */
export const RELOADER = '/preview-reloader.js';

/** Where the room shows the page at a path such as `/fees/`. */
export function previewPathOf(path: string): string {
  return `${PREVIEWS}${path}`;
}
