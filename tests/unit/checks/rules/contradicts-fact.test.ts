import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contradictsFact } from '#lib/checks/rules/contradicts-fact.ts';
import { parseContent } from '#lib/content/load/load.ts';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { readFiles } from '#lib/content/load/read-files.ts';
import { toSite } from '#lib/site.ts';
import { filledFiles } from '#tests/filled-facts.ts';
import { CHECK_CONTEXT, siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf, theIssueOf } from '../issues.ts';

const CONTENT = join(import.meta.dirname, '../../../../content');

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

/** Where words can stand on a page, and in which line of it they then do. */
const PLACES = {
  title: (words: string) => toPage({ title: words }, 2),
  bigHeading: (words: string) => toPage({ heading: words }, 3),
  description: (words: string) => toPage({ description: words }, 4),
  lead: (words: string) => toPage({ lead: words }, 10),
  answer: (words: string) => toPage({ answer: words }, 13),
  body: (words: string) => toPage({ body: words }, 15),
  item: (words: string) => toPage({ body: `* One thing.\n* ${words}` }, 16),
  heading: (words: string) => toPage({ body: `## ${words}\n\nSome words.` }, 15),
  attribute: (words: string) => toPage({ body: `<Callout title="${words}">\n  Some words.\n</Callout>` }, 15),
  whileFeesUnknown: (words: string) =>
    toPage({ body: `<WhileUnknown fact="fees">\n  ${words}\n</WhileUnknown>` }, 16),
  whilePhoneUnknown: (words: string) =>
    toPage({ body: `<WhileUnknown fact="phone">\n  ${words}\n</WhileUnknown>` }, 16),
  whenEmailKnown: (words: string) =>
    toPage({ body: `<WhenKnown fact="email">\n  ${words}\n</WhenKnown>` }, 16),
  whenPhoneOrEmailKnown: (words: string) =>
    toPage({ body: `<WhenKnown fact="phone, email">\n  ${words}\n</WhenKnown>` }, 16),
  whenPhoneKnown: (words: string) =>
    toPage({ body: `<WhenKnown fact="phone">\n  ${words}\n</WhenKnown>` }, 16),
  whenLanguagesKnown: (words: string) =>
    toPage({ body: `<WhenKnown fact="languages">\n  ${words}\n</WhenKnown>` }, 16),
} as const;

type Words = Partial<Record<'title' | 'heading' | 'description' | 'lead' | 'answer' | 'body', string>>;

const quoted = (words: string | undefined) => JSON.stringify(words ?? 'Words');

function toPage(words: Words, line: number): { text: string; line: number } {
  const text = `---
title: ${quoted(words.title)}
heading: ${quoted(words.heading)}
description: ${quoted(words.description ?? 'A page of the small site that exists only for the tests of this project.')}
navLabel: Words
audience: all
author: practice
updated: 2026-11-22
lead:
  - ${quoted(words.lead)}
faq:
  - question: Is it?
    answer: ${quoted(words.answer)}
---
${words.body ?? '<Questions />'}
`;
  return { text, line };
}

/** What the rule tells of some pages, each of which has its words in one place. One site has them all: reading it takes longest. */
function toldOf(known: readonly Name[], cases: readonly (readonly [keyof typeof PLACES, string])[]) {
  const pages = cases.map(([place, words], index) => ({
    file: `pages/words-${index}.mdx`,
    ...PLACES[place](words),
  }));
  const files = { ...withFacts(known), ...Object.fromEntries(pages.map(({ file, text }) => [file, text])) };
  const { pages: all, drafts, facts, graph, known: knownFacts } = siteWith(files);
  const issues = contradictsFact.check({
    pages: all,
    drafts,
    facts,
    graph,
    known: knownFacts,
    context: CHECK_CONTEXT,
  });
  return pages.map(({ file, line }) => ({ line, issues: issues.filter((issue) => issue.file === file) }));
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
    'There is no street address here yet, because no one has confirmed one.',
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
  [['phone'], 'whileFeesUnknown', 'There is no telephone number here yet.', 'no telephone number here yet'],
  [['phone', 'email'], 'whenEmailKnown', 'There is no telephone number here yet.', 'no telephone number'],
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
  [[], 'whileFeesUnknown', 'Until then, call us.', 'call us'],
  [['email'], 'whenPhoneOrEmailKnown', 'Call us, and say a first name.', 'Call us'],
  [[], 'whilePhoneUnknown', 'Call us, and say a first name.', 'Call us'],
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
  [['languages'], 'whenLanguagesKnown', 'Sessions are held in Spanish.', 'in Spanish'],
  [['fees'], 'body', 'We charge $150 a session.', 'We charge $150'],
  [['fees'], 'answer', 'Each 50-minute session costs 175 dollars.', 'costs 175 dollars'],
  [['hours'], 'body', 'We have Saturday appointments.', 'Saturday appointments'],
  [['hours'], 'item', 'We are open on Mondays and Sundays.', 'open on Mondays and Sundays'],
  [['hours'], 'lead', 'We see clients on weekends.', 'on weekends'],
  [['hours'], 'body', 'We are closed on Tuesdays.', 'closed on Tuesdays'],
  [['replyWithin'], 'answer', 'We answer within two hours.', 'within two hours'],
  [['replyWithin'], 'body', 'You will hear from us within three days.', 'within three days'],
  [['insurance'], 'body', 'We do not take insurance.', 'We do not take insurance'],
  [['insurance'], 'answer', 'We are private pay only.', 'private pay'],
  [['spanish'], 'body', 'We only speak English.', 'only speak English'],
  [['spanish'], 'answer', 'We do not offer sessions in Spanish.', 'do not offer sessions in Spanish'],
  [['languages'], 'body', 'We speak English, and we offer sessions in Spanish.', 'sessions in Spanish'],
  [['open'], 'body', 'There is a waitlist right now.', 'waitlist'],
  [['locations'], 'body', 'We do not have an office.', 'We do not have an office'],
  [['locations'], 'attribute', 'All sessions are online only', 'online only'],
  [['fees'], 'item', 'Our fee is $250.', 'Our fee is $250'],
  [['replyWithin'], 'body', 'Someone calls you back the same day.', 'the same day'],
  [['spanish'], 'answer', 'Sessions are in English only.', 'English only'],
  // A heading is a whole line, wherever it stands on its page.
  [[], 'heading', 'Text us', 'Text us'],
  [[], 'heading', 'Now accepting new clients', 'accepting new clients'],
];

