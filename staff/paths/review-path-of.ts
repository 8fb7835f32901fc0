/** What is not public yet, to choose from. */
export const PUBLISH = '/publish/';

/** What readers would see if these files went to them, by their paths from the root; with the words to begin the note with, if there are some. */
export function reviewPathOf(paths: readonly string[], note?: string): string {
  const asked = [...paths.map((path) => ['pages', path]), ...(note ? [['note', note]] : [])];
  return `${PUBLISH}review/?${new URLSearchParams(asked)}`;
}
