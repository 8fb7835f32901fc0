/** The full address of a path of this site. */
export function toUrl(origin: string, path: string): string {
  return new URL(path, origin).href;
}
