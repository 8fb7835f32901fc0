import { todayInFlorida } from '#lib/today.ts';
import { seePathOf } from '#staff/paths/see-path-of.ts';
import { drawPage } from '#staff/preview/draw-page.tsx';
import { pageAt } from '#staff/preview/page-at.ts';
import { NotDrawable } from '#staff/preview/to-body.ts';
import type { Room } from '#staff/room.ts';
import { aYearLater } from './a-year-later.ts';
import type { OpenLink } from './open-link.ts';
import { toSharedBody } from './to-shared-body.ts';
import { withReview } from './with-review.ts';

type Seen = {
  /** What whoever has the link reads, as HTML. */
  body: string;
  /** The text of the page with their review of today. */
  reviewed: string;
};

/** The page of a link, drawn for whoever reads it; null where its words or its fields cannot be read. */
export async function drawSeen(
  { origin, inquiryAction }: Room,
  { token, link, text, site, page }: OpenLink,
): Promise<Seen | null> {
  const on = todayInFlorida();
  const reviewed = withReview(text, { by: link.reader, on, next: aYearLater(on) });
  const found = page && pageAt(site, page.path);
  // Where two files want one address, the other one may have it.
  if (reviewed === null || found?.page !== page) return null;
  try {
    const html = await drawPage({ ...found, origin, inquiryAction });
    return { body: toSharedBody(html, { base: seePathOf(token).slice(0, -1), origin }), reviewed };
  } catch (error) {
    if (error instanceof NotDrawable) return null;
    throw error;
  }
}
