/** Longer than any query of an old address, or of an advertisement that somebody followed. */
const LONGEST_QUERY = 500;

/**
 * The target of a request as Next gets it: without a query that is too long to mean anything here. Next takes the time of its
 * length squared for one: two seconds for the 12 KB that Node lets through.
 */
export function targetForNext(target: string): string {
  const at = target.indexOf('?');
  return at >= 0 && target.length - at > LONGEST_QUERY ? target.slice(0, at) : target;
}
