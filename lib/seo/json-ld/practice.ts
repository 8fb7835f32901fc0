import type {
  ContactPoint,
  MedicalBusiness,
  MedicalBusinessLeaf,
  MedicalOrganizationLeaf,
  OpeningHoursSpecification,
  Organization,
  Place,
  PlaceLeaf,
  State,
  WebSite,
} from 'schema-dts';
import type { ShownFact } from '../../content/components/spec.ts';
import type { Practice } from '../../content/model/facts-schema.ts';
import { mapOf } from '../../content/practice/practice-in-words.ts';
import { LOGO } from '../../icons/icons.ts';
import { SITE_LANGUAGE } from '../../languages.ts';
import { toUrl } from '../to-url.ts';
import { practiceId, websiteId } from './ids.ts';

/** What a place of business may say that is medical: schema.org has its properties in two types. */
type MedicalPlace = Omit<MedicalBusinessLeaf, '@type'> & Omit<MedicalOrganizationLeaf, '@type'>;

/**
 * The practice: an Organization, and a medical business as soon as its public address is known (Google asks a LocalBusiness for one). It says what
 * readers see of it on the page, of which `shown` has the facts; what is not known is left out. Where
 * a place is, on a map, it says beside a link to the map.
 */
export function toPracticeNode(
  practice: Practice,
  origin: string,
  shown: ReadonlySet<ShownFact>,
  linksToMap = false,
): Organization | MedicalBusiness {
  const { legalName, phone, email, hours, locations, languages, sameAs, acceptingClients } = toSeenFacts(
    practice,
    shown,
  );
  const [first, ...others] = locations;
  const known = {
    '@id': practiceId(origin),
    name: practice.name,
    description: practice.description,
    url: toUrl(origin, '/'),
    logo: toUrl(origin, LOGO.path),
    ...toAreaServed(practice),
    ...(legalName && { legalName }),
    ...(phone && { telephone: phone }),
    ...(email && { email }),
    ...(sameAs.length > 0 && { sameAs }),
    ...(languages.length > 0 && { knowsLanguage: languages }),
    ...toContact({ phone, email, hours, locations, languages }),
  };
  if (!first) return { '@type': 'Organization', ...known };
  const place: MedicalPlace = {
    ...known,
    ...toPlace(first, linksToMap),
    ...(others.length > 0 && { location: others.map((each) => toOtherPlace(each, linksToMap)) }),
    ...(hours.length > 0 && { openingHoursSpecification: hours.map(toOpening) }),
    ...(acceptingClients && { isAcceptingNewPatients: acceptingClients === 'yes' }),
  };
  // The types of schema-dts know one type for a node; schema.org and Google take several.
  return { '@type': ['MedicalBusiness', 'MedicalOrganization'], ...place } as unknown as MedicalBusiness;
}

/** The state that a practice serves, where its readers are told of it: every page has the description at its foot. */
export function toAreaServed({ state, description }: Practice): { areaServed?: State } {
  return description.includes(state) ? { areaServed: { '@type': 'State', name: state } } : {};
}

// What its readers do not see of the practice is unknown to a page.
function toSeenFacts(practice: Practice, shown: ReadonlySet<ShownFact>) {
  const { legalName, phone, email, hours, locations, languages, sameAs, acceptingClients } = practice;
  return {
    legalName: shown.has('legalName') ? legalName : null,
    phone: shown.has('phone') ? phone : null,
    email: shown.has('email') ? email : null,
    hours: shown.has('hours') ? hours : [],
    locations: shown.has('locations') ? locations : [],
    languages: shown.has('languages') ? languages : [],
    sameAs: shown.has('sameAs') ? sameAs : [],
    acceptingClients: shown.has('acceptingClients') ? acceptingClients : null,
  };
}

// Schema.org asks for the hours and languages of a practice without a room where it can be reached.
function toContact({
  phone,
  email,
  hours,
  locations,
  languages,
}: Pick<Practice, 'phone' | 'email' | 'hours' | 'locations' | 'languages'>): { contactPoint?: ContactPoint } {
  const known = {
    ...(languages.length > 0 && { availableLanguage: languages }),
    ...(locations.length === 0 && hours.length > 0 && { hoursAvailable: hours.map(toOpening) }),
  };
  if ((!phone && !email) || Object.keys(known).length === 0) return {};
  return {
    contactPoint: {
      '@type': 'ContactPoint',
      ...(phone && { telephone: phone }),
      ...(email && { email }),
      ...known,
    },
  };
}

type Location = Practice['locations'][number];

function toPlace(location: Location, linksToMap: boolean): Pick<PlaceLeaf, 'address' | 'hasMap' | 'geo'> {
  const { street, city, state, postalCode, geo } = location;
  return {
    address: {
      '@type': 'PostalAddress',
      streetAddress: street,
      addressLocality: city,
      addressRegion: state,
      postalCode,
      addressCountry: 'US',
    },
    ...(linksToMap && { hasMap: mapOf(location) }),
    ...(linksToMap && geo && { geo: { '@type': 'GeoCoordinates', ...geo } }),
  };
}

// Another room is no business of its own: Google's "department" is for one with a name and hours of its own.
function toOtherPlace(location: Location, linksToMap: boolean): Place {
  return {
    '@type': 'Place',
    ...(location.name && { name: location.name }),
    ...toPlace(location, linksToMap),
  };
}

function toOpening({ days, opens, closes }: Practice['hours'][number]): OpeningHoursSpecification {
  return { '@type': 'OpeningHoursSpecification', dayOfWeek: days.map((day) => DAYS[day]), opens, closes };
}

const DAYS = {
  monday: 'https://schema.org/Monday',
  tuesday: 'https://schema.org/Tuesday',
  wednesday: 'https://schema.org/Wednesday',
  thursday: 'https://schema.org/Thursday',
  friday: 'https://schema.org/Friday',
  saturday: 'https://schema.org/Saturday',
  sunday: 'https://schema.org/Sunday',
} as const satisfies Record<Practice['hours'][number]['days'][number], string>;

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
