import { z } from 'zod';
import { OLD_ADDRESS, READ_AS } from '#staff/editor/wire.ts';
import { type Answer, refuse } from '../answer.ts';
import { pictureOf, toEditablePath, toReadablePath } from '../editable-path.ts';
import { freeName } from '../pictures/free-name.ts';
import { plainName } from '../pictures/plain-name.ts';

/** A save as the editor asks for it. Paths are those of the table. */
export type Update = {
  /** Bytes by path. The name of a picture is plain, but for its ending, which goes by its bytes. */
  additions: Map<string, Buffer>;
  deletions: string[];
  /** What each file was when it was opened: its id, or null where there was none. */
  readAs: ReadonlyMap<string, string | null>;
  /** Where the addresses shall lead that the save takes away; null: nowhere. */
  oldAddress: ReadonlyMap<string, string | null>;
  /** The names that pictures came with, by their paths. The page may show them under these. */
  cameAs: ReadonlyMap<string, string>;
  /** Whether nothing is saved where a file is no longer as it was opened: someone agreed to what they saw, and to no merging. */
  mustBeAsRead?: boolean;
};

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_FILES = 200;
const NO_REQUEST =
  'Not saved: this is no request of the editor. Load the page again, and put your words in anew.';
const NO_PLACE = 'Not saved: the editor does not write such a file.';
const TOO_LARGE =
  'Not saved: this is more than 20 MB at once. Add the pictures one by one, or make them smaller.';

const path = z.string().min(1).max(300);
const updateSchema = z.strictObject({
  additions: z
    .array(z.strictObject({ path, contents: z.string().regex(/^[\w+/-]*={0,2}$/) }))
    .max(MOST_FILES),
  deletions: z.array(z.strictObject({ path })).max(MOST_FILES),
});
const readAsSchema = z.record(
  z.string(),
  z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .nullable(),
);
const oldAddressSchema = z.record(z.string(), z.string().max(300).nullable());

/** Reads a request that saves. What the editor would never send is refused before anything is looked at. */
export async function readUpdate(request: Request): Promise<Update | Answer> {
  const { headers } = request;
  if (
    headers.get('no-cors') !== '1' ||
    !/^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '')
  ) {
    return refuse(400, NO_REQUEST);
  }
  const bytes = await readBody(request);
  if (bytes === 'too large') return refuse(413, TOO_LARGE);
  const update = updateSchema.safeParse(parse(bytes));
  const readAs = readAsSchema.safeParse(parse(headers.get(READ_AS), decodeURIComponent));
  const oldAddress = oldAddressSchema.safeParse(parse(headers.get(OLD_ADDRESS) ?? '{}', decodeURIComponent));
  if (!update.success || !readAs.success || !oldAddress.success) return refuse(400, NO_REQUEST);

  const additions = new Map<string, Buffer>();
  const cameAs = new Map<string, string>();
  const read = new Map(Object.entries(readAs.data));
  for (const { path: given, contents } of update.data.additions) {
    const plain = toPlainPath(given);
    if (plain === null) return refuse(400, NO_PLACE);
    // Two pictures whose names become one are still two.
    const named = pictureOf(plain) ? freeName(plain, (each) => additions.has(each)) : plain;
    if (!Object.hasOwn(readAs.data, given) || contents.replaceAll('=', '').length % 4 === 1)
      return refuse(400, NO_REQUEST);
    additions.set(named, Buffer.from(contents, 'base64url'));
    cameAs.set(named, given.slice(given.lastIndexOf('/') + 1));
    read.set(named, readAs.data[given] ?? null);
  }
  const deletions = update.data.deletions.map((each) => each.path);
  if (!deletions.every(toReadablePath)) return refuse(400, NO_PLACE);
  const paths = [...update.data.additions.map((each) => each.path), ...deletions];
  const isUnread = deletions.some((each) => !Object.hasOwn(readAs.data, each));
  if (isUnread || new Set(paths).size < paths.length || paths.length === 0) {
    return refuse(400, NO_REQUEST);
  }
  return { additions, deletions, readAs: read, oldAddress: new Map(Object.entries(oldAddress.data)), cameAs };
}

// A picture may come under any name, and gets a plain one. Its ending is judged with its bytes.
function toPlainPath(given: string): string | null {
  if (toReadablePath(given)) return given;
  const picture = pictureOf(given);
  if (!picture || /[\\\0]/.test(picture.name)) return null;
  const name = plainName(picture.name).replace(/(\.[^.]*)?$/, '');
  const [, ending = ''] = /(\.[a-z0-9]{1,8})$/.exec(plainName(picture.name)) ?? [];
  return (
    toEditablePath(`public/images/${picture.page}/${name}.jpg`) &&
    `public/images/${picture.page}/${name}${ending}`
  );
}

async function readBody(request: Request): Promise<Buffer | 'too large'> {
  if (Number(request.headers.get('content-length')) > MOST_BYTES) return 'too large';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) return 'too large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(text: Buffer | string | null, decode = (each: string) => each): unknown {
  try {
    return JSON.parse(decode(String(text ?? '')));
  } catch {
    return undefined;
  }
}
