import { join } from 'node:path';
import { notFound } from 'next/navigation';
import { APPLE_ICON, ICONS } from '#lib/icons/icons.ts';
import { makeIcon } from '#lib/icons/make-icon.ts';

type Params = { file: string };

export const dynamic = 'force-static';
export const dynamicParams = false;

const icons = [...ICONS, APPLE_ICON];

export function generateStaticParams(): Params[] {
  return icons.map(({ path }) => ({ file: path.slice('/icons/'.length) }));
}

/** A PNG of the drawing in public/icon.svg, made once at build. */
export async function GET(_request: Request, { params }: { params: Promise<Params> }) {
  const { file } = await params;
  const icon = icons.find(({ path }) => path === `/icons/${file}`) ?? notFound();
  const png = await makeIcon(join(process.cwd(), 'public/icon.svg'), icon);
  return new Response(new Blob([png as BlobPart]), { headers: { 'Content-Type': 'image/png' } });
}
