import { expect, test } from 'vitest';
import { contradictsFact } from '#lib/checks/rules/contradicts-fact.ts';
import { CHECK_CONTEXT, changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf } from '../issues.ts';

/** What a practice can be known to have, as it stands in the files of the small site. */
const KNOWN = {
  phone: ['practice.yaml', 'phone: null', 'phone: "+13052340142"'],
  email: ['practice.yaml', 'email: null', 'email: office@harbor-practice.org'],
  locations: [
    'practice.yaml',
    'locations: []',
    'locations: [{ name: null, street: 12 Quay, city: Miami, state: FL, postalCode: "33133", geo: null }]',
  ],
  hours: [
    'practice.yaml',
    'hours: []',
    'hours: [{ days: [monday, tuesday], opens: "09:00", closes: "17:00" }]',
  ],
  fees: ['practice.yaml', 'fees: null', 'fees: 200 dollars for 50 minutes.'],
  insurance: ['practice.yaml', 'insurance: null', 'insurance: { plans: [Aetna], note: null }'],
  replyWithin: ['practice.yaml', 'replyWithin: null', 'replyWithin: within one working day'],
  legalName: ['practice.yaml', 'legalName: null', 'legalName: Harbor Practice LLC'],
  languages: ['practice.yaml', 'languages: []', 'languages: [en]'],
  spanish: ['practice.yaml', 'languages: []', 'languages: [en, es]'],
  open: ['practice.yaml', 'acceptingClients: null', 'acceptingClients: "yes"'],
  waiting: ['practice.yaml', 'acceptingClients: null', 'acceptingClients: waiting-list'],
  full: ['practice.yaml', 'acceptingClients: null', 'acceptingClients: "no"'],
  booking: ['practice.yaml', 'bookingUrl: null', 'bookingUrl: https://book.harbor-practice.org/'],
  portal: ['practice.yaml', 'portalUrl: null', 'portalUrl: https://portal.harbor-practice.org/'],
  sameAs: ['practice.yaml', 'sameAs: []', 'sameAs: [https://www.psychologytoday.com/harbor]'],
  people: [
    'people/ada.yaml',
    'license: null',
    'license: { type: Mental Health Counselor, number: MH4021, state: Florida, verified: 2026-11-22, record: null }',
  ],
  reviewer: [
    'articles/story.mdx',
    'updated: 2026-11-21',
    'updated: 2026-11-21\nreviewed: { by: ada, on: 2026-11-21, next: 2027-11-21 }',
  ],
} as const;

type Name = keyof typeof KNOWN;

function withFacts(names: readonly Name[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of names) {
    const [file, from, to] = KNOWN[name];
    const text = files[file] ?? textOf(file);
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
    files[file] = text.replace(from, to);
  }
  return files;
}

const EVERYTHING: readonly Name[] = [
  'phone',
  'email',
  'locations',
  'hours',
  'fees',
  'insurance',
  'replyWithin',
  'legalName',
  'languages',
  'open',
  'booking',
  'portal',
  'sameAs',
  'people',
  'reviewer',
];

/** Where words can stand: the file that then has them, and their line in it. */
const PLACES = {
  body: (words: string) => ({ files: homeWith(words), line: 13 }),
  item: (words: string) => ({ files: homeWith(`* One thing.\n* ${words}`), line: 14 }),
  heading: (words: string) => ({ files: homeWith(`## ${words}\n\nSome words.`), line: 13 }),
  answer: (words: string) => ({
    files: changedFile('pillars/top.mdx', 'Yes, it is.', JSON.stringify(words)),
    line: 11,
  }),
  description: (words: string) => ({ files: replaced('description', words), line: 4 }),
  title: (words: string) => ({ files: replaced('title', words), line: 2 }),
  bigHeading: (words: string) => ({ files: replaced('heading', words), line: 3 }),
  lead: (words: string) => ({
    files: changedFile(
      'pages/home.mdx',
      'updated: 2026-11-22',
      `updated: 2026-11-22\nlead:\n  - ${JSON.stringify(words)}`,
    ),
    line: 10,
  }),
  attribute: (words: string) => ({
    files: homeWith(`<Callout title="${words}">\n  Some words.\n</Callout>`),
    line: 13,
  }),
  inUnknown: (words: string) => ({
    files: homeWith(`<WhileUnknown fact="fees">\n  ${words}\n</WhileUnknown>`),
    line: 14,
  }),
} as const;

