import type { Practice } from '#lib/content/model/facts-schema.ts';

/** A practice of which nothing is known that can be unknown; the rest is other than anywhere else. */
export const UNKNOWN_PRACTICE: Practice = {
  name: 'Another Practice',
  legalName: null,
  description: 'Another description.',
  sharingLine: 'Another line.',
  city: 'Tampa',
  state: 'Georgia',
  locations: [],
  phone: null,
  email: null,
  hours: [],
  fees: null,
  insurance: null,
  replyWithin: null,
  languages: [],
  acceptingClients: null,
  bookingUrl: null,
  portalUrl: null,
  sameAs: [],
  aiCrawlers: 'none',
  leaveTo: 'https://www.nps.gov/',
  security: null,
};
