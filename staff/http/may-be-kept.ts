import type { MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';

const withTag = etag();

/**
 * Lets a browser keep what a route answers, which is no one's words but a part of the program: it asks each time whether its copy is still the
 * one, and is sent the bytes only where it is not. The script of the editor has four million.
 */
export const mayBeKept: MiddlewareHandler = async (context, next) => {
  const answer = await withTag(context, next);
  if (context.res.ok || context.res.status === 304) context.res.headers.set('Cache-Control', 'no-cache');
  return answer;
};
