import { memoizeByObject } from '../../memoize-by-object.ts';
import type { Words } from '../../words/words.ts';
import type { Practice } from '../model/facts-schema.ts';
import { addressInWords, hoursInWords } from './fact-words.ts';
import { FACTS_IN_WORDS, type FactInWords } from './facts-in-words.ts';
import { type PageElsewhere, pagesElsewhereOf } from './pages-elsewhere-of.ts';

/** The practice as pages show it: each fact in words, and as links need it; null or an empty list where it is not known. */
export type PracticeInWords = Pick<
  Practice,
  'name' | 'legalName' | 'state' | 'fees' | 'replyWithin' | 'acceptingClients' | 'bookingUrl' | 'portalUrl'
> & {
  phone: FactInWords | null;
  email: FactInWords | null;
  places: { name: string | null; words: string; map: string }[];
  hours: string[];
  insurance: string | null;
  /** Its pages on other sites, by the names of those. */
  elsewhere: PageElsewhere[];
  languages: string | null;
};

const inWordsOf = memoizeByObject((practice: Practice) =>
  memoizeByObject((words: Words): PracticeInWords => {
    const { name, legalName, state, fees, replyWithin, acceptingClients, bookingUrl, portalUrl } = practice;
    const { locations, hours } = practice;
    return {
      name,
      legalName,
      state,
      fees,
      replyWithin,
      acceptingClients,
      bookingUrl,
      portalUrl,
      phone: FACTS_IN_WORDS.phone(practice),
      email: FACTS_IN_WORDS.email(practice),
      places: locations.map((place) => ({
        name: place.name,
        words: addressInWords(place),
        map: mapOf(place),
      })),
      hours: hoursInWords(hours, words),
      elsewhere: pagesElsewhereOf(practice),
      insurance: FACTS_IN_WORDS.insurance(practice, words)?.words ?? null,
      languages: FACTS_IN_WORDS.languages(practice, words)?.words ?? null,
    };
  }),
);

/** Puts what is known of the practice into the words of a language, once for all its pages. */
export const practiceInWords = (practice: Practice, words: Words): PracticeInWords =>
  inWordsOf(practice)(words);

/** A plain page of OpenStreetMap that shows a door: where someone looked it up, at that spot, and else wherever the address is found. */
export function mapOf(place: Practice['locations'][number]): string {
  if (place.geo === null) {
    const found = new URL('https://www.openstreetmap.org/search');
    found.searchParams.set('query', addressInWords(place));
    return found.href;
  }
  const map = new URL('https://www.openstreetmap.org/');
  const { latitude, longitude } = place.geo;
  map.searchParams.set('mlat', String(latitude));
  map.searchParams.set('mlon', String(longitude));
  map.hash = `map=17/${latitude}/${longitude}`;
  return map.href;
}
