import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** Forms of the room send a few ids. */
const MOST_BYTES = 100 * 1024;

const limit = bodyLimit({
  maxSize: MOST_BYTES,
  onError: ({ text }) =>
    text('This is more than a form of the staff room sends, so nothing was done.\n', 413),
});

/** Refuses what no form of the room would send before it is held in memory or read: what is too long, and files. Saves of the editor have rules of their own. */
export const limitPosts: MiddlewareHandler = async (context, next) => {
  if (context.req.path.startsWith('/api/keystatic/')) return next();
  // One that breaks off is an error to whatever reads it.
  if (/^multipart\//i.test(context.req.header('content-type') ?? ''))
    return context.text('No form of the staff room sends files, so nothing was done.\n', 415);
  return limit(context, next);
};
