import { ContentPage, metadataAt } from '../../content-page.tsx';

export const generateMetadata = () => metadataAt('/contact/sent/');

export default function SentPage() {
  return <ContentPage path="/contact/sent/" />;
}
