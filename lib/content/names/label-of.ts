import { capitalized } from '../../text/capitalized.ts';

/** Names that say little to someone who did not give them. */
const WORDS: Partial<Record<string, string>> = {
  acceptingClients: 'New clients',
  aiCrawlers: 'Programs of AI companies',
  bookingUrl: 'Booking page',
  'container-title': 'Journal or book',
  DOI: 'DOI',
  faq: 'Questions',
  geo: 'On the map',
  ISBN: 'ISBN',
  issued: 'Published',
  lang: 'Language',
  lead: 'Lead lines',
  navLabel: 'Name in menus',
  locations: 'Places',
  plans: 'Insurers',
  portalUrl: 'Page for clients',
  postalCode: 'ZIP code',
  record: 'Page of the license',
  sameAs: 'Pages elsewhere',
  URL: 'Web address',
};

/** The name of a field or component in words: `sharingLine` is "Sharing line", `CareCard` is "Care card". */
export function labelOf(name: string): string {
  const chosen = WORDS[name];
  if (chosen) return chosen;
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return capitalized(words);
}
