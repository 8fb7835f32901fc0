import { PRIVACY_RECEIPT } from '#lib/known-pages.ts';
import { ContentPage, metadataAt } from '../../content-page.tsx';

export const generateMetadata = () => metadataAt(PRIVACY_RECEIPT.path);

export default function PrivacyReceiptPage() {
  return <ContentPage path={PRIVACY_RECEIPT.path} />;
}
