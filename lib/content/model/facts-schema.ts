import { z } from 'zod';
import { readOldAddress } from '../../http/read-old-address.ts';
import { isPossibleNumber } from '../../inquiry/is-possible-number.ts';
import { LANGUAGE_NAMES, SPOKEN_LANGUAGES } from '../../languages.ts';
import { STATE_CODES, STATE_NAMES, STATES } from '../practice/states.ts';
import { findingFields } from './findings.ts';
import { group } from './group.ts';
import { line, listed, listedAlone, prose } from './line.ts';
import { opening } from './opening-hours.ts';
import { licenseNumber, licenseType, personName } from './person-shapes.ts';
import { day, lineName, pageName, slug, statementName, words as text } from './schema.ts';
import { link, ownPage, profile, webPage } from './web-addresses.ts';

// A fact that no one has confirmed is null. The site then does without it; nothing is ever filled in.

const fact = (max: number) => line(max).nullable();

/** The name of a city, and nothing else of an address. */
const city = line(60).refine((name) => !/[\d,/&]|\.$|\p{Lu}{2}$| and /u.test(name) && /^\p{Lu}/u.test(name), {
  message: 'is not the name of a city alone, such as Miami',
});

const street = line(100)
  .refine((words) => /\d/.test(words) || /^(one|two|three|four|five)\b/i.test(words), {
    message: 'has no number of a house, as in 100 Biscayne Boulevard',
  })
  .refine((words) => !/^(p(ost)?\.? ?o(ffice)?\.? ?)?box\b|\bpmb\b/i.test(words), {
    message: 'is a box for mail, and no one is met there',
  })
  .refine((words) => !/\b\d{5}(-\d{4})?$|, [A-Z]{2}\b/.test(words), {
    message: 'has more in it than the street: city, state and ZIP code have fields of their own',
  });

const stateName = z
  .enum(STATE_NAMES, { error: 'is not the full name of a state, such as Florida' })
  .meta({ labels: Object.fromEntries(STATE_NAMES.map((name) => [name, name])) });

const location = z.strictObject({
  name: fact(60).describe(
    'What the place is called where there are several, such as Coral Gables office; empty where it needs no name.',
  ),
  street: street.describe('Street and number, and the suite.'),
  city: city.describe('The city, as mail is sent there.'),
  state: z
    .enum(STATE_CODES, { error: 'is not two capital letters of a state, such as FL' })
    .meta({ labels: STATES })
    .describe('The state, as mail is sent there.'),
  postalCode: z
    .string()
    .regex(/^\d{5}(-\d{4})?$/, 'is not a ZIP code such as 33133')
    .describe('The ZIP code.'),
  geo: group({
    latitude: z.number().min(-90).max(90).describe('Degrees north of the equator, such as 25.7617.'),
    longitude: z
      .number()
      .min(-180)
      .max(180)
      .describe(
        'Degrees east of Greenwich: west of it, as all of Florida is, with a minus sign, such as -80.1918.',
      ),
  }).describe('Where the door is on a map; empty while no one has looked.'),
});

const spoken = z.array(z.enum(SPOKEN_LANGUAGES).meta({ labels: LANGUAGE_NAMES })).default([]);

// What is drawn is "We answer …" with a period after it.
const READS_ON =
  /^(?:(?:usually|normally|mostly|often|always|nearly always|almost always) )?(?:within|in|on|by|before|during|at|as soon as|the same|the next|every|after|between|no later than) /;
const replyTime = line(80)
  .refine((words) => !/[.!?:;,…]$/.test(words), {
    message: 'ends in a mark, and the sentence goes on after it: leave the mark out',
  })
  .refine((words) => !/[.!?] /.test(words), { message: 'has a second sentence in it' })
  .refine((words) => READS_ON.test(words), {
    message: 'does not read on after "We answer": write it like "within one working day"',
  });

const reportedTo = text.refine(
  (contact) => z.email().safeParse(contact).success || link.safeParse(contact).success,
  { message: 'is neither an e-mail address nor an address that starts with https://' },
);

const security = group({
  contact: reportedTo.describe('An e-mail address that someone reads, or the https:// address of a page.'),
  expires: day.describe(
    'The day until which that is sure to hold, less than a year from now, such as 2026-11-22.',
  ),
});

/** The days on which facts were last changed, by their names: pages that show one are as new as it is. The staff room writes it. */
function changedIn<Fields extends z.ZodRawShape>(facts: Fields) {
  const days = Object.fromEntries(Object.keys(facts).map((name) => [name, day.optional()]));
  return z
    .strictObject(days as { [Name in keyof Fields]: z.ZodOptional<typeof day> })
    .optional()
    .meta({ isKept: true })
    .describe('The day on which each fact was last changed, such as 2026-11-22. The staff room keeps it.');
}

