import { memoizeByObject } from '../../memoize-by-object.ts';
import type { Practice } from '../model/facts-schema.ts';
import {
  addressInWords,
  hoursInWords,
  insuranceInWords,
  languagesInWords,
  phoneInWords,
} from './fact-words.ts';
import { toDialable } from './to-dialable.ts';

/** What a reader can press: words, and where they lead. */
type Way = { words: string; href: string };

/** The practice as pages show it: each fact in words, and as links need it; null or an empty list where it is not known. */
export type PracticeInWords = Pick<
  Practice,
  'name' | 'legalName' | 'state' | 'fees' | 'replyWithin' | 'acceptingClients' | 'bookingUrl' | 'portalUrl'
> & {
  phone: Way | null;
  email: Way | null;
  places: { name: string | null; words: string; map: string }[];
  hours: string[];
  insurance: string | null;
  languages: string | null;
};

/** Puts what is known of the practice into words, once for all pages. */
export const practiceInWords = memoizeByObject((practice: Practice): PracticeInWords => {
  const { name, legalName, state, fees, replyWithin, acceptingClients, bookingUrl, portalUrl } = practice;
  const { phone, email, locations, hours, insurance, languages } = practice;
  return {
    name,
    legalName,
    state,
    fees,
    replyWithin,
    acceptingClients,
    bookingUrl,
    portalUrl,
    phone: phone === null ? null : { words: phoneInWords(phone), href: `tel:${toDialable(phone)}` },
    email: email === null ? null : { words: email, href: `mailto:${email}` },
    places: locations.map((place) => ({ name: place.name, words: addressInWords(place), map: mapOf(place) })),
    hours: hoursInWords(hours),
    insurance: insurance && insuranceInWords(insurance),
    languages: languages.length > 0 ? languagesInWords(languages) : null,
  };
});

/** A plain page of OpenStreetMap that shows a door: where somebody looked it up, at that spot, and else wherever the address is found. */
function mapOf(place: Practice['locations'][number]): string {
  const map = new URL('https://www.openstreetmap.org/');
  if (place.geo === null) {
    map.pathname = '/search';
    map.searchParams.set('query', addressInWords(place));
    return map.href;
  }
  const { latitude, longitude } = place.geo;
  map.searchParams.set('mlat', String(latitude));
  map.searchParams.set('mlon', String(longitude));
  map.hash = `map=17/${latitude}/${longitude}`;
  return map.href;
}
