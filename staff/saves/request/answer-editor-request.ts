import { asOpened } from '#staff/editor/format/as-opened.ts';
import type { OnStep, Person } from '#staff/repository/commit-files.ts';
import { shaOf } from '#staff/repository/sha-of.ts';
import { refuse, toResponse } from '../answer.ts';
import { toReadablePath } from '../editable-path.ts';
import { saveUpdate, troubleOf } from '../save-update.ts';
import type { Store } from '../store.ts';
import { isPlainFile } from '../write-files.ts';
import { readUpdate } from './read-update.ts';
import { toTree } from './to-tree.ts';

const ROUTE = /^\/api\/keystatic\/(?:(tree|update)|blob\/([0-9a-f]{40})\/(.+?))\/?$/;

/**
 * Answers the three requests of the editor in the browser: what there is, what is in a file, and a save. Whether a request may come at all, by its
 * origin and by who sends it, is judged before.
 */
export async function answerEditorRequest(
  request: Request,
  store: Store,
  person: Person,
  onStep?: OnStep,
): Promise<Response> {
  const [, verb, sha, path] = ROUTE.exec(new URL(request.url).pathname) ?? [];
  try {
    if (verb === 'update' && request.method === 'POST') {
      const update = await readUpdate(request);
      return toResponse('status' in update ? update : await saveUpdate(store, update, person, onStep));
    }
    if (request.method !== 'GET' || verb === 'update' || (!verb && !sha))
      return toResponse(refuse(404, 'There is no such address.'));
    // A page of another site cannot send it.
    if (request.headers.get('no-cors') !== '1')
      return toResponse(refuse(400, 'This is no request of the editor.'));
    if (verb === 'tree') {
      await store.bringUp();
      return toResponse({ status: 200, body: toTree(await store.list()) });
    }
    return await answerBlob(store, sha as string, decodeURIComponent(path as string));
  } catch (error) {
    if (error instanceof URIError) return toResponse(refuse(400, 'This is no request of the editor.'));
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    console.error(`The editor could not be answered: ${(error as Error).message}`);
    return toResponse(refuse(507, `It cannot be read: ${trouble}`));
  }
}

// What was there when the list was made may be asked for a moment later, when someone else has saved.
async function answerBlob(store: Store, sha: string, path: string): Promise<Response> {
  const isReadable = toReadablePath(path) !== null && isPlainFile(store.root, path);
  const now = isReadable ? await store.read(path) : null;
  const bytes = now && shaOf(now) === sha ? now : isReadable ? await store.blob(sha) : null;
  if (!bytes) return toResponse(refuse(404, 'There is no such file.'));
  store.remember(sha, bytes);
  const opened = path.endsWith('.mdx') ? Buffer.from(asOpened(bytes.toString())) : bytes;
  return new Response(new Uint8Array(opened), {
    headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
  });
}