const practiceFacts = {
  name: line(60).describe('The name of the practice, as it is written everywhere.'),
  legalName: fact(120).describe('The registered name, even where it is the same; empty while unknown.'),
  description: line(200).describe('One sentence that says what the practice does, for search engines.'),
  sharingLine: line(160).describe('The neutral sentence that a shared link shows. It names no subject.'),
  city: city.describe('The city of the practice.'),
  state: stateName.describe('The state that the practice serves, by its full name, such as Florida.'),
  locations: z
    .array(location)
    .default([])
    .describe(
      'The rooms where people are met, each with its public address, the main one first; none while unknown or not public.',
    ),
  phone: z
    .string({ error: 'is not written like +13055551234' })
    .regex(/^\+1[0-9]{10}$/, { abort: true, error: 'is not written like +13055551234' })
    .refine(isPossibleNumber, {
      message: 'is a number that no phone can have: look at its area code, and at the three digits after it',
    })
    .refine((number) => !number.startsWith('+1900'), { message: 'is a number that costs whoever calls it' })
    .nullable()
    .describe('The public telephone number, written like +13055551234; empty while unknown.'),
  email: z
    .email()
    .refine((address) => !/^(no|do-?not)[-_.]?reply/i.test(address), {
      message: 'is an address at which no one reads what is sent',
    })
    .nullable()
    .describe('The public e-mail address; empty while unknown or not public.'),
  hours: z
    .array(opening)
    .default([])
    .describe('When the practice can be reached: days and times. None while unknown.'),
  fees: fact(600).describe('Fees in words; empty while unknown.'),
  insurance: group({
    plans: z
      .array(listedAlone(80))
      .default([])
      .describe('The insurers that are billed directly, such as Aetna; none where none is.'),
    note: fact(400).describe('What else there is to say, such as: we give you a receipt for your insurer.'),
  }).describe('Which insurance is taken; empty while unknown.'),
  replyWithin: replyTime
    .nullable()
    .describe(
      'How soon an inquiry is answered, in words that follow "We answer", such as: within one working day. Empty while unknown.',
    ),
  languages: spoken.describe('The languages in which sessions are held. None while unknown.'),
  acceptingClients: z
    .enum(['yes', 'waiting-list', 'no'])
    .meta({ labels: { yes: 'Yes', 'waiting-list': 'There is a waiting list', no: 'Not at present' } })
    .nullable()
    .describe('Whether new clients are taken; empty while unknown.'),
  bookingUrl: ownPage
    .nullable()
    .describe('The page on which a session is booked, with https://; empty where there is none.'),
  portalUrl: ownPage
    .nullable()
    .describe('The page on which clients sign in, with https://; empty where there is none.'),
  sameAs: z
    .array(profile)
    .default([])
    .describe(
      "The practice's own pages elsewhere, such as its Google or Psychology Today profile, each with https://.",
    ),
  aiCrawlers: z
    .enum(['all', 'no-training', 'none'])
    .meta({
      labels: {
        all: 'Read these pages for anything',
        'no-training': 'Answer questions with these pages, but learn nothing from them',
        none: 'Stay away',
      },
    })
    .describe('What the programs of AI companies may do.'),
  leaveTo: webPage.describe(
    'The neutral site that "Leave this site" opens: one that anyone might have open, such as the National Weather Service.',
  ),
  security: security.describe(
    'Where someone who finds a fault in the security of the site reports it: the site says so where such people look. Empty while no one is named.',
  ),
};

/** `content/practice.yaml`: what is known of the practice. */
export const practiceSchema = z.strictObject({ ...practiceFacts, changed: changedIn(practiceFacts) });

const personFacts = {
  name: personName.describe('The name as it is printed, without license and degrees.'),
  license: group({
    type: licenseType.describe('The license type in full, such as Licensed Mental Health Counselor.'),
    number: licenseNumber.describe('The number as the license has it, such as MH12345.'),
    state: stateName.describe('The state that gave the license, such as Florida.'),
    verified: day.describe('The day someone looked the license up with the Department of Health.'),
    record: ownPage
      .nullable()
      .describe(
        "The address of the license in the state's own record, with https://; empty while no one has copied it.",
      ),
  }).describe('The license; empty while unknown. The byline must not go live without it.'),
  credentials: z.array(listed(120)).default([]).describe('Other credentials that have been confirmed.'),
  training: z
    .array(listed(160))
    .default([])
    .describe(
      'Schools and trainings that have been confirmed, such as: Master of Social Work, Barry University, 2009.',
    ),
  languages: spoken.describe('The languages in which the person holds sessions. None while unknown.'),
  worksWith: z
    .array(listedAlone(80))
    .default([])
    .describe('What the person works with, each a few words, such as: betrayal trauma.'),
  photo: z
    .string()
    .regex(
      /^\/images\/[a-z0-9-]+\/[a-z0-9-]+\.(jpg|png|webp)$/,
      'is not the address of a picture, such as /images/ada-smith/photo.jpg',
    )
    .meta({ picture: true })
    .nullable()
    .describe('A photograph of the person; empty where there is none.'),
  bio: prose(1200).nullable().describe('A few sentences; empty while unknown.'),
};

