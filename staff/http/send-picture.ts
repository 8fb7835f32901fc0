import type { Context } from 'hono';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import { copiesOf } from '#lib/pictures/sizes.ts';
import { sendBytes } from './send-file.ts';

/** Pictures that may be asked for, and what reads one. */
export type Pictures = {
  pictures: readonly Picture[];
  read: (picture: Picture) => Promise<Uint8Array | null>;
};

/** Answers with one of these pictures, or with a smaller copy of it, by its address on the site. */
export async function sendPicture(
  context: Context,
  { pictures, read }: Pictures,
  address: string | null,
): Promise<Response> {
  for (const picture of pictures) {
    if (picture.src === address) return sendBytes(context, picture.src, await read(picture));
    const copy = copiesOf(picture).find(({ src }) => src === address);
    const original = copy && (await read(picture));
    if (!original) continue;
    const { makeCopy } = await import('#lib/pictures/make-copy.ts');
    const bytes = await makeCopy(original, copy.width);
    return context.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': 'image/webp' });
  }
  return context.notFound();
}

/** The path that is asked for, as it was before it was encoded; null where it is none. */
export function addressIn({ req }: Context): string | null {
  try {
    return decodeURIComponent(new URL(req.url).pathname);
  } catch {
    return null;
  }
}
