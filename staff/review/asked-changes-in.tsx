import type { ReactNode } from 'react';
import { kindAndSlugOf } from '#lib/content/model/paths.ts';
import { findPage } from '#staff/desk/page/find-page.ts';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';
import type { Room } from '#staff/room.ts';
import { AskedChanges } from './asked-changes.tsx';
import { followPages } from './follow-pages.ts';
import { type AskedChange, reviewsOf } from './reviews.ts';

/** What today says of readers who ask for changes; null where no one does. */
export async function askedChangesIn({ records, repository, readSite }: Room): Promise<ReactNode> {
  if (!records || !repository) return null;
  const reviews = reviewsOf(records);
  await followPages(reviews, repository);
  const asked = reviews.asked();
  if (asked.length === 0) return null;
  const site = readSite();
  const pageOf = ({ path, title }: AskedChange) => {
    const place = kindAndSlugOf(path.replace(/^content\//, ''));
    const page = place && findPage(site, place.kind, place.slug);
    return page ? <a href={`${deskPathOf(page)}#readers`}>“{title}”</a> : `“${title}”, which was taken away`;
  };
  return (
    <section className="waiting">
      <h2>Readers ask for changes</h2>
      <AskedChanges asked={asked} pageOf={pageOf} from="today" />
    </section>
  );
}