/** `content/people/<slug>.yaml`: one person. Florida asks for the license type wherever a practitioner is named. */
export const personSchema = z.strictObject({ ...personFacts, changed: changedIn(personFacts) });

/** `content/crisis-searches.yaml`: what people type who may be in danger, and what is shown to them first. */
export const crisisSearchesSchema = z.strictObject({
  page: pageName.describe('The page that is shown first: the one with the emergency numbers.'),
  groups: z
    .array(
      z.strictObject({
        about: text.describe('What its searches are about. No reader sees it.'),
        lines: z
          .array(lineName)
          .describe('The emergency numbers that are shown with the page, in this order.'),
        searches: z
          .array(text)
          .describe(
            'What people type: the words in their order, such as "want die". Up to two others may come between them. A slash means "or" (kill/hurt myself), a hyphen that nothing comes between (go-on), and each form of a word counts alone (kill/killing). Capitals, accents and apostrophes do not matter, nor does one slip in a word of five letters or more.',
          ),
      }),
    )
    .describe('The searches, in groups. Where two groups fit, the upper one is shown.'),
  otherWords: z
    .array(text)
    .describe(
      'Words that look like a slip in a word above and are none, such as "talking", which is not "stalking", and words that make something else of the word before them, such as "cutting back".',
    ),
});

/** `content/notices.yaml`: the notices that the law asks for, and whether counsel approved their words. */
export const noticesSchema = z.array(
  z.strictObject({
    page: pageName.describe('The page that holds the notice.'),
    name: text.describe('What the notice is called.'),
    law: text.describe('The law that asks for it.'),
    approved: group({
      by: text.describe('Who approved the words.'),
      on: day.describe('The day of the approval.'),
      effective: day.describe('The day from which the notice is in force.'),
    }).describe('The approval; empty while the page is a template.'),
  }),
);

// How an address has to be written, `old-address` tells of the whole list at once. The form asks the same while it is typed.
const typedAddress = z.string().superRefine((text, context) => {
  const read = readOldAddress(text);
  if (read.fault === null) return;
  // The end of a sentence, as of every pattern.
  context.addIssue({ code: 'custom', message: `${read.fault}. ${read.fix}`.replace(/\.$/, '') });
});

/** How many statements a site may ask the practice to confirm. Whoever would say more about the practice says it as a general truth. */
export const MOST_STATEMENTS = 15;

/** `content/statements.yaml`: what the site says about the practice that only the practice can confirm, each once, wherever it is said. */
export const statementsSchema = z
  .array(
    z.strictObject({
      id: slug.describe('A name for the statement, such as "e-hab-iop": each mark "Confirm" names it.'),
      says: text
        .refine((words) => !/[.!?:;,…]$/.test(words), {
          message: 'ends in a mark, and the sentence goes on after it: leave the mark out',
        })
        .describe('What the site says, in words that follow "You say that", such as: you work by video.'),
      needs: fact(300).describe(
        'What to have at hand before it is confirmed, as a sentence, such as: You need a signed agreement. Empty where nothing is needed.',
      ),
      from: line(120).describe(
        'Where the practice says it, such as: your outline of the main page. What no one at the practice has said is no statement to confirm, but an invention.',
      ),
      confirmed: group({
        by: text.describe('Who confirmed it for the practice.'),
        on: day.describe('The day it was confirmed. It is asked again a year later.'),
      }).describe('That it is true, and by whom it was confirmed; empty while no one has.'),
    }),
  )
  .max(MOST_STATEMENTS, {
    error: `has more than ${MOST_STATEMENTS} statements: say what holds for therapy anywhere instead`,
  });

/** `content/redirects.yaml`: old addresses and where they lead now. */
export const redirectsSchema = z.array(
  z.strictObject({
    from: text
      .meta({ typed: typedAddress })
      .describe(
        'The old address, such as /old-page/ or /?p=15308: what followed the name of the site. Capitals and a slash at its end do not matter.',
      ),
    to: text
      .meta({ typed: typedAddress })
      .describe(
        'The address that took its place, such as /contact/: a page, or a file such as /articles/feed.xml.',
      ),
  }),
);

