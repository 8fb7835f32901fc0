import { NOT_FOUND_PAGES } from '#lib/not-found.ts';
import { builtSite, NOTE } from './build.ts';

/** What answers requests one by one. */
const ANSWERED = ['/api/health/', '/api/inquiries/'];

/** Every address that the build serves: pages, routes and pictures, hashed files, the search index, and what is answered anew. */
export function addressesOfBuild(): string[] {
  const pages = builtSite().pages.map(({ path }) => path);
  return [...new Set([...pages, ...sentAddresses(), ...ANSWERED])].sort();
}

/** Those of them that are answered with a file. */
export function sentAddresses(): string[] {
  return Object.keys(NOTE.addresses).filter((address) => !NOT_FOUND_PAGES.includes(address));
}
