/**
 * `npm test` runs by day: one of each kind, so that it is done while its author still looks. `npm run test:nightly` runs what has the tag below as
 * well: all members of the same kinds.
 */
export type When = 'day' | 'night';

/** The tag of what waits for the night, as Vitest writes it. */
export const NIGHTLY = 'nightly';

/** The same as Playwright writes it, in the name of a test or of a project as well. */
export const NIGHTLY_TAG = `@${NIGHTLY}`;

/** The tags of a member of a kind: none where it is tried by day. */
export const tagsOf = (isByDay: boolean): (typeof NIGHTLY)[] => (isByDay ? [] : [NIGHTLY]);
