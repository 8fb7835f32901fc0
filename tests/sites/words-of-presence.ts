import type { FactName } from '#lib/content/practice/knowable-facts.ts';

/** Words that speak of a fact of the practice as of something that a reader can have. While it is not known, none may stand on a page. */
const PRESENT: Readonly<Partial<Record<FactName, RegExp>>> = {
  phone: /\b(call|phone|ring|text) us\b|\bour (tele)?phone\b|\bour number\b/i,
  email: /\be-?mail us\b|\bour e-?mail( address)?\b/i,
  locations: /\bour (office|rooms?|street|waiting room)\b|\bvisit us\b/i,
  hours: /\b(our|office) hours\b|\bwe are open\b/i,
  fees: /\bour (fees?|prices?|rates?) (are|is)\b|\bsessions? costs? \$/i,
  insurance: /\bwe (bill|take|accept) (your |most )?insur|\bin[- ]network\b/i,
  replyWithin: /\bwe (answer|reply) (within|by|on|in) /i,
  languages: /\bsessions are held in\b/i,
  acceptingClients: /\b(taking|accepting|takes|take|accepts) new clients\b|\bour waiting list\b/i,
  bookingUrl: /\bbooking page\b|\bbook (it )?online\b/i,
  portalUrl: /\bpage for clients\b|\bclient portal\b/i,
  sameAs: /\b(Google|Psychology Today) profile\b|\bfind us (on|at)\b/i,
  reviewer: /\breviewed by\b/i,
};

/** What a text says of facts, each as the words that say it. What stands in quotes is someone else's. */
export function wordsOfPresenceIn(text: string): string[] {
  const own = text.replaceAll(/"[^"]*"|“[^”]*”/g, ' … ');
  return Object.entries(PRESENT).flatMap(([fact, pattern]) => {
    const words = pattern.exec(own)?.[0];
    return words === undefined ? [] : [`${fact}: ${words}`];
  });
}
