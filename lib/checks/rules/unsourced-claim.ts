import type { Page } from '../../content/model/page.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { citesOf } from '../../markdown/cites.ts';
import type { Match } from '../phrases/matches-in.ts';
import { type Phrase, phraseRule } from '../phrases/phrase-rule.ts';
import { sectionsWithSources } from '../phrases/section-sources.ts';

const FIX = inBoth(({ component }) => ({
  fix: `Name the source with ${component('Cite', ' id="…" /')} in this section, or link to the official page; or say that it is your own view.`,
}));
const FAULT = 'speaks of research, and this section names no source';

const CLAIMS: readonly Phrase[] = [
  {
    pattern:
      /\b(research|studies|science|evidence|surveys|trials|reviews|a (\w+ )?(study|survey|trial|meta-analysis)|one (study|survey|trial)) (has |have |also |often )?(shows?|shown|finds?|found|suggests?|indicates?|proves?|confirms?|links?|linked|reports?|reported|notes?|noted)\b/i,
    what: FAULT,
    ...FIX,
  },
  { pattern: /\b(according to|a) (\d{4} )(study|survey|trial|review|paper)\b/i, what: FAULT, ...FIX },
  {
    pattern: /\b\d+(\.\d+)? ?(%|percent\b|per cent\b)/i,
    what: 'is a figure, and this section names no source',
    ...FIX,
  },
  {
    pattern:
      /\b(one|two|three|\d+) (in|out of) (every )?(two|three|four|five|six|ten|twenty|\d+) (people|men|women|adults|partners|couples|clients)\b/i,
    what: 'is a figure, and this section names no source',
    ...FIX,
  },
  {
    pattern:
      /\b(most |many |some )?experts (say|agree|note|believe|explain)\b|\b(one|an|a leading) expert (says|notes|believes|explains)\b/i,
    what: 'names no expert',
    ...FIX,
  },
];

/** A claim about research says in its own section where it comes from. */
export const unsourcedClaim = phraseRule('unsourced-claim', CLAIMS, isSourced, {
  isAnswerable: true,
  // A share of a fee is no figure of research, and neither is what a line for emergencies says of itself.
  inFacts: ({ path }) => ['bio', 'description'].includes(String(path.at(-1))),
});

function isSourced({ quoted, sentence, passage: { source, isHeading } }: Match, page: Page | null): boolean {
  // "No study has shown" and "That page says what the studies show" claim nothing that could be looked up.
  if (
    quoted ||
    isHeading ||
    /\b(no|none|nobody|whether|if|until|when we|what (the )?(studies|research|surveys))\b/i.test(sentence)
  )
    return true;
  // An answer and a field at the top cannot hold a <Cite>: what they say, the page says and cites.
  // A data file cites nothing.
  if (page === null) return false;
  if (source === null || source.tree !== page.tree) return citesOf(page.tree).length > 0;
  return sectionsWithSources(source.tree).has(source.section);
}
