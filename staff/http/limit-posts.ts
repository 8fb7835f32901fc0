import { bodyLimit } from 'hono/body-limit';

/** Forms of the room send a few ids. Saves of the editor have a limit of their own. */
const MOST_BYTES = 100 * 1024;

/** Refuses what no form of the room would send before it is held in memory. */
export const limitPosts = bodyLimit({
  maxSize: MOST_BYTES,
  onError: ({ text }) =>
    text('This is more than a form of the staff room sends, so nothing was done.\n', 413),
});
