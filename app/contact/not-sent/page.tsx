import { CONTACT_NOT_SENT } from '#lib/known-pages.ts';
import { ContentPage, metadataAt } from '../../content-page.tsx';

export const generateMetadata = () => metadataAt(CONTACT_NOT_SENT.path);

export default function NotSentPage() {
  return <ContentPage path={CONTACT_NOT_SENT.path} />;
}
