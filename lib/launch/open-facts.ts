import type { Facts } from '../content/load/facts.ts';
import type { Practice } from '../content/model/facts-schema.ts';
import { fileOf } from '../content/model/paths.ts';
import { inBoth } from '../content/names/in-both.ts';
import { KNOWABLE_FACTS } from '../content/practice/knowable-facts.ts';
import { filled } from '../filled.ts';
import type { Words } from '../words/words.ts';
import type { LaunchTodo } from './launch-todo.ts';

/**
 * The facts of practice.yaml that are asked for, in the words of a reader. What is empty can also mean that it is not public, as an e-mail address,
 * or that there is none, as of a booking page; of the latter, no reader needs to hear that it is missing.
 */
const FACTS = {
  phone: 'must be known',
  email: 'may be private',
  locations: 'may be private',
  hours: 'must be known',
  fees: 'must be known',
  insurance: 'must be known',
  replyWithin: 'must be known',
  languages: 'must be known',
  acceptingClients: 'must be known',
  legalName: 'must be known',
  bookingUrl: 'may be none',
  portalUrl: 'may be none',
  sameAs: 'may be none',
  security: 'may be none',
} as const satisfies Partial<Record<keyof Practice, string>>;

type Asked = keyof typeof FACTS;

const whatOf = (name: Asked) =>
  name === 'security' ? 'where faults in the security of the site are reported' : KNOWABLE_FACTS[name].what;

const FILL_IN = {
  fix: 'Write it in place of "null", or where its line is missing on one of its own, as docs/files.md shows it; a telephone number like +13055551234.',
  inEditor: { fix: 'Write or choose it there; a telephone number like +13055551234.' },
};
const FILL_IN_OR_LEAVE = {
  fix: 'Write it in place of "null", or where its line is missing on one of its own, or leave it as it is.',
  inEditor: { fix: 'Write it there, or leave it empty.' },
};
const LOOK_UP = inBoth(({ field }) => ({
  fix: `Look it up with the Department of Health, and fill in the type in full (such as Licensed Mental Health Counselor), the number and the state, and as ${field('verified')} the day you looked.`,
}));

/** What readers would look for about the practice and its people, and no one has confirmed. */
export function openFactsOf(facts: Facts): LaunchTodo[] {
  return [...openFactsOfPractice(facts), ...openLicenses(facts)];
}

/** What readers would look for and do not find, in words for them. */
export function missingForReaders({ practice, people }: Facts, words: Words): string[] {
  const { open, openLicense } = words.practice;
  return [
    ...(Object.keys(open) as (keyof typeof open)[])
      .filter((name) => isOpen(practice[name]))
      .map((name) => open[name]),
    ...withoutLicense(people).map(([, { name }]) => filled(openLicense, { name })),
  ];
}

/** The people of whom nothing is told but the name. The site does well without it. */
export function openBiosOf({ people, locate }: Facts): LaunchTodo[] {
  return Object.entries(people)
    .filter(([, { bio }]) => bio === null)
    .map(([slug, { name }]) => {
      const file = fileOf('person', slug);
      const what = `some words about ${name}`;
      return { kind: 'choice', what, ...FILL_IN_OR_LEAVE, file, field: ['bio'], ...locate(file, ['bio']) };
    });
}

function openFactsOfPractice({ practice, locate }: Facts): LaunchTodo[] {
  const file = 'practice.yaml';
  return (Object.keys(FACTS) as Asked[])
    .filter((name) => isOpen(practice[name]))
    .map((name) => {
      const optional = FACTS[name] !== 'must be known';
      const words = optional ? FILL_IN_OR_LEAVE : FILL_IN;
      const kind = optional ? 'choice' : 'fact';
      return { kind, what: whatOf(name), ...words, file, field: [name], ...locate(file, [name]) };
    });
}

const isOpen = (fact: unknown) => fact === null || (Array.isArray(fact) && fact.length === 0);

function openLicenses({ people, locate }: Facts): LaunchTodo[] {
  return withoutLicense(people).map(([slug, { name }]) => {
    const file = fileOf('person', slug);
    const what = `the license type of ${name}`;
    return { kind: 'license', what, ...LOOK_UP, file, field: ['license'], ...locate(file, ['license']) };
  });
}

const withoutLicense = (people: Facts['people']) =>
  Object.entries(people).filter(([, { license }]) => license === null);
