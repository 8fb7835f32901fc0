/** What was published, and which builds readers can have again. */
export const PUBLICATIONS = '/publications/';

/** Where the room tells how far a publication is, or how it ended. */
export function publicationPathOf(id: string): string {
  return `${PUBLICATIONS}${id}/`;
}

/** Where someone lets readers have an earlier build again. */
export function goBackPathOf(build: string): string {
  return `${PUBLICATIONS}go-back/${build}/`;
}
