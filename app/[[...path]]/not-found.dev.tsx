import { SITE_WORDS } from '#lib/words/words.ts';
import { NotFoundPage } from '../not-found-page.tsx';

export const metadata = { title: SITE_WORDS.finding.notFoundTitle };

/** While someone edits, a page that was there a moment ago can be gone. */
export default function PageGone() {
  return <NotFoundPage />;
}
