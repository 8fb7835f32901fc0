/**
 * `npm test` runs by day: one of each kind, so that it is done while its author still looks. `npm run test:nightly` runs what has the tag below as
 * well: all members of the same kinds.
 */
export type When = 'day' | 'night';

/** The tag of what waits for the night. Playwright writes it with an at sign before it. */
export const NIGHTLY = 'nightly';

/** The tags of a member of a kind: none where it is tried by day. */
export const tagsOf = (isByDay: boolean): (typeof NIGHTLY)[] => (isByDay ? [] : [NIGHTLY]);