// One site for each set of facts.
const sites = new Map<string, ReturnType<typeof toldOf>>();

function issuesOfCase(theCase: Case) {
  const key = theCase[0].join();
  const same = CONTRADICTIONS.filter(([known]) => known.join() === key);
  if (!sites.has(key)) {
    const words = same.map(([, place, each]) => [place, each] as const);
    sites.set(key, toldOf(theCase[0], words));
  }
  return sites.get(key)?.[same.indexOf(theCase)] ?? { line: 0, issues: [] };
}

describe('what a fact makes untrue is an error, at its place', () => {
  test.each(CONTRADICTIONS.map((each) => [...each, each] as const))(
    'with %j, in %s: "%s"',
    (_known, _place, _words, told, theCase) => {
      const { line, issues } = issuesOfCase(theCase);
      expect(issues).toContainEqual(
        expect.objectContaining({ line, severity: 'error', message: expect.stringContaining(told) }),
      );
    },
  );

  test('there are enough of them', () => {
    expect(CONTRADICTIONS.length).toBeGreaterThanOrEqual(60);
  });
});

/** Other ways to say that something is missing. */
const SAID_TO_BE_MISSING: readonly string[] = [
  'We have not listed a phone number yet.',
  'There is no telephone here yet.',
  "The practice hasn't given a telephone number.",
  'Our telephone number will be added.',
  "We don't have an email address for the public yet.",
  'We have not put our address on this site.',
  'Our address is not public yet.',
  'We have not posted our hours yet.',
  'Hours: to be announced.',
  'Our prices are not yet on this page.',
  'We have not set our fees.',
  'A price is not printed here until it is confirmed.',
  'Insurance: not yet known.',
  'We do not know yet whether we take insurance.',
  'We have not decided which insurance we accept.',
  'No reviewer has been named yet.',
  'None of these pages has been reviewed by a clinician.',
  'These pages have not yet been reviewed.',
  'No one with a license has checked this.',
  'License numbers will follow.',
  'Our licenses are not listed here yet.',
  "We can't say yet how soon we reply.",
  'We cannot tell you how quickly we answer.',
  "There's no portal yet.",
  'Online booking is not available yet.',
  "You can't book online here yet.",
  'We do not yet say in which languages we work.',
  'Our legal name is not known.',
  'This page will list our fees as soon as they are confirmed.',
  'Some facts are still missing.',
  'Here is what we know and what is still missing here.',
  'The practice has not put this on the site yet.',
  'What is missing on this page will be added.',
  'You will not find a phone number on this page yet.',
  'Our hours are not fixed yet.',
  'Unfortunately we have no public e-mail address.',
  'So far, no fee has been confirmed.',
  'We are still working on our fees.',
  'The practice has no office address to give.',
  'Prices will be posted soon.',
  'We are not able to say how soon you will get an answer.',
  'There is no way to book online yet.',
  'No one has reviewed these pages.',
  'Our reviewers have not been named yet.',
  'We have not confirmed any license yet.',
  'Here you will soon find our telephone number.',
  'The address follows.',
  'Which plans we accept is not settled.',
  'We do not have a portal yet.',
  "We don't have a phone set up just yet, sorry!",
  'At this time we do not offer phone calls, as our line is not connected.',
  'Currently there is no email you can write to.',
  "We haven't opened our office yet.",
  'Our address will be announced when the lease is signed.',
  'We are online only and have no physical office.',
  "We're not ready to share our rates.",
  'Pricing has not been finalized.',
  "You won't see prices on this website.",
  'Fees to come',
  "We haven't worked out insurance yet.",
  "We don't know yet if we'll be in network with anyone.",
  "We can't commit to a response time right now.",
  'How quickly we get back to you, we cannot say at this point.',
  'The name the business is registered under is not public yet.',
  "We haven't said which languages we offer.",
  "We aren't able to say at the moment if we have space for new clients.",
  'There is currently no way to schedule online.',
  'Online scheduling is in the works.',
  "We don't have a client portal at this time.",
  'Our therapists have not been announced.',
  'Bios are on their way.',
  "We can't list any license number right now.",
  'This content is awaiting clinical review.',
  'Nothing on this site has been looked at by a licensed professional so far.',
  "We aren't on Google or Psychology Today yet.",
  'Sorry, no phone line yet.',
  "Our phone isn't up and running.",
  "You'll get our email address once we have one.",
  'The office address is still being finalized.',
  'We are looking for an office.',
  'Opening hours will be posted once we know them.',
  "We can't give you a price here.",
  'Whether we will take insurance is undecided.',
  "We don't say how long it takes us to reply.",
  'The legal name of the practice is unknown.',
  "We don't list languages.",
  "It isn't decided whether we take on new clients.",
  "There's no online calendar.",
  "The portal isn't ready.",
  'Staff profiles will be added later.',
  "These articles haven't been medically reviewed.",
  'A clinician has not looked over this page yet.',
];

