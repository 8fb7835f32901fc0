import { join } from 'node:path';
import sharp from 'sharp';
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

/** A smaller copy of a picture, made once at build. Turned as its camera held it, and without its place and date. */
export async function GET(_request: Request, { params }: { params: Promise<Params> }) {
  const { width, file } = await params;
  const original = join(process.cwd(), 'public', ...file).replace(/\.webp$/, '');
  const copy = await sharp(original).rotate().resize(Number(width)).webp({ quality: 78 }).toBuffer();
  return new Response(new Uint8Array(copy), { headers: { 'Content-Type': 'image/webp' } });
}
