import { join } from 'node:path';
import type { Context } from 'hono';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import { copiesOf } from '#lib/pictures/sizes.ts';
import { sendFile } from './send-file.ts';

/** Answers with one of these pictures of the site in a folder, or with a smaller copy of it, by its address on the site. */
export async function sendPicture(
  context: Context,
  folder: string,
  pictures: readonly Picture[],
  address: string | null,
): Promise<Response> {
  for (const picture of pictures) {
    const file = join(folder, 'public', picture.src);
    if (picture.src === address) return sendFile(context, file);
    const copy = copiesOf(picture).find(({ src }) => src === address);
    if (!copy) continue;
    const { makeCopy } = await import('#lib/pictures/make-copy.ts');
    const bytes = await makeCopy(file, copy.width);
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