/** Other ways to speak of something as if it were there. */
const SAID_TO_BE_THERE: readonly string[] = [
  'Just give us a call.',
  'Phone us on a weekday.',
  'You can reach us by phone.',
  'Leave a message on our voicemail.',
  'Our phone line is private.',
  'Text our practice any time.',
  'Call the practice and ask for a first talk.',
  'Send us an e-mail.',
  'Our email is private.',
  'Contact us by email.',
  'Come to our office on the second floor.',
  'Our Coral Gables office has its own parking.',
  'We are located near the river.',
  'Stop by our office.',
  "We're open from nine to five.",
  'Our hours are posted on the door.',
  'We see clients on Saturdays.',
  'We offer weekend appointments.',
  'We charge 200 dollars.',
  'Our rates start at a moderate level.',
  'We offer a reduced fee to students.',
  'We offer a free 15-minute consultation.',
  'Schedule your free consultation with us today.',
  'The fee above covers 50 minutes.',
  'We accept most insurance plans.',
  'We are in-network with Aetna.',
  "We're out of network with all insurers.",
  'We work with Cigna and Aetna.',
  'Your insurance is accepted here.',
  'We provide superbills.',
  'We will get back to you within 24 hours.',
  'Someone will call you back by the next business day.',
  'We usually reply the same day.',
  'Expect an answer from us within two days.',
  'Se habla español.',
  'Our Spanish-speaking therapist can see you.',
  'Sessions are available in Portuguese.',
  'We offer therapy in English and Spanish.',
  'We currently have openings.',
  "We're taking new patients.",
  'There is no waiting list here.',
  'We will put you on our waiting list.',
  'Our practice is full.',
  'Book your session online.',
  'Schedule an appointment online in two minutes.',
  'Pick a slot in our calendar.',
  'Click here to book.',
  'Use our online scheduler.',
  'Log in to your client portal.',
  'Our secure client portal holds your forms.',
  'See us on Google Maps.',
  'Our Instagram page has more.',
  'Our licensed therapists see couples.',
  'Our team is small.',
  'Each of us is licensed in Florida.',
  'Our credentials are listed below.',
  'This article was medically reviewed.',
  'All pages are reviewed by a licensed clinician.',
  'Our clinical reviewer reads every page.',
  'Each page is checked by one of our therapists.',
  'Pick up the phone and dial our number.',
  'Our receptionist will call you back.',
  'Ring the practice any weekday.',
  'Call to schedule a first session.',
  'Drop us an email.',
  'Shoot us a text.',
  'Our door is on the ground floor.',
  'We have an office in Miami Beach.',
  'You can park behind our building.',
  'We work from Monday to Friday.',
  'Appointments are available on Saturdays.',
  'Sessions cost 180 dollars.',
  'We charge less for students.',
  'We accept Medicare.',
  'We bill your insurance for you.',
  "We'll be in touch within 48 hours.",
  'Replies usually come the same day.',
  'One of our therapists speaks Creole.',
  'We offer Spanish-language therapy.',
  'New clients are welcome.',
  'We can see you next week.',
  'There is a waiting list at the moment.',
  'Reserve your hour online.',
  'Booking takes two minutes on our website.',
  'Upload your forms in the portal.',
  'Read our Google reviews.',
  'Our therapist is licensed in Florida.',
  'A licensed psychologist reviews each article.',
  'All articles have been checked by clinicians.',
  'Dial our main line any time.',
  'Feel free to phone.',
  'You can reach us at the number at the bottom of the page.',
  'Leave a voicemail and we will call you back.',
  'Shoot us a message at the email address below.',
  'Come see us at our Miami location.',
  'Our suite is on the fourth floor.',
  'In-person sessions are at the office on Brickell.',
  'We work evenings and weekends.',
  'Appointments run Monday through Thursday.',
  'The office closes at six.',
  'Sessions are $180.',
  'Each 50-minute session is 200 dollars.',
  'Sliding scale spots are available.',
  'We take most major insurances.',
  'Blue Cross is accepted.',
  'We are an out-of-network provider.',
  'We get back to everyone within one business day.',
  'Expect a reply the same day.',
  'Services are offered in English and Spanish.',
  'Yes, hablamos español.',
  'We have immediate openings.',
  'Now accepting new clients',
  'Use the link below to schedule online.',
  'Log into your portal to fill out the paperwork.',
  'All of our counselors hold a Florida license.',
  'Medically reviewed for accuracy.',
  'Follow us on Instagram.',
  'Give our office a call.',
  'Just pick up the phone and call us.',
  'Our voicemail is confidential.',
  'Email is the best way to reach us.',
  'Park in the garage next to our building.',
  "We're open Monday to Friday.",
  'Evening sessions are available.',
  'Our fee is $200.',
  'We ask for $150 for 50 minutes.',
  'The first call is free.',
  "We're in network with Aetna.",
  'We will give you a superbill.',
  'We reply within one day.',
  "You'll have an answer by tomorrow.",
  'Therapy in Spanish is available.',
  'Our therapists speak Spanish.',
  'We have a few spots open.',
  'Accepting new clients',
  'Book online any time.',
  'Fill out the forms in our portal before you come.',
  'Our therapist, a licensed psychologist, will see you.',
  'This page was reviewed by a licensed therapist.',
];

