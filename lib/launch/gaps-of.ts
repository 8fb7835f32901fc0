import type { Facts } from '../content/facts.ts';
import type { Practice } from '../content/facts-schema.ts';
import type { Page } from '../content/page.ts';
import type { Position } from '../issue.ts';

/** Something that the practice must still supply or confirm before the site goes live. */
export type Gap = Position & {
  kind: 'fact' | 'license' | 'statement' | 'counsel' | 'notice' | 'source' | 'draft';
  /** What is open, in plain words, such as "the telephone number". */
  what: string;
  file: string;
};

/** The facts of practice.yaml that a reader would look for, in the words of a reader. */
const FACTS = {
  phone: 'the telephone number',
  email: 'the e-mail address',
  address: 'the street address',
  hours: 'the opening hours',
  fees: 'the fees',
  insurance: 'which insurance is taken',
  replyWithin: 'how soon messages are answered',
  legalName: 'the registered name of the practice',
} as const satisfies Partial<Record<keyof Practice, string>>;

type Known = { pages: readonly Page[]; drafts?: readonly Page[]; facts: Facts };

/** Everything that is open, with its place below the content folder, in the order in which readers would miss it. */
export function gapsOf({ pages, drafts = [], facts }: Known): Gap[] {
  return [
    ...openFactsOf(facts),
    ...pages.flatMap(openMarks),
    ...openNotices(facts),
    ...unverifiedSources(facts),
    ...drafts.map(({ file, frontmatter }): Gap => {
      return { kind: 'draft', what: `the draft "${frontmatter.title}"`, file, line: 1, column: 1 };
    }),
  ];
}

/** What readers would look for about the practice and its people, and nobody has confirmed. */
export function openFactsOf(facts: Facts): Gap[] {
  return [...openFactsOfPractice(facts), ...openLicenses(facts)];
}

function openFactsOfPractice({ practice, locate }: Facts): Gap[] {
  const file = 'practice.yaml';
  return Object.entries(FACTS)
    .filter(([name]) => practice[name as keyof typeof FACTS] === null)
    .map(([name, what]) => ({ kind: 'fact', what, file, ...locate(file, [name]) }));
}

function openLicenses({ people, locate }: Facts): Gap[] {
  return Object.entries(people)
    .filter(([, person]) => person.license === null)
    .map(([slug, { name }]) => {
      const file = `people/${slug}.yaml`;
      return { kind: 'license', what: `the license type of ${name}`, file, ...locate(file, ['license']) };
    });
}

function openMarks({ components, file }: Page): Gap[] {
  return components.flatMap(({ name, attributes: { id = '' }, line, column }): Gap[] => {
    if (name === 'Confirm') return [{ kind: 'statement', what: `the statement "${id}"`, file, line, column }];
    if (name === 'ForCounsel') return [{ kind: 'counsel', what: `the place "${id}"`, file, line, column }];
    return [];
  });
}

function openNotices({ notices, locate }: Facts): Gap[] {
  const file = 'notices.yaml';
  return notices.flatMap(({ name, approved }, index): Gap[] =>
    approved
      ? []
      : [{ kind: 'notice', what: `the approval of the ${name}`, file, ...locate(file, [index, 'approved']) }],
  );
}

function unverifiedSources({ references, locate }: Facts): Gap[] {
  const file = 'references.json';
  return references.flatMap(({ id, verified }, index): Gap[] =>
    verified ? [] : [{ kind: 'source', what: `the source "${id}"`, file, ...locate(file, [index]) }],
  );
}
