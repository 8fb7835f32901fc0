import { bareHost } from '../../text/bare-host.ts';
import type { Practice } from '../model/facts-schema.ts';

/** A page of the practice on another site, and the name of that site. */
export type PageElsewhere = { name: string; href: string };

// Where practices have pages of their own, by the end of the host.
const SITES: Readonly<Record<string, string>> = {
  'bing.com': 'Bing',
  'facebook.com': 'Facebook',
  'g.page': 'Google',
  'goo.gl': 'Google',
  'goodtherapy.org': 'GoodTherapy',
  'google.com': 'Google',
  'healthgrades.com': 'Healthgrades',
  'instagram.com': 'Instagram',
  'linkedin.com': 'LinkedIn',
  'psychologytoday.com': 'Psychology Today',
  'therapyden.com': 'TherapyDen',
  'youtube.com': 'YouTube',
};

/** The practice's pages elsewhere, each under the name of its site; of two on one site, each under its address. */
export function pagesElsewhereOf({ sameAs }: Pick<Practice, 'sameAs'>): PageElsewhere[] {
  const pages = [...new Set(sameAs)].map((href) => ({ name: siteOf(href), href }));
  return pages.map(({ name, href }) => ({
    name: pages.some((other) => other.name === name && other.href !== href) ? toAddress(href) : name,
    href,
  }));
}

function siteOf(href: string): string {
  const { hostname } = new URL(href);
  const known = Object.keys(SITES).find((site) => hostname === site || hostname.endsWith(`.${site}`));
  return known ? (SITES[known] ?? hostname) : bareHost(hostname);
}

// As people read an address.
const toAddress = (href: string) => href.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');
