import { type Match, type Phrase, phraseRule } from '../phrase-rule.ts';

const HONEST = 'Say what can happen, or often happens, and for whom: "many people find", "can", "often".';

const PROMISES: readonly Phrase[] = [
  {
    pattern: /\b(cure[sd]?|guarantee(s|d)?|miracles?|100 ?%|risk-free|never fails|always works)(?!\w)/i,
    fault: 'promises a result',
    fix: HONEST,
  },
  {
    pattern: /\b(clinically |scientifically )?proven\b/i,
    fault: 'claims more than a study can show',
    fix: 'Name the study and what it found, with a <Cite>, or leave the word out.',
  },
  {
    pattern:
      /\b(best|leading|top|most effective|number one|no\. 1)( [\w-]+){0,2} (therap(y|ies|ists?)|practices?|programs?|treatments?|clinics?|care|modalit(y|ies)|approach(es)?|methods?)\b/i,
    fault: 'ranks the practice or a treatment above others',
    fix: 'Say what it is, without comparing it.',
  },
  {
    pattern:
      /\b(you|they|he|she|it|your (marriage|relationship|partner)) will (fully |completely )?(heal|recover|be free|be healed|trust again|save)\b/i,
    fault: 'promises a result',
    fix: HONEST,
  },
  {
    pattern:
      /\b(absolutely|completely|definitely|certainly) possible\b|\b(dramatically|completely|fully) (reduces?|heals?|recovers?|transforms?|changes?|restores?)\b/i,
    fault: 'promises how much will change',
    fix: HONEST,
  },
  {
    pattern:
      /\b(heal|recover|free|sober|better|change|results?|trust|progress)\b[^.]{0,60}\b(in|within|after) (just )?\d+( (to|or|–|-) ?\d+)? (days|weeks|months)\b/i,
    fault: 'promises a result by a time',
    fix: 'Say that it often takes about so long, and that it is no promise, or leave the time out.',
  },
];

// "Can it be cured?" asks; "Looking for a cure?" sells.
const ASKS =
  /^["“]?(can|could|is|are|was|does|do|did|will|would|has|have|should|how|what|why|when|who)\b.*\?["”]?$/i;
const HEDGES = /\b(often|may|might|can|could|usually|sometimes|many people|some people)\b/i;

/** Results must not be promised (Florida Statutes, s. 491.009; FTC Health Products Compliance Guidance). */
export const promise = phraseRule('promise', PROMISES, isHonest);

function isHonest({ words, sentence, quoted, denied }: Match): boolean {
  if (quoted || denied || ASKS.test(sentence.trim())) return true;
  return /\d/.test(words) && !words.includes('%') && HEDGES.test(sentence);
}
