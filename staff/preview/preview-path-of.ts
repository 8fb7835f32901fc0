/** What the addresses of previews begin with: that of the page follows. */
export const PREVIEWS = '/preview';

/** Where the room shows the page at a path such as `/fees/`. */
export function previewPathOf(path: string): string {
  return `${PREVIEWS}${path}`;
}
