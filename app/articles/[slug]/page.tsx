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
  return metadataAt(`/articles/${(await params).slug}/`);
}

export default async function ArticlePage({ params }: Props) {
  return <ContentPage path={`/articles/${(await params).slug}/`} />;
}
