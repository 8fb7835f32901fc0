import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { textOf } from '../issues.ts';

const ADA = 'people/ada.yaml';
const PRACTICE = 'practice.yaml';
const known = `license:
  type: Licensed Mental Health Counselor
  number: MH4021
  state: Florida
  verified: 2026-11-20
  record: null`;

function person(fields: Record<string, unknown>): Record<string, string> {
  const all = { name: 'Ada Example', credentials: [], photo: null, bio: null, ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return { [ADA]: `${[...lines, known].join('\n')}\n` };
}

const practice = (from: string, to: string) => {
  const text = textOf(PRACTICE);
  if (!text.includes(from)) throw new Error(from);
  return { [PRACTICE]: text.replace(from, to) };
};

const bio = (words: string) => person({ bio: words });

/** Errors in the data files alone, as rules and what they quote. */
function toldOf(files: Record<string, string>): string[] {
  return siteWith(files)
    .issues.filter(({ severity, file }) => severity === 'error' && file.endsWith('.yaml'))
    .map(({ rule, message }) => `${rule} ${message.split('"')[1]}`);
}

const place = (name: string) =>
  practice(
    'locations: []',
    `locations: [{ name: ${name}, street: 12 Quay, city: Miami, state: FL, postalCode: "33133", geo: null }]`,
  );

test.each([
  [bio('Guaranteed cure.'), ['promise Guaranteed', 'promise cure'].slice(0, 1)],
  [bio('She is the leading expert in Miami.'), ['promise leading expert']],
  [person({ worksWith: ['sex addicts'] }), ['shaming-word sex addicts']],
  [person({ worksWith: ['men who suffer from depression'] }), ['person-first suffer from depression']],
  [bio('Our clients say that she listens.'), ['testimonial Our clients say']],
  [bio('Research shows that shame can be treated.'), ['unsourced-claim Research shows']],
  [bio('She is renowned.'), ['invented-fact renowned']],
  [bio('She is a CSAT.'), ['protected-title CSAT']],
  [bio('She works as a sex therapist.'), ['protected-title sex therapist']],
  [
    person({ worksWith: ['what a Certified Sex Addiction Therapist does'] }),
    ['protected-title Certified Sex Addiction Therapist'],
  ],
  [practice('fees: null', 'fees: 200 dollars, and we guarantee a result.'), ['promise guarantee']],
  [practice('replyWithin: null', 'replyWithin: within a day, guaranteed'), ['promise guaranteed']],
  [
    practice('insurance: null', 'insurance: { plans: [], note: A proven method is billed. }'),
    ['promise proven'],
  ],
  [place('The best clinic in Miami'), ['promise best clinic']],
  [practice('A private practice.', 'Our clients say it helps.'), ['testimonial Our clients say']],
  [
    practice('insurance: null', 'insurance: { plans: [Aetna], note: We do not take insurance. }'),
    ['contradicts-fact We do not take insurance'],
  ],
])('words in a data file are held to what words on pages are: %j', (files, expected) => {
  expect(toldOf(files)).toEqual(expected);
});

test.each([
  bio('No one can promise a cure, she says.'),
  bio('She has more than twenty years of experience.'),
  bio('She works with people who have a compulsion, and with partners.'),
  person({ credentials: ['Certified Sex Addiction Therapist'] }),
  person({ credentials: ['Certified Sex Addiction Therapist'], bio: 'She is a CSAT.' }),
  person({ credentials: ['Certified Sex Therapist'], bio: 'She works as a sex therapist.' }),
  person({ credentials: ['Board-certified counselor'] }),
  person({
    training: ['Best Practices in Trauma Care, course, 2012', 'Treating the Sex Addict, course, 2014'],
  }),
  practice('fees: null', 'fees: A session costs $200. Students pay 50% of that.'),
  practice('insurance: null', 'insurance: { plans: [Leading Care Health Plan], note: null }'),
  practice('legalName: null', 'legalName: Best Practice of Therapy LLC'),
])('names, confirmed credentials and plain words pass: %j', (files) => {
  expect(toldOf(files)).toEqual([]);
});

test('one credential is not another, and not that of someone else', () => {
  const files = person({
    credentials: ['Certified Sex Addiction Therapist'],
    bio: 'She is a sex therapist.',
  });
  expect(toldOf(files)).toEqual(['protected-title sex therapist']);
  const other = { 'people/eve.yaml': (person({ credentials: ['CSAT'] })[ADA] ?? '').replace('Ada', 'Eve') };
  expect(toldOf({ ...bio('She is a CSAT.'), ...other })).toContain('protected-title CSAT');
});

test('it is told at its place, once, also where pages depend on facts', () => {
  const home = {
    'pages/home.mdx': `${textOf('pages/home.mdx')}\n<WhenKnown fact="phone">\nWords.\n</WhenKnown>\n`,
  };
  const issues = siteWith({ ...bio('Guaranteed cure.'), ...home }).issues.filter(
    ({ rule }) => rule === 'promise',
  );
  expect(issues).toEqual([expect.objectContaining({ file: ADA, line: 4, severity: 'error' })]);
});
