/** The file of an exported folder that holds what stands at an address: `index.html` in a folder of its own for a page. */
export function toFileName(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}
