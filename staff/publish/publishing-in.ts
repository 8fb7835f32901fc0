import type { Publication } from '#staff/publications/publications.ts';
import type { Room } from '#staff/room.ts';
import { mayAs, type SignedIn } from '#staff/sign-in/who.ts';

/** What is under way, how the last publication ended, and whether whoever looks may publish. */
export type Publishing = { underWay: readonly Publication[]; last: Publication | null; mayPublish: boolean };

/** How far publishing is in a room; null where it is the developer's. */
export function publishingIn(
  { publications }: Pick<Room, 'publications'>,
  { role }: SignedIn,
): Publishing | null {
  if (!publications) return null;
  const underWay = publications.underWay();
  const last = publications.last(underWay.length + 1).find(({ ended }) => ended !== null) ?? null;
  return { underWay, last, mayPublish: mayAs(role, 'publisher') };
}
