import { findRedirectIn } from '#lib/http/find-redirect.ts';
import { oldAddressesOf } from '#lib/old-addresses-of.ts';
import { OWN_FILES } from '#lib/own-addresses.ts';
import type { Site } from '#lib/site.ts';
import { readSite } from './site.ts';

let known: { site: Site; redirectOf: ReturnType<typeof findRedirectIn> } | undefined;

/** Where the server of a build made of the files as they are now would lead a request, by its decoded path and its query; null for nowhere. */
export function redirectOf(path: string, query: string): string | null {
  const site = readSite();
  if (known?.site !== site) {
    const addresses = [...site.pages.map((page) => page.path), ...OWN_FILES];
    known = { site, redirectOf: findRedirectIn({ oldAddresses: oldAddressesOf(site), addresses }) };
  }
  return known.redirectOf(path, query);
}
