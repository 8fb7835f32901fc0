import { ContentPage, metadataAt } from '../content-page.tsx';

export const generateMetadata = () => metadataAt('/articles/');

export default function ArticlesPage() {
  return <ContentPage path="/articles/" />;
}
