/** What the route of all pages knows of an address: its parts, none for the first page. */
export type Params = { path?: string[] };

/** The path of the page, with a slash at both ends. */
export function toPath({ path = [] }: Params): string {
  return path.length === 0 ? '/' : `/${path.join('/')}/`;
}
