import { pathOf } from '#lib/content/paths.ts';
import { ContentPage, metadataAt } from '../../content-page.tsx';
import { servedPages } from '../../site.ts';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return servedPages()
    .filter((page) => page.kind === 'article')
    .map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props) {
  return metadataAt(pathOf('article', (await params).slug));
}

export default async function ArticlePage({ params }: Props) {
  return <ContentPage path={pathOf('article', (await params).slug)} />;
}
