import { clauseEnd, re, type Said, type Spoken } from './speaking.ts';

// What belongs to a website, or to whoever wrote it.
const OF_PAGES = re`pages?|articles?|posts?|site|website|forms?|server|servers|guides?|glossary|index|lists?|letters?|boxes|headings?|titles?|sources?|scripts?|search|tests?|targets?|menu|feed|addresses|address|name|names|words|wording|questions?|suggestions?|knowledge|editorial|policy on sources|corrections|figures?|drawings?|pictures?|side|own|reading list|readers?|short search|control|fault|mistakes?|summary|note|notes on sources|sentences?|text|copy|domain`;
// What everyone has.
const OF_EVERYONE = re`li(?:fe|ves)|minds?|bod(?:y|ies)|brains?|hearts?|parents?|mothers?|fathers?|child(?:ren|hood|hoods)|culture|society|species|phones?|feelings|shame|fears?|needs?|sel(?:f|ves)|worst|best|world|homes?|friends?|eyes|hands|skin|stomachs?|breath|nerves|nervous systems?|habits?|secrets?|pain|desires?|bedrooms?|beds?|marriages?|relationships?|culture's|times?|screens?|pockets?|whole attention|attention|ancestors|past|memories|instincts|bonds|loneliness|anger|grief|losses|door|schedule|kids|daughter|son|families|family|house|bills|money|savings|vows|wedding`;
const HARMLESS = new RegExp(
  re`^[Oo]ur (?:(?!of\b|for\b|with\b|on\b|in\b|at\b|to\b|by\b|and\b|or\b|is\b|are\b)[\w’'-]+ ){0,3}(?:${OF_PAGES}|${OF_EVERYONE})(?![\w’'-])`,
  'i',
);
// What clients say of a practice, no practice may print: the rule about testimonials tells it.
const CLIENTS_SAY = /^our (?:former |past )?clients (?:say|tell|write|report|love)\b/i;
const OUR_OWN_PAGES = /^our own (?:pages?|articles?|site|server)\b/i;
const WAITED_FOR = /\b(?:wait(?:ing)? for|until you have|before you (?:have|get)) $/i;
const ANSWER = /^our (?:answer|reply)\b/i;
const TO_ASK = /\b(?:ask(?:ing)?|tell us|questions)\b[^.;]*$|\babout $/i;
// "Our own is the intensive" says what belongs to the practice.
const OWN_ALONE = /^our own(?: (?:is|are|was)\b|[,.]|$)/i;

const OUR =
  /\bour(?=\s)|\b(?:therapists?|clinicians?|clients|couples|sessions|groups) of ours\b|\bours is an? (?:\w+ ){0,3}(?:practice|approach|team|office|program|model|way)\b/gi;

/** What a sentence says with "our", where it belongs to the practice, and neither to everyone nor to the website. */
export function saysOur({ sentence }: Spoken): Said[] {
  if (sentence.trimEnd().endsWith('?')) return [];
  return [...sentence.matchAll(OUR)].flatMap(({ 0: our, index }): Said[] => {
    if (our.length > 'our'.length) return [{ index, end: clauseEnd(sentence, index) }];
    const before = sentence.slice(0, index);
    const words = sentence.slice(index);
    if (OUR_OWN_PAGES.test(words) || CLIENTS_SAY.test(words)) return [];
    if (HARMLESS.test(words) && !OWN_ALONE.test(words)) return [];
    if (ANSWER.test(words) && WAITED_FOR.test(before)) return [];
    if (TO_ASK.test(before) || (/\bof $/.test(before) && OWN_ALONE.test(words))) return [];
    return [{ index, end: clauseEnd(sentence, index) }];
  });
}
