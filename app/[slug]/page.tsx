import { ContentPage, metadataAt } from '../content-page.tsx';
import { servedPages } from '../site.ts';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return servedPages()
    .filter((page) => page.path === `/${page.slug}/`)
    .map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props) {
  return metadataAt(`/${(await params).slug}/`);
}

export default async function PillarOrPlainPage({ params }: Props) {
  return <ContentPage path={`/${(await params).slug}/`} />;
}