/** `content/navigation.yaml`: which pages the menus show, in which order. */
export const navigationSchema = z.strictObject({
  header: z.array(pageName).max(5).describe('The pages in the header: five at most.'),
  footer: z
    .array(
      z.strictObject({
        title: text.describe('The words above the group.'),
        pages: z.array(pageName).min(1).describe('Its pages.'),
      }),
    )
    .describe('The pages at the foot of every page, in groups.'),
  action: z
    .strictObject({
      page: pageName.describe('The page that the main button leads to.'),
      label: text.describe('The words on the main button.'),
      shortLabel: text.describe('The word on the small button in the header.'),
      confirm: statementName
        .optional()
        .describe(
          'If the words on the main button say what the practice does, such as "Book a session": that statement. Empty if they only say how to get in touch.',
        ),
    })
    .describe('The one action that every page offers.'),
});

const author = z.strictObject({
  family: text.describe('The family name, or the whole name of an organization.'),
  given: text.optional().describe('The given names, in full or as initials.'),
});

// As much of a day as is known (EDTF, level 0).
const issued = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/,
    'is not a year, such as 2020, or more of the day: 2020-05 or 2020-05-03',
  )
  .refine((date) => date.length < '2020-05-03'.length || z.iso.date().safeParse(date).success, {
    message: 'is not a day of the calendar',
  })
  // The first printed book is of 1455.
  .refine((date) => !/^\d{4}/.test(date) || (date >= '1455' && date < '2100'), {
    message: 'has a year that cannot be meant',
  });

/**
 * `content/sources/<id>.yaml`: one source. The fields are those of CSL-JSON (citationstyles.org) under their own names, but
 * for the date, which CSL-JSON writes as a list in a list: `toApa` gives it that form.
 */
export const referenceSchema = z
  .strictObject({
    title: text.describe(
      'The title with its subtitle, as APA has it: capitals for its first words and for names.',
    ),
    type: z
      .enum(['article-journal', 'book', 'chapter', 'report', 'webpage'])
      .describe('What the work is: article-journal, book, chapter, report or webpage.'),
    author: z.array(author).min(1).describe('Who wrote it, in the order of the work: one at least.'),
    issued: issued.describe(
      'When it was published: the year, such as 2020, or more of the day: 2020-05 or 2020-05-03.',
    ),
    'container-title': text
      .optional()
      .describe('The journal of an article, the book of a chapter, or the site of a page.'),
    volume: text.optional().describe('The volume of the journal, such as 89.'),
    issue: text.optional().describe('The issue within the volume, such as 3.'),
    page: text.optional().describe('The pages, such as 57-65, or the number that an online article has.'),
    publisher: text.optional().describe('Who published a book or a report.'),
    edition: text.optional().describe('Which edition of a book, such as 3rd. Leave it empty for the first.'),
    DOI: z
      .string()
      .regex(/^10\.\d{4,}\/\S+$/, 'is not a DOI such as 10.1000/example.2020')
      .optional()
      .describe(
        'The DOI, such as 10.1000/example.2020. A verified source has a DOI, an ISBN, or a web address.',
      ),
    ISBN: z
      .string()
      .optional()
      .describe('The ISBN of a book. A verified source has a DOI, an ISBN, or a web address.'),
    URL: webPage.optional().describe('Where the work can be read: the full address of its page.'),
    verified: group({
      on: day.describe('The day the source was looked up.'),
      by: text.describe('Who looked it up.'),
      how: text.describe('What was read, and where.'),
    }).describe('When, by whom and how the source was looked up; empty while it could not be found.'),
    ...findingFields,
  })
  // Told as a DOI that is missing. What was printed before there were any is known by the page where it was read.
  .refine(({ verified, DOI, ISBN, URL }) => verified === null || DOI || ISBN || URL, { path: ['DOI'] });

export type Practice = z.infer<typeof practiceSchema>;
export type Person = z.infer<typeof personSchema>;
export type CrisisSearches = z.infer<typeof crisisSearchesSchema>;
export type Notice = z.infer<typeof noticesSchema>[number];
export type Statement = z.infer<typeof statementsSchema>[number];
export type Redirect = z.infer<typeof redirectsSchema>[number];
export type Navigation = z.infer<typeof navigationSchema>;
/** A source; its id is the name of its file. */
export type Reference = { id: string } & z.infer<typeof referenceSchema>;
