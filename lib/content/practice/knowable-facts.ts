import type { Facts } from '../load/facts.ts';
import type { Page } from '../model/page.ts';

/** What is known of the practice, and what its pages say of themselves. */
export type Known = {
  facts: Pick<Facts, 'practice' | 'people'>;
  pages: readonly Pick<Page, 'frontmatter'>[];
};

type Knowable = {
  /** What it is, in the words of a sentence: "the telephone number". */
  what: string;
  isKnown: (known: Known) => boolean;
};

const ofPractice = (what: string, isKnown: (practice: Facts['practice']) => boolean): Knowable => ({
  what,
  isKnown: ({ facts }) => isKnown(facts.practice),
});

/** What words of a page can depend on, by the names that authors write: words may stand there while it is not known, or once it is. */
export const KNOWABLE_FACTS = {
  phone: ofPractice('the telephone number', ({ phone }) => phone !== null),
  email: ofPractice('the e-mail address', ({ email }) => email !== null),
  locations: ofPractice('the street address', ({ locations }) => locations.length > 0),
  hours: ofPractice('the opening hours', ({ hours }) => hours.length > 0),
  fees: ofPractice('the fees', ({ fees }) => fees !== null),
  insurance: ofPractice('which insurance is taken', ({ insurance }) => insurance !== null),
  replyWithin: ofPractice('how soon messages are answered', ({ replyWithin }) => replyWithin !== null),
  legalName: ofPractice('the registered name', ({ legalName }) => legalName !== null),
  languages: ofPractice('the languages of sessions', ({ languages }) => languages.length > 0),
  acceptingClients: ofPractice(
    'whether new clients are taken',
    ({ acceptingClients }) => acceptingClients !== null,
  ),
  bookingUrl: ofPractice('the address where a session is booked', ({ bookingUrl }) => bookingUrl !== null),
  portalUrl: ofPractice('the address where clients sign in', ({ portalUrl }) => portalUrl !== null),
  sameAs: ofPractice("the practice's pages elsewhere", ({ sameAs }) => sameAs.length > 0),
  people: {
    what: 'the license of someone who works here',
    isKnown: ({ facts }) => Object.values(facts.people).some(({ license }) => license !== null),
  },
  reviewer: {
    what: 'a clinician who has reviewed a page',
    isKnown: ({ facts, pages }) =>
      pages.some(({ frontmatter }) => facts.people[frontmatter.reviewed?.by ?? '']?.license),
  },
} as const satisfies Record<string, Knowable>;

export type FactName = keyof typeof KNOWABLE_FACTS;

export const FACT_NAMES = Object.keys(KNOWABLE_FACTS) as FactName[];
