import type { Page } from '#lib/content/model/page.ts';
import { kindAndSlugOf } from '#lib/content/model/paths.ts';
import type { Site } from '#lib/site.ts';
import { findPage } from '#staff/desk/page/find-page.ts';
import type { Room } from '#staff/room.ts';
import { seenAs, textNow } from '#staff/saves/text-now.ts';
import { followPages } from './follow-pages.ts';
import { type ReviewLink, reviewsOf } from './reviews.ts';

/** A link that opens its page, which is as it was saved last. */
export type OpenLink = {
  token: string;
  link: ReviewLink;
  text: string;
  /** The state of the page, as `seenAs` names it. */
  seen: string;
  site: Site;
  /** Null while its file cannot be read as a page. */
  page: Page | null;
};

/** The link of a token; null where it opens nothing: it ended, its page went, or whoever was asked is no longer among the people. */
export async function openLink(room: Room, token: string): Promise<OpenLink | null> {
  const { records, repository, store } = room;
  if (!records || !repository) return null;
  const reviews = reviewsOf(records);
  // Nothing is done for whoever has none.
  if (!reviews.find(token)) return null;
  await store.bringUp();
  await followPages(reviews, repository);
  const link = reviews.find(token);
  const text = link && (await textNow(store, link.path));
  const site = room.readSite();
  if (!link || text === null || !Object.hasOwn(site.facts.people, link.reader)) return null;
  const place = kindAndSlugOf(link.path.replace(/^content\//, ''));
  const page = (place && findPage(site, place.kind, place.slug)) ?? null;
  return { token, link, text, seen: seenAs(text), site, page };
}
