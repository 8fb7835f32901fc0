import { ContentPage, metadataAt } from '../../content-page.tsx';

export const generateMetadata = () => metadataAt('/contact/not-sent/');

export default function NotSentPage() {
  return <ContentPage path="/contact/not-sent/" />;
}
