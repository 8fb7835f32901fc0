import { CONTACT_SENT } from '#lib/known-pages.ts';
import { ContentPage, metadataAt } from '../../content-page.tsx';

export const generateMetadata = () => metadataAt(CONTACT_SENT.path);

export default function SentPage() {
  return <ContentPage path={CONTACT_SENT.path} />;
}
