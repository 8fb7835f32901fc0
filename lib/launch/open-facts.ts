import type { Facts } from '../content/load/facts.ts';
import type { Practice } from '../content/model/facts-schema.ts';
import { fileOf } from '../content/model/paths.ts';
import { inBoth } from '../content/names/in-both.ts';
import type { LaunchTodo } from './launch-todo.ts';

/** The facts of practice.yaml that a reader would look for, in the words of a reader. */
const FACTS = {
  phone: 'the telephone number',
  email: 'the e-mail address',
  locations: 'the street address',
  hours: 'the opening hours',
  fees: 'the fees',
  insurance: 'which insurance is taken',
  replyWithin: 'how soon messages are answered',
  legalName: 'the registered name of the practice',
  security: 'where faults in the security of the site are reported',
} as const satisfies Partial<Record<keyof Practice, string>>;

// null also means "not public", or "nobody", for these: a practice may leave them so.
const MAY_STAY_PRIVATE: readonly string[] = ['email', 'locations', 'security'];

const FILL_IN = {
  fix: 'Write it in place of "null", in words; a telephone number like +13055551234.',
  inEditor: { fix: 'Write it there, in words; a telephone number like +13055551234.' },
};
const FILL_IN_OR_LEAVE = {
  fix: 'Write it in place of "null", or leave it as it is.',
  inEditor: { fix: 'Write it there, or leave it empty.' },
};
const LOOK_UP = inBoth(({ field }) => ({
  fix: `Look it up with the Department of Health, and fill in the type in full (such as Licensed Mental Health Counselor), the number and the state, and as ${field('verified')} the day you looked.`,
}));

/** What readers would look for about the practice and its people, and nobody has confirmed. */
export function openFactsOf(facts: Facts): LaunchTodo[] {
  return [...openFactsOfPractice(facts), ...openLicenses(facts)];
}

/** The people of whom nothing is told but the name. The site does well without it. */
export function openBiosOf({ people, locate }: Facts): LaunchTodo[] {
  return Object.entries(people)
    .filter(([, { bio }]) => bio === null)
    .map(([slug, { name }]) => {
      const file = fileOf('person', slug);
      const what = `some words about ${name}`;
      return { kind: 'choice', what, ...FILL_IN_OR_LEAVE, file, ...locate(file, ['bio']) };
    });
}

function openFactsOfPractice({ practice, locate }: Facts): LaunchTodo[] {
  const file = 'practice.yaml';
  return Object.entries(FACTS)
    .filter(([name]) => isOpen(practice[name as keyof typeof FACTS]))
    .map(([name, what]) => {
      const optional = MAY_STAY_PRIVATE.includes(name);
      const words = optional ? FILL_IN_OR_LEAVE : FILL_IN;
      return { kind: optional ? 'choice' : 'fact', what, ...words, file, ...locate(file, [name]) };
    });
}

const isOpen = (fact: unknown) => fact === null || (Array.isArray(fact) && fact.length === 0);

function openLicenses({ people, locate }: Facts): LaunchTodo[] {
  return Object.entries(people)
    .filter(([, person]) => person.license === null)
    .map(([slug, { name }]) => {
      const file = fileOf('person', slug);
      const what = `the license type of ${name}`;
      return { kind: 'license', what, ...LOOK_UP, file, ...locate(file, ['license']) };
    });
}
