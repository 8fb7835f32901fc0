import { NotFoundPage } from '../not-found-page.tsx';

export const metadata = { title: 'Page not found' };

/** While someone edits, a page that was there a moment ago can be gone. */
export default function PageGone() {
  return <NotFoundPage />;
}
