import { notFound } from 'next/navigation';
import { factsIn } from '#lib/content/practice/facts-in.ts';
import { drawCard } from '#lib/sharing/draw-card.ts';
import { sharePicturesOf } from '#lib/sharing/share-picture-of.ts';
import { getSite } from '../../site.ts';

type Params = { file: string };

export const dynamic = 'force-static';
export const dynamicParams = false;

const pictures = () => sharePicturesOf(getSite().pages, (lang) => factsIn(lang, getSite().facts).practice);

export function generateStaticParams(): Params[] {
  return pictures().map(({ path }) => ({ file: path.slice('/share/'.length) }));
}

/** The picture that a shared link shows, drawn once at build. */
export async function GET(_request: Request, { params }: { params: Promise<Params> }) {
  const { file } = await params;
  // While editing, a page may have just stopped having its own.
  const picture = pictures().find(({ path }) => path === `/share/${file}`) ?? notFound();
  const png = await drawCard(picture.words);
  return new Response(new Blob([png as BlobPart]), { headers: { 'Content-Type': 'image/png' } });
}
