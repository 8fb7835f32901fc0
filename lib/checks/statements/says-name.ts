import { memoizeByObject } from '../../memoize-by-object.ts';
import { clauseEnd, re, type Said, type Speaker, type Spoken } from './speaking.ts';

const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const NO_STATEMENT = new RegExp(
  re`^(?:['’]s (?:counsel|own (?:view|words|outline|website|site|pages)|outline|website|site|privacy page|name|legal name|words|form|server|pages|license|address)|,? ?(?:has|have) (?:not|never)(?: yet)? (?:put|given|told|confirmed|said|supplied)|[,.]?$|,? (?:and|or)\b|,? a (?:\w+ )?practice in|['’]s$)`,
  'i',
);
const ASKED_OR_TOLD =
  /\b(?:ask|tell|told|contact|reach(?:ing)?|write to|call|choose|about|fees and insurance at|mailed to|sent to|goes to|e-?mail to|from|against|outside|inside|name of|running|by|page of|to|before|at|fit|leave|pay|find|of|if|whether|what|how|that|where|when)$/i;

/** The patterns for a practice: the names by which it is spoken of, which are its own and "the practice", and what its data says of it. */
const patternsFor = memoizeByObject(({ names, city, state }: Speaker) => {
  const name = [...names.filter(Boolean).map(escaped), re`(?:the|this|our) practice(?! of\b)(?: team)?`].join(
    '|',
  );
  return {
    named: new RegExp(re`\b(?:${name})(?![\w-])`, 'gi'),
    isFact: new RegExp(
      re`^(?:${name}) is (?:a|the) (?:small |private )?(?:therapy |counseling )?practice (?:in|based in) (?:${escaped(city)}|${escaped(state)})\b(?:, with telehealth across ${escaped(state)})?[^a-z]*$`,
      'i',
    ),
  };
});

/** What a sentence says of the practice by its name, but for what its data says: that it is one, and where. */
export function saysName({ sentence, speaker }: Spoken): Said[] {
  if (sentence.trimEnd().endsWith('?')) return [];
  const { named, isFact } = patternsFor(speaker);
  return [...sentence.matchAll(named)].flatMap(({ 0: words, index }): Said[] => {
    const before = sentence.slice(0, index).trimEnd();
    const after = sentence.slice(index + words.length);
    const said = [{ index, end: clauseEnd(sentence, index + words.length) }];
    if (isFact.test(sentence.slice(index))) return [];
    // "At the practice, couples begin …" and "someone at the practice reads it".
    if (
      /\bat$/i.test(before) &&
      !/\b(?:fees and insurance|who|ask someone|with someone|someone) at$/i.test(before)
    ) {
      return /\b(?:who|whom)\b/i.test(before)
        ? []
        : [{ index: Math.max(0, index - 3), end: sentence.length }];
    }
    if (/\bsomeone at$/i.test(before) && DOES.test(after)) return said;
    if (NO_STATEMENT.test(after) || ASKED_OR_TOLD.test(before)) return [];
    return DOES.test(after) ? said : [];
  });
}

// A verb follows at once, or after an adverb.
const DOES =
  /^['’]s? |^ (?:(?:also|only|never|always|often|usually|does not|doesn['’]t|will|can|may|cannot|won['’]t|has|is|was|are|do not) )*[a-z]{2,}\b/;
