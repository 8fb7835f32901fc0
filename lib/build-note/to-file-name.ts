/** The file below `pages/` that holds what stands at an address: `index.html` in a folder of its own for a page. */
export function toFileName(address: string): string {
  return address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);
}

/** The address at which a file below `pages/` is sent: the other way round. */
export function toAddress(file: string): string {
  return `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
}
