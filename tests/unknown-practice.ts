import { NOTHING_KNOWN } from '#lib/content/load/facts.ts';
import type { Practice } from '#lib/content/model/facts-schema.ts';

/** A practice of which nothing is known that can be unknown; the rest is other than anywhere else. */
export const UNKNOWN_PRACTICE: Practice = {
  ...NOTHING_KNOWN,
  name: 'Another Practice',
  description: 'Another description.',
  sharingLine: 'Another line.',
  city: 'Tampa',
  state: 'Georgia',
  leaveTo: 'https://www.nps.gov/',
};
