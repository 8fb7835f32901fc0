import { NotFoundPage } from '../not-found-page.tsx';

export const metadata = { title: 'Page not found' };

/** While somebody edits, a page can go that was there a moment ago. */
export default function PageGone() {
  return <NotFoundPage />;
}
