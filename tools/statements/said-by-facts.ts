import type { FactName } from '#lib/content/practice/knowable-facts.ts';
import { HOLE } from './words-in-code.ts';

/** What components say about the practice by a fact that it filled in: each is drawn only where the fact is known, or is the value of one. */
export const SAID_BY_FACTS: Readonly<Record<string, FactName>> = {
  [`We answer ${HOLE}.`]: 'replyWithin',
  [`We bill ${HOLE} directly.`]: 'insurance',
  'We are taking new clients.': 'acceptingClients',
  'We are not taking new clients at present.': 'acceptingClients',
  'New clients wait for a place here at present.': 'acceptingClients',
  [`Sessions are held in ${HOLE}.`]: 'languages',
  'We also have a page of our own on:': 'sameAs',
};
