/** The parts of an address as Next gives them: none for the home page. */
export type Params = { path?: string[] };

/** The path of the page, with a slash at both ends. */
export function toPath({ path = [] }: Params): string {
  return path.length === 0 ? '/' : `/${path.join('/')}/`;
}
