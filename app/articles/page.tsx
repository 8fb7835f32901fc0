import { ARTICLES } from '#lib/known-pages.ts';
import { ContentPage, metadataAt } from '../content-page.tsx';

export const generateMetadata = () => metadataAt(ARTICLES.path);

export default function ArticlesPage() {
  return <ContentPage path={ARTICLES.path} />;
}
