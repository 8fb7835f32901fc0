import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** Forms of the room send a few ids. */
const MOST_BYTES = 100 * 1024;

const limit = bodyLimit({
  maxSize: MOST_BYTES,
  onError: ({ text }) =>
    text('This is more than a form of the staff room sends, so nothing was done.\n', 413),
});

/** Refuses what no form of the room would send before it is held in memory. Saves of the editor have a limit of their own. */
export const limitPosts: MiddlewareHandler = async (context, next) =>
  context.req.path.startsWith('/api/keystatic/') ? next() : limit(context, next);
