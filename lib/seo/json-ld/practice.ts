import type { MedicalBusiness, Organization, PostalAddress, WebSite } from 'schema-dts';
import type { Practice } from '../../content/model/facts-schema.ts';
import { SITE_LANGUAGE } from '../../languages.ts';
import { toUrl } from '../to-url.ts';
import { practiceId, websiteId } from './ids.ts';

/**
 * The practice: a MedicalBusiness where its public address is known (Google asks a LocalBusiness for one), otherwise an
 * Organization. Facts that are null are left out.
 */
export function toPracticeNode(practice: Practice, origin: string): Organization | MedicalBusiness {
  const { legalName, phone, email } = practice;
  const [address] = practice.locations;
  const known = {
    '@id': practiceId(origin),
    name: practice.name,
    description: practice.description,
    url: toUrl(origin, '/'),
    areaServed: { '@type': 'State' as const, name: practice.state },
    ...(legalName && { legalName }),
    ...(phone && { telephone: phone }),
    ...(email && { email }),
  };
  if (!address) return { '@type': 'Organization', ...known };
  const postal: PostalAddress = {
    '@type': 'PostalAddress',
    streetAddress: address.street,
    addressLocality: address.city,
    addressRegion: address.state,
    postalCode: address.postalCode,
    addressCountry: 'US',
  };
  return { '@type': 'MedicalBusiness', ...known, address: postal };
}

/** The website as a whole. It names no search: a reader's words never leave the device. */
export function toWebsiteNode(practice: Practice, origin: string): WebSite {
  return {
    '@type': 'WebSite',
    '@id': websiteId(origin),
    name: practice.name,
    url: toUrl(origin, '/'),
    inLanguage: SITE_LANGUAGE,
    publisher: { '@id': practiceId(origin) },
  };
}