function replaced(field: string, words: string): Record<string, string> {
  const line = new RegExp(`^${field}: .*$`, 'm');
  return {
    'pages/home.mdx': textOf('pages/home.mdx').replace(line, () => `${field}: ${JSON.stringify(words)}`),
  };
}

// This rule alone: all of them take most of the time of a check.
function found(files: Record<string, string>) {
  const { pages, drafts, facts, graph, known } = siteWith(files);
  return contradictsFact
    .check({ pages, drafts, facts, graph, known, context: CHECK_CONTEXT })
    .map(({ file, line, severity, message }) => ({ file, line, severity, message }));
}

type Case = [known: readonly Name[], place: keyof typeof PLACES, words: string, told: string];

/** Each is put in by hand: readers of the site would see both the words and the fact that they contradict. */
const CONTRADICTIONS: readonly Case[] = [
  // Words of absence that stayed.
  [
    ['reviewer', 'people'],
    'body',
    'No page has been checked by a clinical reviewer yet.',
    'No page has been checked',
  ],
  [['phone'], 'body', 'There is no number and no e-mail address to show here yet.', 'There is no number'],
  [['email'], 'body', 'There is no number and no e-mail address to show here yet.', 'e-mail address'],
  [['fees'], 'heading', 'If you find no price above', 'If you find no price'],
  [['hours'], 'body', 'We do not list our hours.', 'We do not list our hours'],
  [EVERYTHING, 'body', 'These are still open:\n\n* One\n* Two', 'These are still open'],
  [
    EVERYTHING,
    'description',
    'Who writes here, how we work, and what is still missing on these pages.',
    'what is still missing',
  ],
  [EVERYTHING, 'bigHeading', 'Who we are, and what we do not say yet', 'what we do not say yet'],
  [EVERYTHING, 'body', 'License type: not yet confirmed to this site.', 'License type: not yet confirmed'],
  [
    EVERYTHING,
    'answer',
    'This page will name one as soon as there is one.',
    'This page will name one as soon as',
  ],
  [['fees'], 'answer', 'We have not published our fees yet, so ask us.', 'not published our fees'],
  [
    ['insurance'],
    'answer',
    'We cannot say yet which insurance we take.',
    'We cannot say yet which insurance',
  ],
  [['hours'], 'item', 'Our opening hours are not known yet.', 'opening hours are not known'],
  [
    ['locations'],
    'body',
    'There is no street address here yet, because nobody has confirmed one.',
    'no street address here yet',
  ],
  [['locations'], 'lead', 'The practice does not yet show its office address.', 'office address'],
  [['replyWithin'], 'body', 'We cannot name a time here yet.', 'We cannot name a time'],
  [['replyWithin'], 'attribute', 'We do not promise how soon we answer', 'We do not promise how soon'],
  [['people'], 'body', 'We do not yet list license numbers.', 'license numbers'],
  [
    ['people'],
    'answer',
    'No license number has been confirmed so far.',
    'No license number has been confirmed',
  ],
  [['languages'], 'body', 'We do not say yet which languages we speak.', 'which languages'],
  [['booking'], 'answer', 'You cannot book a session online yet.', 'You cannot book'],
  [['booking'], 'body', 'We have no online booking.', 'no online booking'],
  [['portal'], 'item', 'There is no client portal yet.', 'no client portal'],
  [['legalName'], 'body', 'The registered name is still missing.', 'registered name is still missing'],
  [['open'], 'body', 'We cannot say yet whether we take new clients.', 'whether we take'],
  [
    ['phone'],
    'body',
    'As soon as we have a telephone number, it will stand here.',
    'As soon as we have a telephone number',
  ],
  [['email'], 'heading', 'Until there is an e-mail address, this is what you can do here', 'e-mail address'],
  [['fees'], 'title', 'Our fees will follow', 'Our fees will follow'],
  [['phone'], 'inUnknown', 'There is no telephone number here yet.', 'no telephone number here yet'],
  [['phone'], 'body', '<WhenKnown fact="email">\n  There is no telephone number here yet.\n</WhenKnown>', ''],
  // Words that speak of a fact that is not there.
  [[], 'body', 'Call us when you are ready.', 'Call us'],
  [[], 'heading', 'Call our office', 'Call our office'],
  [[], 'body', 'Call the number above, and ask for a first talk.', 'Call the number above'],
  [[], 'answer', 'Yes, you can book a session online.', 'book a session online'],
  [[], 'item', 'Choose a time in our calendar.', 'Choose a time in our calendar'],
  [[], 'body', 'Our office hours are on the door.', 'Our office hours'],
  [[], 'body', 'You find us in our office in Coral Gables.', 'our office'],
  [[], 'body', 'Our reviewer has read this page.', 'Our reviewer'],
  [
    [],
    'description',
    'Every page of this site is written with care and was reviewed by our clinicians.',
    'reviewed by our clinicians',
  ],
  [[], 'answer', 'We take Aetna and Cigna.', 'We take Aetna'],
  [[], 'body', 'Our fee is the same for everyone.', 'Our fee is'],
  [[], 'item', 'Sign in to the portal to see your bills.', 'Sign in to the portal'],
  [[], 'lead', 'We speak Spanish.', 'We speak Spanish'],
  [[], 'body', 'Text us if you are late.', 'Text us'],
  [[], 'answer', 'E-mail us at any hour.', 'E-mail us'],
  [[], 'heading', 'Visit us at the harbor', 'Visit us at'],
  [[], 'body', 'We are accepting new clients.', 'We are accepting new clients'],
  [[], 'attribute', 'We answer within a day', 'We answer within a day'],
  [[], 'title', 'Book a session online', 'Book a session online'],
  [[], 'body', 'You will hear from us within two working days.', 'You will hear from us within'],
  [[], 'body', 'Find us on Psychology Today.', 'Find us on Psychology Today'],
  [[], 'answer', 'Our therapists are there for you.', 'Our therapists'],
  [[], 'body', 'We are all licensed in this state.', 'We are all licensed'],
  [[], 'body', 'We offer a sliding scale for students.', 'sliding scale'],
  [[], 'body', 'We give you a superbill at the end of the month.', 'superbill'],
  [[], 'body', 'We are open on weekdays.', 'We are open on'],
  [[], 'item', 'We have evening appointments.', 'We have evening appointments'],
  [
    [],
    'description',
    'Write to us or call our office: this is how to reach the practice of these tests.',
    'call our office',
  ],
  [[], 'body', '[Give us a call](/contact/) when you can.', 'Give us a call'],
  [[], 'inUnknown', 'Until then, call us.', 'call us'],
  [['email'], 'body', '<WhenKnown fact="phone, email">\n  Call us, and say a first name.\n</WhenKnown>', ''],
  [[], 'body', '<WhileUnknown fact="phone">\n  Call us, and say a first name.\n</WhileUnknown>', ''],
  [
    [],
    'body',
    'Write to us<WhenKnownInLine fact="phone"> in the morning</WhenKnownInLine>, or call us at noon.',
    'call us',
  ],
  [[], 'body', 'Do not wait, call us tonight.', 'call us'],
  // Words that say another thing than the fact.
  [['languages'], 'body', 'We speak English and Spanish.', 'We speak English and Spanish'],
  [['insurance'], 'answer', 'We take Cigna.', 'We take Cigna'],
  [['waiting'], 'body', 'We are accepting new clients.', 'We are accepting new clients'],
  [['open'], 'item', 'We keep a waiting list.', 'We keep a waiting list'],
  [['open'], 'body', 'We are not taking new clients.', 'We are not taking new clients'],
  [['full'], 'lead', 'We have room for new couples.', 'We have room for'],
  [['languages'], 'body', '<WhenKnown fact="languages">\n  Sessions are held in Spanish.\n</WhenKnown>', ''],
];

test.each(CONTRADICTIONS)('with %j, %s "%s" is told', (known, place, words, told) => {
  const { files, line } = PLACES[place](words);
  const page = Object.keys(files)[0];
  const issues = found({ ...withFacts(known), ...files });
  const isBlock = words.startsWith('<');
  expect(issues).toContainEqual({
    file: page,
    line: isBlock ? line + 1 : line,
    severity: 'error',
    message: expect.stringContaining(told),
  });
});
