import { ContentPage, metadataAt } from './content-page.tsx';

export const generateMetadata = () => metadataAt('/');

export default function HomePage() {
  return <ContentPage path="/" />;
}
