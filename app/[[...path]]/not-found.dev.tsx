import { NotFoundPage, notFoundMetadata } from '../not-found-page.tsx';

export const generateMetadata = () => notFoundMetadata();

/** While someone edits, a page that was there a moment ago can be gone. */
export default function PageGone() {
  return <NotFoundPage />;
}
