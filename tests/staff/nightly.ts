import { NIGHTLY as TAG } from '#tools/test-run/when.ts';

/** What Playwright calls the tag of what waits for the night. */
export const NIGHTLY = `@${TAG}`;
