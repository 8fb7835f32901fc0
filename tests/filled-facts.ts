import { parse, stringify as toYaml } from 'yaml';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import type { Person, Practice } from '#lib/content/model/facts-schema.ts';
import { fileOf, kindAndSlugOf } from '#lib/content/model/paths.ts';

// No one may take any of this for true: the numbers are those kept for fiction, the hosts those of RFC 2606, and the rule `invented-fact`
// refuses both, so that no build can publish them. `tests/unit/filled-facts.test.ts` holds that.

/** Everything that a practice can have confirmed of itself, made up. */
export const FILLED_PRACTICE: Omit<
  Practice,
  'name' | 'description' | 'sharingLine' | 'city' | 'state' | 'aiCrawlers' | 'leaveTo'
> = {
  legalName: 'Example & Daughters Counseling, P.L.L.C.',
  locations: [
    {
      name: 'Brickell office',
      street: '123 Main Street, Suite 4B',
      city: 'Miami',
      state: 'FL',
      postalCode: '33131',
      geo: { latitude: 25.7617, longitude: -80.1918 },
    },
    {
      name: 'Orlando office',
      street: '1234 Oak Avenue',
      city: 'Orlando',
      state: 'FL',
      postalCode: '32801-1234',
      geo: { latitude: 28.5384, longitude: -81.3789 },
    },
  ],
  phone: '+13055550100',
  email: 'care@example.org',
  hours: [
    { days: ['monday', 'wednesday'], opens: '09:00', closes: '17:30' },
    { days: ['tuesday', 'thursday'], opens: '11:00', closes: '20:00' },
    { days: ['friday'], opens: '08:00', closes: '12:00' },
  ],
  fees: 'A session of 50 minutes costs $200, and one of 80 minutes for a couple costs $310.',
  insurance: {
    plans: ['Example Health Plan', 'Sample Mutual', "St. Anyone's Trust"],
    note: 'For every other plan we give you a receipt that you can send to your insurer.',
  },
  replyWithin: 'within one working day',
  languages: ['en', 'es', 'ht'],
  acceptingClients: 'yes',
  bookingUrl: 'https://booking.example.com/practice',
  portalUrl: 'https://portal.example.com/practice/sign-in',
  sameAs: ['https://profiles.example.com/practice', 'https://directory.example.org/listing/4711'],
  security: { contact: 'security@example.org', expires: '2027-06-30' },
  changed: {
    legalName: '2026-11-23',
    locations: '2026-11-24',
    phone: '2026-11-23',
    email: '2026-11-23',
    hours: '2026-11-25',
    fees: '2026-11-27',
    insurance: '2026-11-26',
    replyWithin: '2026-11-23',
    languages: '2026-11-23',
    acceptingClients: '2026-11-28',
    bookingUrl: '2026-11-24',
    portalUrl: '2026-11-24',
    sameAs: '2026-11-24',
    security: '2026-11-23',
  },
};

type FilledPerson = Omit<Person, 'name'>;

const known = (license: NonNullable<Person['license']>, others: Omit<FilledPerson, 'license'>) => ({
  license,
  ...others,
});

/** Two people with a license whose names are hard to print, by their slugs. */
export const FILLED_PEOPLE: Readonly<Record<string, Person>> = {
  'zoe-odwyer-nunez': {
    name: 'Zoë O’Dwyer-Núñez',
    ...known(
      {
        type: 'Licensed Mental Health Counselor',
        number: 'MH00000',
        state: 'Florida',
        verified: '2026-11-10',
        record: 'https://licenses.example.com/MH00000',
      },
      {
        credentials: ['Certified Sex Addiction Therapist'],
        training: ['Master of Science in Counseling, Example University, 2009'],
        languages: ['en', 'es'],
        worksWith: ['betrayal trauma', 'partners after a discovery'],
        photo: null,
        changed: {
          credentials: '2026-11-16',
          training: '2026-11-16',
          languages: '2026-11-16',
          worksWith: '2026-11-17',
          bio: '2026-11-17',
        },
        bio: 'Zoë O’Dwyer-Núñez listens first. She has held first conversations at night, on phones, in parked cars & kitchens.',
      },
    ),
  },
  'rene-dangelo': {
    name: "Dr. René D'Angelo-Łuczak",
    ...known(
      {
        type: 'Licensed Clinical Social Worker',
        number: 'SW0000',
        state: 'Florida',
        verified: '2026-11-12',
        record: null,
      },
      {
        credentials: [],
        training: [
          'Master of Social Work, Example College, 2012',
          'Doctor of Social Work, Example University, 2019',
        ],
        languages: ['en', 'ht'],
        worksWith: ['couples'],
        photo: null,
        bio: null,
        changed: { training: '2026-11-16', languages: '2026-11-16', worksWith: '2026-11-16' },
      },
    ),
  },
};

