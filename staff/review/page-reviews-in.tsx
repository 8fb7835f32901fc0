import type { ReactNode } from 'react';
import type { Page } from '#lib/content/model/page.ts';
import { askPathOf } from '#staff/paths/ask-path-of.ts';
import type { Room } from '#staff/room.ts';
import { followPages } from './follow-pages.ts';
import { PageReviews } from './page-reviews.tsx';
import { reviewsOf } from './reviews.ts';

/** What the sheet of a page says of its readers; null in a developer's checkout, which sends no links. */
export async function pageReviewsIn({ records, repository }: Room, page: Page): Promise<ReactNode> {
  if (!records || !repository) return null;
  const reviews = reviewsOf(records);
  await followPages(reviews, repository);
  const isOfPage = ({ path }: { path: string }) => path === `content/${page.file}`;
  return (
    <PageReviews
      askPath={askPathOf(page)}
      links={reviews.open().filter(isOfPage)}
      asked={reviews.asked().filter(isOfPage)}
    />
  );
}
