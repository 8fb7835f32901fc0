import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeGenericAPIRouteHandler } from '@keystatic/core/api/generic';
import { z } from 'zod';
import config from './config.ts';
import { shaOf } from './sha-of.ts';
import { READ_AS } from './wire.ts';

const answer = makeGenericAPIRouteHandler({ config });

/** What each file was when it was opened: its id, or null where there was none. Only what the editor may write is looked at. */
const readAsSchema = z.record(
  z.string().regex(/^(content|public\/images)\/(?!.*\.\.)/),
  z.string().nullable(),
);

/**
 * Answers the editor in the browser: reads and writes files below `content` and `public/images`. A save that would write over
 * a change made elsewhere, or does not say what it is based on, is refused with a sentence that says so.
 */
export async function answerEditor(request: Request): Promise<Response> {
  if (request.method === 'POST') {
    const refusal = await refusalOf(request.headers.get(READ_AS), process.cwd());
    if (refusal) return new Response(refusal, { status: 409 });
  }
  const { body, headers, status } = await answer(request);
  return new Response(body as BodyInit | null, { status: status ?? 200, headers: headers as HeadersInit });
}

async function refusalOf(header: string | null, root: string): Promise<string | null> {
  const readAs = readAsSchema.safeParse(parse(header));
  if (!readAs.success) return 'Not saved: load this page again, and put your words in anew.';
  const files = Object.entries(readAs.data);
  const isChanged = await Promise.all(
    files.map(async ([path, sha]) => {
      const bytes = await readFile(join(root, path)).catch(() => null);
      return (bytes ? shaOf(bytes) : null) !== sha;
    }),
  );
  const changed = files.filter((_, index) => isChanged[index]).map(([path]) => path);
  if (changed.length === 0) return null;
  return `Not saved: ${changed.join(', ')} was changed outside of this window after you opened it. Copy your words, load this page again, and put them in anew.`;
}

function parse(header: string | null): unknown {
  try {
    return JSON.parse(decodeURIComponent(header ?? ''));
  } catch {
    return undefined;
  }
}