test.each([
  ['there is everything', EVERYTHING, SAID_TO_BE_MISSING],
  ['there is nothing', [], SAID_TO_BE_THERE],
] as const)('where %s, each of the sentences that say otherwise is an error', (_, known, sentences) => {
  const issues = told(known, 'body', sentences.join('\n\n')).filter(({ severity }) => severity === 'error');
  const lines = new Set(issues.map(({ line }) => line));
  expect(sentences.filter((_sentence, index) => !lines.has(15 + 2 * index))).toEqual([]);
});

/** Sentences that a practice like this one writes: of any therapist, of others, of readers, of emergencies. No fact makes one of them untrue. */
const NEAR_MISSES: readonly string[] = [
  'Ask any therapist which license they hold, and look the number up yourself.',
  'A good therapist tells you the price before the first hour.',
  'Many therapists have evening appointments.',
  'Some practices let you book online; others want a call.',
  'Ask whether you can book online, or only by phone.',
  'Find out whether the office has a back entrance.',
  'If the office is near your work, someone may see you there.',
  'You can ask, "Do you take my insurance?"',
  '"Call us if you are late," a receptionist may say.',
  'Say: "I am calling for myself, and I would like an appointment."',
  '"Please do not e-mail us at home," you can write.',
  'Call 988, or text it, at any hour.',
  'If you need help now, call 911.',
  'The hotline answers day and night.',
  'Stop It Now answers within a day, if you write to them.',
  'Your insurer may send a letter home.',
  'Out of network means that the therapist has no contract with your insurer.',
  'Some plans pay a share; call the number on your card.',
  'A superbill is a receipt that you send to your insurer yourself.',
  'Medicare and Medicaid have rules of their own.',
  'Ask the plan whether couples sessions are covered.',
  'A lawyer can tell you what an hour costs.',
  'No price is worth your safety.',
  'There is no number of days after which trust comes back.',
  'No number can answer this.',
  'No one can give you a number for how long it takes.',
  'We will not give you a number of days.',
  'There is no address for what you feel.',
  'You do not have to give your address.',
  'We do not ask for your address.',
  'We do not keep your e-mail address after that.',
  'There is no Spanish version of this site yet.',
  'We describe no sexual acts.',
  'We found no trial of this.',
  'We know of no study that compared the two.',
  'No study has checked this.',
  'No one has to call it an addiction.',
  'These questions are still open in research.',
  'Whether porn harms the body is still open.',
  'The wound is still open, and it may be for a long time.',
  'Some of your questions will stay open.',
  'What you cannot say yet, you can write down.',
  'You may not be able to say yet what happened.',
  'We cannot tell whether it helps.',
  'We cannot say who will get better.',
  'We cannot promise a result.',
  'We cannot say which of you is right.',
  'Your partner may not answer today.',
  'If they do not reply within a day, let it rest.',
  'Wait two days before you answer a message like that.',
  'An advocate can call you back at a safe hour.',
  'Ask your doctor for an appointment this week.',
  'Our page about fees has more.',
  'What we can say about our own prices stands under fees.',
  'Ask us what a session costs.',
  'Ask us which license we hold.',
  'Ask us whether we take your plan.',
  'Ask us if we have room for new clients.',
  'You can ask us in which languages we work.',
  'Ask when we are open, and who picks up.',
  'Write to us, and leave the story out.',
  'You can write to us as a couple.',
  'Tell us when it is safe to reach you.',
  'Tell us whether we may leave a voicemail.',
  'Talk to us about what remains.',
  'Come and talk with us.',
  'Bring us your questions.',
  'Send us one sentence.',
  'Book a confidential session when you are ready.',
  'Your first call can be short.',
  'A script for the first minute can be read aloud.',
  'If the call drops, they may ring back.',
  'Turn off the alerts on your calendar.',
  'Book your own appointments and keep going when things are calm.',
  'Choose a time when no one is at home.',
  'Pick a day, and keep it.',
  'Find a time that works for both of you.',
  'Book a small meeting room with a blank title.',
  'A shared calendar shows more than you think.',
  'Think ahead about what could show in our home.',
  '"We call it our quiet hour," one couple said.',
  'We call it behavioral containment.',
  'We work with men, partners and couples.',
  'We think each partner deserves a therapist of their own.',
  'We see it as a way to survive.',
  'We are not lawyers.',
  'We are open about what we do not know.',
  'We are open to being wrong.',
  'Our hours together are for what matters.',
  'Our number one concern is your safety.',
  'Our view is that secrets do more harm than words.',
  'Our sources are listed below.',
  'Our model has five parts.',
  'Our server was away for a moment.',
  'Our form asks for four things.',
  'In our view, no one should be pushed.',
  'Read our page on privacy.',
  'The site holds no advertisements.',
  'The practice works with sex and porn addiction.',
  'The practice serves all of Florida by video.',
  'A therapist with a Florida license can meet you by video while you are in Florida.',
  'Each state licenses the people who treat patients on its soil.',
  'The portal of your insurer keeps what was billed.',
  'Sign in to your account at the bank and look at the alerts.',
  "The parents' portal of a school can show more than you want.",
  'Find them on a map before you drive.',
  'Look your therapist up on Psychology Today, if you like.',
  'A profile on Google says little about how someone works.',
  'Follow your breath for one minute.',
  'Like most people, you may want to wait.',
  'The people who review studies read many of them.',
  'A review pooled 57 studies.',
  'The study was checked by two readers.',
  'Have the letter read by a lawyer before you sign it.',
  'Your doctor has reviewed your medicines.',
  'A clinical supervisor reads a file to see that care is sound.',
  'A licensed therapist may report a danger.',
  'You may look for a license on the wall.',
  'Your license to drive has nothing to do with it.',
  'That gives the other no license to lie.',
  'Therapists often hold several credentials.',
  'A team of two therapists can see a couple.',
  'Some clinicians find the word exact.',
  'Visit a friend this week.',
  'Visit the page for emergencies.',
  'A visit to a clinic is private.',
  'The clinic near you may be open on Saturday.',
  'Most clinics close at five.',
  'Shops close early on Sundays.',
  'He called us names, and I left the room.',
  'She called us a broken pair.',
  'They text us pictures, and I delete them.',
  'Your partner may e-mail you at work.',
  'The mail arrives on weekdays.',
  'Location sharing shows where you are.',
  'Turn off the location of the phone.',
  'A parked car can be an office for an hour.',
  'Speak Spanish at 988: press 2.',
  '988 has counselors who speak Spanish.',
  'You can tell your story in Spanish, or in no language at all.',
  "English is not everyone's first language.",
  'Not every bill has a name on it.',
  'Fees of a court are another matter.',
  'The fee for a dispute is set by the government.',
  'It costs nothing to ask.',
  'A free call to a hotline leaves a trace on the bill.',
  'Rates of relapse differ from study to study.',
  'There are no rates that would hold for everyone.',
  'No insurance company needs to know.',
  'You need no insurance for a meeting.',
  'You need no appointment to read this.',
  'You do not need an address to call 211.',
  'If there is no answer, use 911 or 988.',
  'If no one answers, leave a first name.',
  'While there is no plan yet, keep the day small.',
  'Once there is a date for the disclosure, both of you can prepare.',
  'As soon as there is danger, leave.',
  'Until there is quiet in the house, put the talk off.',
  'What is missing between you is not your fault.',
  'What is missing may be sleep.',
  'It has not yet been confirmed by other studies.',
  'Coming soon after a slip, a talk like this can hurt.',
  'Who pays, and how, is a question for two.',
  'A waiting list is a good reason to ask for a name.',
  'Some therapists are not taking new clients, so ask for three names.',
  'Ask whether any therapist you call is accepting new clients.',
  'If a therapist has room for you next week, take the hour.',
  'A second opinion is a fair wish.',
  'The diagnosis has to be confirmed by a doctor.',
  'A test result that is not yet confirmed can frighten you.',
  'The finding is not yet confirmed, so read it with care.',
  'Others may call our way slow.',
  'Our own offices are in our heads, he joked.',
  'Call us what you like, he had said.',
  'Text messages from us may show on the screen.',
  'A text from us may show on a locked screen.',
  'A message from us can light up a phone.',
  'The practice has not invented these lists.',
  'We do not say that you must forgive.',
  'We do not tell your partner what you said.',
  'We have no favorite.',
  'We have no quarrel with desire.',
  'We have no cure to sell.',
  'We have yet to meet a person without shame.',
  'We have room for doubt.',
  'You have room for both of these.',
  'We keep our answers short.',
  'We answer in plain words.',
  'We reply to every message with care.',
  'You will hear from the plan within 30 days.',
  'An insurer has to answer within a month.',
  'The other therapist replies within a week, as agreed.',
  'Our article explains which questions to ask before you book.',
  'A call or a message can leave traces on a bill.',
  'What happens when you write or call is on another page.',
  'Read about a first conversation.',
  'If you would rather not call, write.',
  'A phone is a small window into a life.',
  'Your phone number is on old forms.',
  'The telephone can be easier than a screen.',
  'Video is the usual form.',
  'You can also meet us by video, from anywhere in Florida.',
  'We meet people by video in all of Florida.',
  'Therapy is in Miami, and by video across Florida.',
  'A session by telephone may not be covered.',
  'The address of the page and the sentence are enough.',
  'The address in the link contains words such as betrayal.',
  'We do not show which page you came from.',
  'These pages have no advertisements.',
  'This page names no one.',
  'This site has no shop and no chat.',
  'There is no waiting room on a screen.',
  'There is no license for hurting someone.',
  'There is no office in your pocket.',
  'There is no hour that suits everyone.',
  'There is no rate of healing.',
  'There is no plan for tonight yet, and that is fine.',
  'If there is no quiet hour, take a walk.',
  'If you see no change after a month, say so.',
  'If you find no words, hand over a note.',
  'Once there is trust, a plan will change.',
  'Until there is a plan for safety, stay with a friend.',
  'Someone who works nights may not find an hour that is open.',
  'The form on this site is closed at the moment.',
  'The number on the back of the card is the one to call.',
  'Call the number your doctor gave you.',
  'Call the office of your insurer.',
  'Call the practice you saw before, and ask for your records.',
  'Call the clinic below your flat, if it is open.',
  "You may call from a friend's phone.",
  'If you cannot call, text.',
  'He said that he would e-mail us both.',
  'She wrote to us both.',
  'Our staff room is a joke in my school.',
  'Reviewed studies are listed at the end.',
  'A page is not reviewed by time.',
  'The facts are still open to question.',
  'What we do not know yet is how long it lasts.',
  'We do not know yet what will happen, you can say.',
  'No one here asks who you are.',
  'No one here judges you.',
  'No one is named in this story.',
  'We give no dates.',
  'We give no names to others without your word.',
  "We name no state's rules here, because they differ.",
  'We list some limits in everyday words.',
  'The price of silence is high.',
  'Our prices in life are paid later.',
  'The cost of a secret is not yet known.',
  'Our fees page tells more.',
  'You pay the fee that you agreed to.',
  'The plans we make at night rarely hold.',
  'We make plans for the weekend.',
  'We see each other on Sundays.',
  'We work on what hurts.',
  'We work in the open.',
  'We work with the body.',
  'We take that seriously.',
  'We take your fear seriously.',
  'We take it as a good reason to try.',
  'We accept that you may leave.',
  'We bill no one for reading.',
  'We speak plainly.',
  'We speak of parts.',
  'We speak with one voice, the two therapists said.',
  'We offer therapy in Miami.',
  'You can call a friend tonight.',
  'Phone numbers of old contacts can be deleted together.',
  "Some people don't have a phone of their own.",
  'Put the phone in another room.',
  'A phone call can feel like too much; a message is fine.',
  'Your partner may call your office.',
  'You may not have an office with a door.',
  'The office you work in may block some sites.',
  'Evenings and weekends are often the hardest.',
  'Monday through Thursday may feel easier than Friday.',
  'Sessions are private.',
  'Sessions are 50 minutes long.',
  'Each session is different.',
  'The first session is a conversation, and nothing is decided in it.',
  'Sessions are not lectures.',
  'Some therapists have sliding scale spots; ask them.',
  'Your insurance card has a number on the back.',
  'Insurance companies may ask for a diagnosis.',
  'If you use insurance, a diagnosis goes on your record.',
  'Out-of-network benefits pay part of what you spent.',
  'A good reply can wait a day.',
  'Expect a hard week.',
  'Expect a reply that hurts.',
  'Help is available in Spanish at 988: press 2.',
  'The line answers in English and Spanish.',
  'Openings like this are rare between two people.',
  'New clients often ask the same things.',
  'Use the links below to read more.',
  'Nothing has to be decided at this time.',
  'Your answer is not public.',
  'We cannot say at this point how long it will take you.',
  'Healing is in the works long before you see it.',
  'A diagnosis has not been finalized by the world’s experts.',
  'Relief may be on its way.',
  'Nothing about this is awaiting your permission.',
  'You are not ready to share your story, and that is fine.',
  "We're not ready to say that it works for everyone.",
  'Come as you are.',
  'There is currently no test for this.',
  'At this time in your life, rest comes first.',
  'A draft of a letter is still only a draft.',
  'License plates and hotel bills are not evidence of everything.',
  'Counselors in Florida hold a license from the state.',
  'Look up the license of anyone you see.',
  'Medically, nothing is wrong with most people who ask this.',
  'Reviewed by a lawyer, a postnup can still be unfair.',
  'Leave a voicemail only if you know who listens.',
  'Leave the phone off.',
  'You can schedule a quiet hour.',
  'Schedule online meetings at another time.',
  'Log out of your accounts.',
  'Log in to your bank and look at the last months.',
  'The portal of your insurer shows each claim.',
  'Follow the plan on hard days.',
  'Only English words are used here for feelings.',
  'Online only, no one can see your body language.',
  'Private pay keeps a diagnosis off your record.',
  'We do not take sides.',
  'We do not take insurance companies at their word.',
  'Closed doors are not secrets.',
  'Call today hard, if it was.',
  'We charge no one for asking.',
  'You can also text a friend.',
  'Email is the worst place for a secret.',
  'The first call is the hardest.',
  'Therapy in Spanish may feel closer to home.',
  'Evening sessions of scrolling are common.',
  'We looked at each other on Sunday afternoons, he said.',
  'A few spots of light are enough.',
  'Whether it is an addiction is undecided among experts.',
  'A clinician has not looked into your heart.',
  'Staff meetings can be stressful.',
  'Your legal name is not needed.',
  "We don't list every sign here.",
  "We don't say that it is easy.",
  "There's no calendar for grief.",
  'Sessions online are as private as the room you sit in.',
  'Licensed therapists in Florida must renew every two years.',
  'Book a table, not a fight.',
  'Answer within a day if you can, or say when you will.',
  'Insurance information is sensitive.',
  'Ask a therapist whether they speak Spanish.',
  'She speaks of it only in Spanish.',
  'If you cannot pay, see the free help.',
  'We do not keep a list of who wrote.',
  'We are not an emergency service.',
  'Telehealth only works where you live.',
  'No phone at night helps many couples.',
  'We do not say when your partner will be ready.',
  'Our view of insurance is on the page about fees.',
  'You do not have to say who you are.',
  'Looking for an office at home can be hard.',
];