// Someone whom the site names already keeps the name.
const NAMED_ALREADY: FilledPerson = known(
  {
    type: 'Licensed Marriage and Family Therapist',
    number: 'MT000000',
    state: 'Florida',
    verified: '2026-11-11',
    record: 'https://licenses.example.com/MT000000',
  },
  {
    credentials: [],
    training: ['Master of Arts in Family Therapy, Example University, 2005'],
    languages: ['en'],
    worksWith: ['sex addiction', 'porn addiction'],
    photo: null,
    bio: 'The person of whom a site knew only the name.',
    changed: { training: '2026-11-18', languages: '2026-11-18', worksWith: '2026-11-18', bio: '2026-11-18' },
  },
);

/** Who reviewed the pages of the filled site, and when. */
export const FILLED_REVIEWS: Readonly<
  Record<'pillar' | 'article' | 'spanish', { by: string; on: string; next: string }>
> = {
  pillar: { by: 'zoe-odwyer-nunez', on: '2026-11-20', next: '2027-11-20' },
  article: { by: 'rene-dangelo', on: '2026-11-21', next: '2027-05-21' },
  spanish: { by: 'zoe-odwyer-nunez', on: '2026-11-21', next: '2027-05-21' },
};

/** The day on which every article of the filled site became public. */
export const FILLED_PUBLISHED = '2026-01-15';

/** The same facts, as the pages in Spanish say them. */
const IN_SPANISH = {
  replyWithin: 'en un día laborable',
  fees: 'Una sesión de 50 minutos cuesta $200, y una de 80 minutos para parejas cuesta $310.',
  insuranceNote: 'Le damos un recibo para su seguro.',
};

const APPROVED = { by: 'Jordan Example, counsel of the practice', on: '2026-11-18', effective: '2026-11-19' };

/** The files of a site, with every fact known, every notice approved and every mark settled: the state in which a site is meant to live. */
export function filledFiles(files: readonly ContentFile[]): ContentFile[] {
  const people = Object.entries(FILLED_PEOPLE).map(([slug, person]) => ({
    file: fileOf('person', slug),
    text: write(person),
  }));
  return [...files.map(filled), ...people];
}

// One object in several places would be written as an alias, which the content may not have.
const write = (value: unknown) => toYaml(value, { aliasDuplicateObjects: false });

function filled({ file, text }: ContentFile): ContentFile {
  const kind = kindAndSlugOf(file)?.kind;
  if (file === 'practice.yaml') return { file, text: write({ ...parse(text), ...FILLED_PRACTICE }) };
  if (file === 'notices.yaml') {
    const { notices } = parse(text);
    return {
      file,
      text: write({ notices: notices.map((each: object) => ({ ...each, approved: APPROVED })) }),
    };
  }
  if (file === 'statements.yaml') {
    const { statements } = parse(text);
    const confirmed = { by: 'Zoe Odwyer', on: '2026-11-20' };
    return { file, text: write({ statements: statements.map((each: object) => ({ ...each, confirmed })) }) };
  }
  if (file === 'translations.yaml') {
    const { languages } = parse(text);
    return {
      file,
      text: write({ languages: languages.map((each: object) => ({ ...each, ...IN_SPANISH })) }),
    };
  }
  if (kind === 'person') return { file, text: write({ ...parse(text), ...NAMED_ALREADY }) };
  if (!file.endsWith('.mdx')) return { file, text };
  return { file, text: withoutMarks(withFields(text, kind)) };
}

// At the top of a page, above its words.
function withFields(text: string, kind: string | undefined): string {
  if (kind !== 'pillar' && kind !== 'article' && kind !== 'spanish') return text;
  const { frontmatter, body } = partsOf(text);
  const { askAuthor: _, ...fields } = parse(frontmatter);
  const filled = {
    ...fields,
    ...(kind === 'article' && { published: FILLED_PUBLISHED }),
    ...(fields.author !== 'practice' && { readByAuthor: fields.updated }),
    reviewed: FILLED_REVIEWS[kind],
  };
  return `---\n${write(filled)}---\n${body}`;
}

function partsOf(text: string): { frontmatter: string; body: string } {
  const [, frontmatter = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
  return { frontmatter, body };
}

// Counsel wrote what was left to them.
function withoutMarks(text: string): string {
  return text.replaceAll(
    /<ForCounsel id="(?:npp-|gfe-)?([^"]*)">.*?<\/ForCounsel>/gs,
    'Counsel wrote this (place $1).',
  );
}
