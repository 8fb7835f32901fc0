import { RECEIPT_PAGE } from '#lib/receipt/receipt-page.ts';
import { ContentPage, metadataAt } from '../../content-page.tsx';

export const generateMetadata = () => metadataAt(RECEIPT_PAGE);

export default function PrivacyReceiptPage() {
  return <ContentPage path={RECEIPT_PAGE} />;
}