describe.each([
  ['nothing', []],
  ['everything', EVERYTHING],
] as const)('while %s is known', (_, known) => {
  test('ordinary sentences pass', () => {
    expect(NEAR_MISSES.length).toBeGreaterThanOrEqual(150);
    const body = NEAR_MISSES.join('\n\n');
    expect(told(known, 'body', body).map(({ message }) => message)).toEqual([]);
  });
});

/** What the rule says of words in one place. */
function told(known: readonly Name[], place: keyof typeof PLACES, words: string) {
  return toldOf(known, [[place, words]])[0]?.issues ?? [];
}

const severities = (known: readonly Name[], place: keyof typeof PLACES, words: string) =>
  told(known, place, words).map(({ severity }) => severity);

test.each([
  ['body', 'We do not list our hours yet.'],
  ['description', 'How to reach the practice of these tests, and what we cannot say yet about it.'],
  ['answer', 'No page has been checked by a clinician.'],
  ['whenEmailKnown', 'There is no telephone number here yet.'],
] as const)('in %s, words that a fact will make untrue are told before: "%s"', (place, words) => {
  expect(severities([], place, words)).toEqual(['warning']);
});

test.each([
  [[], 'whilePhoneUnknown', 'There is no telephone number here yet.'],
  [['phone'], 'whilePhoneUnknown', 'There is no telephone number here yet.'],
  [[], 'whenPhoneKnown', 'Call us, and say a first name.'],
  [['phone'], 'whenPhoneKnown', 'Call us, and say a first name.'],
  [['phone'], 'body', 'Call us, and say a first name.'],
  [['insurance'], 'answer', 'We take Aetna.'],
  [['spanish'], 'body', 'We speak English and Spanish.'],
  [['open'], 'body', 'We are accepting new clients.'],
  [['fees'], 'body', 'A 50-minute session is $200.'],
  [['hours'], 'body', 'We see clients on Mondays and Tuesdays.'],
  [['hours'], 'answer', 'We are closed on Sundays.'],
  [['replyWithin'], 'body', 'You will hear from us by the next business day.'],
  [['replyWithin'], 'body', 'We answer within 24 hours.'],
  [['spanish'], 'body', 'We do not speak Portuguese.'],
  [['languages'], 'answer', 'We only speak English.'],
  [['waiting'], 'body', 'We can put you on our waiting list.'],
  [['full'], 'body', 'We are not taking new clients.'],
  [[], 'answer', 'Write to us<WhenKnownInLine fact="phone">, or call us</WhenKnownInLine>.'],
  [[], 'body', 'Ask<WhileUnknownInLine fact="hours">, as we do not list our hours yet</WhileUnknownInLine>.'],
] as const)('with %j, in %s, words in their place pass: "%s"', (known, place, words) => {
  expect(severities(known, place, words)).toEqual([]);
});

