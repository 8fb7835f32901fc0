import { toString as textOf } from 'mdast-util-to-string';
import { writtenOf } from '../../content/load/schema-fields.ts';
import { kindAndSlugOf } from '../../content/model/paths.ts';
import { inBoth, type Names } from '../../content/names/in-both.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { decoded } from '../../text/decoded.ts';
import type { FactText } from '../phrases/fact-texts-of.ts';
import type { Match } from '../phrases/matches-in.ts';
import { type Phrase, phraseRule } from '../phrases/phrase-rule.ts';
import { phrasesInFacts } from '../phrases/phrases-in-facts.ts';
import { hasSourceBeside, sectionsWithSources } from '../phrases/section-sources.ts';
import { joinRules, markdownRule, type RuleIssue } from '../rule.ts';

const data = ({ facts, folder }: Names, and = '') =>
  `Facts of the practice stand in ${facts('practice.yaml')}, ${folder('person')} and ${facts('crisis-lines.yaml')}, and components show them.${and}`;
const DATA = inBoth((names) => ({ fix: data(names) }));

const TELEPHONE: Phrase = {
  pattern: /(?<![\d-])(\+?1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)/,
  what: 'is a telephone number typed into a page',
  ...inBoth((names) => ({
    fix: data(names, ' A number of someone else goes in the same section as a link to their own page.'),
  })),
};

const EMAIL: Phrase = {
  pattern: /\b[\w.+-]+@[\w-]+\.\w{2,}\b/,
  what: 'is an e-mail address typed into a page',
  ...DATA,
};

const FACTS: readonly Phrase[] = [
  TELEPHONE,
  EMAIL,
  {
    pattern: /\$ ?\d[\d,.]*/,
    what: 'is a price or a sum, and this section names no source',
    ...inBoth(({ facts }) => ({
      fix: `Fees stand in ${facts('practice.yaml')}. Link to the official page where a law sets the sum.`,
    })),
  },
  {
    pattern: /\b(LMHC|LMFT|LCSW|LPC|PsyD?|MH|MT|SW|PY)[ #-]{1,3}\d{3,}\b/,
    what: 'looks like a license number typed into a page',
    ...DATA,
  },
];

const DISTINCTIONS: readonly Phrase[] = [
  {
    pattern:
      /\b(\d+\+?|twenty|thirty|dozens of|many) years of (experience|practice)\b|\b(hundreds|thousands|dozens) of (clients|couples|men|women|people|partners) (we|have|has|whom|treated|helped)\b/i,
    what: 'is a fact that no one has confirmed',
    fix: 'Leave it out until the practice has confirmed it.',
  },
  {
    pattern: /\b(award-winning|accredited|nationally recognized|world-class|renowned|board-certified)\b/i,
    what: 'is a distinction that no one has confirmed',
    ...inBoth(({ field }) => ({
      fix: `Leave it out, or enter it under ${field('credentials')} of a person once it is confirmed.`,
    })),
  },
];

// What people type where the true fact is still missing. The numbers are those that the North American Numbering Plan keeps for
// fiction, or gives to no one; the addresses are those of RFC 2606, and those of templates.
const NOBODYS_DOMAIN =
  '([\\w-]+\\.)*(example|mydomain|your-?(domain|site|website|practice|company|name))\\.(com|org|net)\\b';
const RESERVED_DOMAIN = '([\\w-]+\\.)+(example|test|invalid|localhost)\\b(?!\\.\\w)';

const NOBODYS_LINK = new RegExp(`^//(${NOBODYS_DOMAIN}|${RESERVED_DOMAIN})`, 'i');

const standsIn = (what: string, pattern: RegExp): Phrase => ({
  pattern,
  what: `is ${what} that stands in for a real one`,
  fix: 'Write the real one. While it is not known, leave it out of a page, and write null in a data file.',
  inEditor: {
    fix: 'Write the real one. While it is not known, leave it out of a page, and leave its field empty.',
  },
});

const STAND_INS: readonly Phrase[] = [
  standsIn(
    'an address',
    /\b(123|1234) (Main|Any|Elm|Oak|Example|First|Sample) (St|Street|Ave|Avenue|Road|Rd|Lane|Ln|Drive|Dr)\b|\bAnytown\b/i,
  ),
  standsIn('a name', /\b(John|Jane) (Doe|Q\. Public)\b|\bFirst ?name Last ?name\b/i),
  standsIn('an address', new RegExp(`(?<![\\w.@-])${NOBODYS_DOMAIN}`, 'i')),
];

const UNKNOWN = { fix: 'Write the real one, or leave the field empty while it is not known.' };

const STAND_IN_NUMBER: Phrase = {
  pattern:
    /(?<!\d)(\+?1[-. ]?)?\(?(\d{3}\)?[-. ]?555[-. ]?\d{4}|\d{3}\)?[-. ]?123[-. ]?4567|123\)?[-. ]?456[-. ]?7890|(\d)\3\3\)?[-. ]?\3\3\3[-. ]?\3{4})(?!\d)/,
  what: 'is a telephone number that stands in for a real one',
  fix: 'Write the real one, or null while it is not known.',
  inEditor: UNKNOWN,
};

const STAND_IN_EMAIL: Phrase = {
  pattern: new RegExp(`[\\w.+-]+@(${NOBODYS_DOMAIN}|${RESERVED_DOMAIN})`, 'i'),
  what: 'is an e-mail address that stands in for a real one',
  fix: 'Write the real one, or null while it is not known.',
  inEditor: UNKNOWN,
};

