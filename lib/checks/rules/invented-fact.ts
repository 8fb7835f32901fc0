import { type Match, type Phrase, phraseRule } from '../phrase-rule.ts';
import { sectionsWithSources } from '../section-sources.ts';

const DATA =
  'Facts of the practice stand in practice.yaml, people/ and crisis-lines.yaml, and components show them.';

const FACTS: readonly Phrase[] = [
  {
    pattern: /(?<![\d-])(\+?1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)/,
    fault: 'is a telephone number typed into a page',
    fix: `${DATA} A number of somebody else goes in the same section as a link to their own page.`,
  },
  {
    pattern: /\b[\w.+-]+@[\w-]+\.\w{2,}\b/,
    fault: 'is an e-mail address typed into a page',
    fix: `${DATA}`,
  },
  {
    pattern: /\$ ?\d[\d,.]*/,
    fault: 'is a price or a sum, and this section names no source',
    fix: 'Fees stand in practice.yaml. Link to the official page where a law sets the sum.',
  },
  {
    pattern: /\b(LMHC|LMFT|LCSW|LPC|PsyD?|MH|MT|SW|PY)[ #-]{1,3}\d{3,}\b/,
    fault: 'looks like a license number typed into a page',
    fix: DATA,
  },
  {
    pattern:
      /\b(\d+\+?|twenty|thirty|dozens of|many) years of (experience|practice)\b|\b(hundreds|thousands|dozens) of (clients|couples|men|women|people|partners) (we|have|has|whom|treated|helped)\b/i,
    fault: 'is a fact that nobody has confirmed',
    fix: 'Leave it out until the practice has confirmed it.',
  },
  {
    pattern: /\b(award-winning|accredited|nationally recognized|world-class|renowned|board-certified)\b/i,
    fault: 'is a distinction that nobody has confirmed',
    fix: 'Leave it out, or enter it under "credentials" of a person once it is confirmed.',
  },
];

/** Facts that look invented, or that stand in a page although they are kept as data: nothing is typed twice. */
export const inventedFact = phraseRule('invented-fact', FACTS, isSomebodyElses);

// A law's sum or an office's number is no fact of the practice where the section links to its source.
function isSomebodyElses({ words, passage: { source } }: Match): boolean {
  const isNumber = /^[+$(\d]/.test(words);
  return (
    isNumber &&
    !/\b555\b/.test(words) &&
    source !== null &&
    sectionsWithSources(source.tree).has(source.section)
  );
}
