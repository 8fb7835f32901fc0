import { CONTACT, CONTACT_NOT_SENT, PRIVACY_RECEIPT, SEARCH } from '../../known-pages.ts';
import { type ComponentSpec, none, type ShownFact } from './spec.ts';

const block = <Name extends string>(name: Name, purpose: string, facts: readonly ShownFact[] = []) =>
  ({
    placement: 'block',
    purpose,
    once: true,
    facts,
    attributes: none,
    example: `<${name} />`,
  }) as const satisfies ComponentSpec;

/** What is shown from data: the facts, and the pages themselves. */
export const FROM_DATA = {
  RelatedServices: {
    ...block(
      'RelatedServices',
      'Lists the services that belong with this page: those named under "Related", or those below it and beside it.',
    ),
    shows: 'related',
  },
  Articles: {
    ...block('Articles', 'Lists the articles that stand below this page.'),
    shows: 'articles',
  },
  Questions: block('Questions', 'Shows the questions and answers of the page.'),
  Booking: {
    ...block(
      'Booking',
      'Says how a session is booked now: on a page for it, by telephone or with a message; first of all, whether new clients have to wait or are not taken; last, where clients sign in.',
      ['bookingUrl', 'phone', 'email', 'portalUrl', 'acceptingClients'],
    ),
    // Of new clients it says only that they wait, or cannot come.
    printsNoFact: true,
  },
  ContactWays: {
    ...block(
      'ContactWays',
      'Lists the ways to reach the practice that are known; with one of them, how soon it answers, its places and its hours as well.',
      ['phone', 'email', 'locations', 'hours', 'replyWithin'],
    ),
    linksToMap: true,
  },
  PagesElsewhere: {
    ...block(
      'PagesElsewhere',
      "Lists the practice's own pages on other sites, with a sentence before it; nothing while none is known.",
      ['sameAs'],
    ),
    vanishes: true,
  },
  NewClients: {
    ...block(
      'NewClients',
      'Says whether new clients are taken and in which languages sessions are held; nothing while neither is known.',
      ['acceptingClients', 'languages'],
    ),
    vanishes: true,
  },
  InquiryForm: {
    placement: 'wrapper',
    holds: { as: 'words' },
    once: true,
    purpose:
      'The form to write to the practice, with its heading, below the words in it; nothing where the site is not set up for it.',
    // The ways to reach us where it fails, and above its button how soon we answer and the numbers.
    facts: ['phone', 'email', 'replyWithin', 'state', 'crisisLines'],
    printsNoFact: true,
    attributes: none,
    vanishes: true,
    onlyOn: CONTACT.path,
    example: '<InquiryForm>\n  Four answers are enough.\n</InquiryForm>',
  },
  NotSent: {
    ...block('NotSent', 'Says why the form could not be sent, and what to do.', ['state']),
    onlyOn: CONTACT_NOT_SENT.path,
  },
  ReplyTime: {
    ...block(
      'ReplyTime',
      'Says how soon the practice answers; once they are known, at which hours someone can be reached.',
      ['replyWithin', 'hours'],
    ),
    once: false,
  },
  Fees: block('Fees', 'Says what sessions cost and which insurance is taken.', ['fees', 'insurance']),
  People: { ...block('People', 'Lists the people of the practice.', ['people']), shows: 'people' },
  OpenFacts: {
    ...block(
      'OpenFacts',
      'Lists what the practice has not confirmed yet, and readers would look for, with a sentence before it; nothing once all is confirmed.',
      [
        'phone',
        'email',
        'locations',
        'hours',
        'fees',
        'insurance',
        'replyWithin',
        'languages',
        'acceptingClients',
        'legalName',
        'people',
      ],
    ),
    printsNoFact: true,
    vanishes: true,
  },
  CrisisLines: block('CrisisLines', 'Lists every emergency number.', ['crisisLines']),
  NoticeStatus: {
    ...block('NoticeStatus', 'Says whether the notice on this page is in force.', ['notice']),
    shows: 'notice',
  },
  AllArticles: block('AllArticles', 'Lists every article, under the page it belongs to.'),
  AllQuestions: block('AllQuestions', 'Lists every question of the site, under the page that answers it.'),
  AllPages: block('AllPages', 'Lists every page of the site.'),
  Glossary: {
    ...block(
      'Glossary',
      'Makes the page the glossary: each "Heading 3" is a term, and leads from every page where it is said first. Shows its letters, each "Heading 2".',
    ),
    example: '<Glossary />\n\n## A\n\n### Anchor\n\nWhat holds a boat.',
  },
  Search: {
    ...block('Search', 'A box that searches the words of every page, on the device of the reader.', [
      'crisisLines',
    ]),
    // Browsers are told of this page alone that it may search: see lib/http/headers.ts.
    onlyOn: SEARCH.path,
    needsScripts: true,
  },
  PrivacyReceipt: {
    ...block(
      'PrivacyReceipt',
      'What a browser counted on every page before this version of the site went up.',
    ),
    // `npm run release` fills it in: lib/receipt/receipt-page.ts.
    onlyOn: PRIVACY_RECEIPT.path,
  },
  PrivateReading: {
    ...block(
      'PrivateReading',
      'A switch for private reading: "back" then does not lead through the pages that were read.',
    ),
    needsScripts: true,
  },
} as const satisfies Record<string, ComponentSpec>;