// Nothing but zeros, one digit again and again, digits that count up, or a number so low that it was only filled up with zeros.
const STAND_IN_LICENSE: Phrase = {
  pattern: /(?<!\d)(0{3,}\d{0,2}|(\d)\2{4,}|12345(6(7(89?0?)?)?)?)(?!\d)/,
  what: 'is a license number that stands in for a real one',
  fix: 'Write the real one, or "license: null" while it is not known.',
  inEditor: UNKNOWN,
};

const STAND_INS_OF_DATA: readonly Phrase[] = [
  ...STAND_INS,
  // In a sentence, these may be two words without the space between them, or a word that an author explains.
  standsIn('an address', new RegExp(`(?<![\\w.@-])${RESERVED_DOMAIN}`, 'i')),
  standsIn('a name', /\([^()]*\b(invented|fictional|fictitious|made[- ]up|imaginary|not real)\b[^()]*\)/i),
  STAND_IN_NUMBER,
  STAND_IN_EMAIL,
];

// In a data file they are the facts.
const inPages = phraseRule('invented-fact', [...FACTS, ...STAND_INS], isSomebodyElses, {
  inFacts: () => false,
});
// For how long someone has worked, the practice has confirmed where it stands among the facts.
const praised = phraseRule(
  'invented-fact',
  DISTINCTIONS,
  ({ words }, page) => page === null && /\byears of\b/i.test(words),
  { isAnswerable: true },
);

/** Facts that look invented, or that stand in a page although they are kept as data: nothing is typed twice. */
export const inventedFact = joinRules('invented-fact', (site) => [
  ...inPages.check(site),
  ...praised.check(site),
  ...inLinks.check(site),
  ...hostsOfNobody(site.context.origin).check(site),
  ...phrasesInFacts('invented-fact', STAND_INS_OF_DATA, site.facts, isOwn),
  ...phrasesInFacts('invented-fact', [TELEPHONE, EMAIL], site.facts, isProse),
  ...phrasesInFacts('invented-fact', [STAND_IN_NUMBER], site.facts, isLine),
  ...phrasesInFacts('invented-fact', [STAND_IN_LICENSE], site.facts, isLicenseNumber),
]);

// A number to call says the same in the address of a link. One among the words of the link is told there.
const inLinks = markdownRule('invented-fact', (tree) =>
  nodesOf(tree, 'link', 'definition').flatMap(({ node }): RuleIssue[] => {
    const [, scheme, to = ''] = /^(tel|sms|mailto):([^?]*)/i.exec(node.url) ?? [];
    if (scheme === undefined) return [];
    const address = decoded(to);
    const words = node.type === 'link' ? textOf(node) : '';
    const [typed, standIn] = /mailto/i.test(scheme) ? [EMAIL, STAND_IN_EMAIL] : [TELEPHONE, STAND_IN_NUMBER];
    if (typed.pattern.test(words)) return [];
    const place = { ...startOf(node) };
    if (standIn.pattern.test(address)) {
      return [
        {
          ...place,
          message: `The link "${words}" leads to "${node.url}": that ${standIn.what}.`,
          ...OTHERWISE,
        },
      ];
    }
    const digits = address.replaceAll(/\D/g, '');
    const isFact = typed === EMAIL ? EMAIL.pattern.test(address) : digits.length >= 10;
    if (!isFact || hasSourceBeside(tree, node.position?.start.offset ?? 0)) return [];
    return [
      {
        ...place,
        message: `The link "${words}" leads to "${node.url}": that ${typed.what}.`,
        fix: TELEPHONE.fix,
        ...(TELEPHONE.inEditor && { inEditor: TELEPHONE.inEditor }),
      },
    ];
  }),
);

// Where the words of a link say its host, it is told there; of the address of the site itself, `broken-link` tells.
const hostsOfNobody = (origin: string) =>
  markdownRule('invented-fact', (tree) =>
    nodesOf(tree, 'link', 'definition').flatMap(({ node }): RuleIssue[] => {
      const [, host = ''] = /^https?:(\/\/[^/?#:]+)/i.exec(node.url) ?? [];
      const words = node.type === 'link' ? textOf(node) : '';
      const isOwn = host.replace(/^\/\/(www\.)?/i, '') === new URL(origin).hostname;
      if (isOwn || !NOBODYS_LINK.test(host) || words.includes(host.slice(2))) return [];
      const message = `The link "${words}" leads to "${node.url}", an address that stands in for a real one.`;
      return [{ ...startOf(node), message, ...OTHERWISE }];
    }),
  );

const OTHERWISE = { fix: 'Lead to the real one, or take the link out while it is not known.' };

// The other files name lines and pages of other people; of these, a number must be one that someone answers.
const isOwn = ({ file }: FactText) =>
  file === 'practice.yaml' || file === 'notices.yaml' || kindAndSlugOf(file)?.kind === 'person';
// A telephone or an address has a field of its own, which alone is drawn as a link.
const isProse = ({ file, schema, text }: FactText) =>
  (file === 'practice.yaml' || kindAndSlugOf(file)?.kind === 'person') &&
  writtenOf(schema) === 'words' &&
  /\s/.test(text) &&
  !STAND_INS_OF_DATA.some(({ pattern }) => pattern.test(text));
const isLine = ({ file }: FactText) => file === 'crisis-lines.yaml';
const isLicenseNumber = ({ path }: FactText) => path.at(-2) === 'license' && path.at(-1) === 'number';

// A law's sum or an office's number is no fact of the practice where the section links to its source.
function isSomebodyElses({ words, passage: { source } }: Match): boolean {
  const isNumber = /^[+$(\d]/.test(words);
  return (
    isNumber &&
    !STAND_IN_NUMBER.pattern.test(words) &&
    source !== null &&
    sectionsWithSources(source.tree).has(source.section)
  );
}
