import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeGenericAPIRouteHandler } from '@keystatic/core/api/generic';
import config from './config.ts';
import { shaOf } from './sha-of.ts';
import { READ_AS } from './tell-what-was-read.ts';

const answer = makeGenericAPIRouteHandler({ config });

/**
 * Answers the editor in the browser: reads and writes files below `content` and `public/images`, for this machine alone. A
 * save that would write over a change made elsewhere is refused with 409 and a sentence that says so.
 */
export async function answerEditor(request: Request): Promise<Response> {
  const changed = await changedMeanwhile(request.headers.get(READ_AS), process.cwd());
  if (changed.length > 0) {
    return new Response(
      // The editor brings unsaved words back after loading, and would then save them over the change.
      `Not saved: ${changed.join(', ')} was changed outside of this window after you opened it. Copy your words, load this page again, press "Reset changes", and put them in anew.`,
      { status: 409 },
    );
  }
  const { body, headers, status } = await answer(request);
  return new Response(body as BodyInit | null, { status: status ?? 200, headers: headers as HeadersInit });
}

async function changedMeanwhile(header: string | null, root: string): Promise<string[]> {
  const files: [string, string | null][] = Object.entries(JSON.parse(header ?? '{}'));
  const isChanged = await Promise.all(
    files.map(async ([path, sha]) => {
      const bytes = await readFile(join(root, path)).catch(() => null);
      return (bytes ? shaOf(bytes) : null) !== sha;
    }),
  );
  return files.filter((_, index) => isChanged[index]).map(([path]) => path);
}
