/** A host as people name a site: in small letters, without "www." */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