test.each([
  ['whilePhoneUnknown', ['phone'], 'Call us, and say a first name.'],
  ['whenPhoneKnown', [], 'There is no telephone number here yet.'],
] as const)(
  'words in the component for the opposite are told while it hides them: %s',
  (place, known, words) => {
    expect(severities(known, place, words)).toEqual(['warning']);
  },
);

test.each([
  ['as they are', (files: ContentFile[]) => files],
  ['all filled in', filledFiles],
] as const)('the pages of this site agree with the facts, %s', (_, change) => {
  const { pages, drafts, facts, graph, known } = toSite(
    parseContent(change(readFiles(CONTENT))),
    CHECK_CONTEXT,
  );
  const issues = contradictsFact.check({ pages, drafts, facts, graph, known, context: CHECK_CONTEXT });
  expect(issues.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
});

test('a number above or below may be one for emergencies', () => {
  const words = 'Call the number below.';
  expect(severities([], 'body', `${words}\n\n<CrisisNotice />`)).toEqual([]);
  expect(severities([], 'body', `${words}\n\n## More\n\n<CrisisNotice />`)).toEqual(['error']);
});

test.each([
  [
    { 'practice.yaml': textOf('practice.yaml').replace('A practice made up for tests.', 'Call us today.') },
    'Call us',
  ],
  [
    { 'people/ada.yaml': textOf('people/ada.yaml').replace('bio: null', 'bio: We speak Spanish.') },
    'We speak Spanish',
  ],
  [
    { 'people/ada.yaml': textOf('people/ada.yaml').replace('bio: null', 'bio: She answers within a day.') },
    'She answers within a day.',
  ],
  [
    { 'people/ada.yaml': textOf('people/ada.yaml').replace('bio: null', 'bio: Ada is taking new clients.') },
    'Ada is taking new clients.',
  ],
  [
    {
      'people/ada.yaml': textOf('people/ada.yaml').replace(
        'bio: null',
        'bio: She has Saturday appointments.',
      ),
    },
    'She has Saturday appointments.',
  ],
])('what the data files say of the practice is held to the facts as well: %j', (files, words) => {
  expect(theIssueOf(files)).toMatchObject({
    file: Object.keys(files)[0],
    rule: 'contradicts-fact',
    message: expect.stringContaining(words),
  });
});

test('a notice that is in force has no place that is still open', () => {
  const approved = 'approved: { by: Counsel, on: 2026-11-20, effective: 2026-11-21 }';
  const notices = textOf('notices.yaml').replace('approved: null', approved);
  const page = `${textOf('pillars/top.mdx')}\n<ForCounsel id="who">\n  Who answers.\n</ForCounsel>\n`;
  expect(siteWith({ 'pillars/top.mdx': page }).issues).toEqual([]);
  expect(theIssueOf({ 'pillars/top.mdx': page, 'notices.yaml': notices })).toMatchInlineSnapshot(`
    {
      "column": 1,
      "file": "pillars/top.mdx",
      "fix": "Put the words of counsel in its place, or take the approval out of notices.yaml.",
      "inEditor": {
        "fix": "Put the words of counsel in its place, or take the approval out of "Notices".",
        "message": ""For counsel" says that something is still open here, and the notice is said to be in force.",
      },
      "line": 22,
      "message": "<ForCounsel> says that something is still open here, and the notice is said to be in force.",
      "rule": "contradicts-fact",
      "severity": "error",
    }
  `);
});

test('where the words stand in the line is told as well', () => {
  expect(theIssueOf(homeWith('When you are ready, call us at noon.'))).toMatchObject({
    line: 13,
    column: 21,
  });
});

test('it says what to do, in a field, in an answer and among the words of a page', () => {
  const fixes = (['body', 'answer', 'description'] as const).map(
    (place) => told([], place, 'Do not wait for a better day, and call us when you are ready to talk.')[0],
  );
  expect(fixes.map((issue) => issue?.fix)).toMatchInlineSnapshot(`
    [
      "Put the words into <WhenKnown fact="phone">: they come when it does. Or say it without that.",
      "Put the words into <WhenKnownInLine fact="phone">: they come when it does. Or say it without that.",
      "No component can stand here: say it so that it holds before that is filled in, and after.",
    ]
  `);
});

test('a sentence that the facts contradict is reported', () => {
  expect(siteWith('contradicts-fact').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Put the words into <WhenKnown fact="phone">: they come when it does. Or say it without that.",
        "inEditor": {
          "fix": "Put the words into "When known": they come when it does. Or say it without that.",
          "message": ""Call us" speaks of something that is not filled in (the telephone number): Call us when you are ready.",
        },
        "line": 13,
        "message": ""Call us" speaks of something that is not filled in (the telephone number): Call us when you are ready.",
        "rule": "contradicts-fact",
        "severity": "error",
      },
    ]
  `);
});
