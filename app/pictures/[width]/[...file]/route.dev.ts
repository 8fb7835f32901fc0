import { join } from 'node:path';
import { makeCopy } from '#lib/pictures/make-copy.ts';
import { copiesOf } from '#lib/pictures/sizes.ts';
import { getSite } from '../../../site.ts';

type Params = { width: string; file: string[] };

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams(): Params[] {
  return getSite()
    .facts.pictures.flatMap(copiesOf)
    .map(({ src }) => {
      const [, , width = '', ...file] = src.split('/');
      return { width, file };
    });
}

/** A smaller copy of a picture, in development. A build makes its own (build/draw/make-pictures.ts). */
export async function GET(_request: Request, { params }: { params: Promise<Params> }) {
  const { width, file } = await params;
  const original = join(process.cwd(), 'public', ...file).replace(/\.webp$/, '');
  const copy = await makeCopy(original, Number(width));
  return new Response(new Blob([copy as BlobPart]), { headers: { 'Content-Type': 'image/webp' } });
}
