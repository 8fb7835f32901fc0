import { clauseEnd, OF_SITE, re, type Said, type Spoken } from './speaking.ts';

// "Write to us", "you can ask us", "what you send us": they tell how to get in touch.
const IN_TOUCH = new RegExp(
  re`\b(?:writ(?:e|es|ing|ten)|wrote|talk(?:ing)?|speak(?:ing)?|ask(?:s|ed|ing)?|tell(?:s|ing)?|told|sen[dt](?:ing)?|reach(?:es|ed|ing)?|contact(?:ing)?|let|give|gave|given|bring|brought|mail(?:ed)?|e-?mail|call|phone|text|messages?|report(?:ed)?|show|drop|owes?|share (?:it|them|this)|find|follow|say|said|helps)(?: (?!you\b|we\b)[\w’',-]+){0,6}? $`,
  'i',
);
const OF_EVERYONE =
  /\b(?:most|many|all|each|some|none|any|one|both|either|neither|few|the (?:two|three) |two|three|half|more|between|among|inside|within|around|for|behind|ahead)(?: of)? $/i;
const DONE_TO_EVERYONE =
  /\b(?:makes?|made|keeps?|kept|teach(?:es)?|taught|tells?|hurts?|gives?|lets?|leaves?|drives?|pulls?|lead|leads|cost|costs|frightens?|shames?|brings?|moves?|holds?|binds?|sets?|warns?|protects?|wakes?|shapes?|asks?|remind|reminds|allow|allows|send|sends|push|pushes)(?: all| both)? $/i;
const AFTER =
  /^us(?: both|,? (?:included|too|as well|alone)| as (?:a couple|two|parents)|,? and (?:what|how|in what))\b/i;
const KEPT_PROMISE =
  /\bwhat(?:ever)? you (?:tell|told|write|wrote|say|said|send|share)(?: to| with)? us (?:is|are|stays?|remains?|goes|will|never|cannot|does)\b/i;

/** What a sentence says with "us", where it says more than how to get in touch with the practice. */
export function saysUs({ sentence }: Spoken): Said[] {
  if (sentence.trimEnd().endsWith('?')) return [];
  return [...sentence.matchAll(/\bus\b/gi)].flatMap(({ 0: us, index }): Said[] => {
    if (us === 'US') return [];
    const before = sentence.slice(0, index);
    const said = [
      { index: Math.max(0, before.search(/[\w’']+ [\w’']+ $/)), end: clauseEnd(sentence, index) },
    ];
    if (KEPT_PROMISE.test(sentence)) return OF_SITE.test(sentence) ? [] : said;
    const isHarmless =
      IN_TOUCH.test(before) ||
      OF_EVERYONE.test(before) ||
      DONE_TO_EVERYONE.test(before) ||
      AFTER.test(sentence.slice(index)) ||
      /\b(?:(?:way|messages?|letters?|e-?mails?|notes?|lines?|words?) to|known to|beyond|about|(?:hear|word) from)\s$/i.test(
        before,
      ) ||
      (/\b(?:conversation|talk|contact)s? with $/i.test(before) && /^us(?:,|$)/i.test(sentence.slice(index)));
    return isHarmless ? [] : said;
  });
}
