import { inBoth } from '../../content/names/in-both.ts';
import type { Match } from '../phrases/matches-in.ts';
import { type Phrase, phraseRule } from '../phrases/phrase-rule.ts';

const HONEST = 'Say what can happen, or often happens, and for whom: "many people find", "can", "often".';

const ENGLISH: readonly Phrase[] = [
  {
    pattern:
      /\b(cures?|cured|curing|guarantee(s|d|ing)?|miracles?|miraculous|100 ?%(?! of)|(100|a hundred|one hundred) percent|risk-free|fail-?safe|foolproof|never fails|always works|works every time|success rates?|instant(ly)? (relief|results|change)|permanent(ly)? (change|results|recovery|recover|healed|solution)|once and for all)(?!\w)/i,
    what: 'promises a result',
    fix: HONEST,
  },
  {
    pattern: /\b(clinically |scientifically )?proven\b/i,
    what: 'claims more than a study can show',
    ...inBoth(({ component }) => ({
      fix: `Name the study and what it found, with a ${component('Cite')}, or leave the word out.`,
    })),
  },
  {
    pattern:
      /(\b(best(?! practices\b)|leading|top|foremost|finest|premier|most (effective|trusted|experienced|advanced|qualified|respected|comprehensive)|number one|no\. 1)|#1)( [\w-]+){0,2} (therap(y|ies|ists?)|practices?|programs?|treatments?|clinics?|care|modalit(y|ies)|approach(es)?|methods?|cent(er|re)s?|experts?|specialists?|teams?)\b(?! for (you|your|them|us|each)\b)|\b(unmatched|unparalleled|unrivaled|unsurpassed|second to none|like no other|state-of-the-art|cutting-edge|world-leading|gold[- ]standard|the only (practice|therapist|program|clinic|center) (in|that|who|with|to))\b/i,
    what: 'ranks the practice or a treatment above others',
    fix: 'Say what it is, without comparing it.',
  },
  {
    pattern:
      /\b(you|they|he|she|it|your (marriage|relationship|partner)) will (fully |completely |finally |soon |never )?(heal|recover|be free|be healed|be cured|be whole|trust again|relapse( again)?|act out again|save|get well|feel (whole|free|like yourself)|stop for good)\b/i,
    what: 'promises a result',
    fix: HONEST,
  },
  {
    pattern:
      /\b(absolutely|completely|definitely|certainly|always) possible\b|\b(dramatically|completely|fully) (reduces?|heals?|recovers?|transforms?|changes?|restores?)\b/i,
    what: 'promises how much will change',
    fix: HONEST,
  },
  {
    pattern:
      /\b(heal|recover|free|sober|better|change|results?|trust|progress)\b[^.]{0,60}\b(in|within|after) (just )?\d+( (to|or|–|-) ?\d+)? (days|weeks|months)\b/i,
    what: 'promises a result by a time',
    fix: 'Say that it often takes about so long, and that it is no promise, or leave the time out.',
  },
];

const HONESTO =
  'Say what can happen, or often happens, and for whom: "muchas personas", "puede", "a menudo".';

// No `\b`: to JavaScript, a letter with an accent is no part of a word.
const SPANISH: readonly Phrase[] = [
  {
    pattern:
      /(?<!\p{L})(cura(s|r|rse|mos|n|do|da)?|curación|garantía|garantiza\p{L}*|milagr(os?|os[oa]s?)|100 ?%(?! de)|cien por ciento|infalibles?|nunca falla|siempre funciona|tasas? de éxito|(alivio|resultados|cambios?) (inmediat|instantáne)[oa]s?|de una vez por todas|sin riesgos?)(?!\p{L})/iu,
    what: 'promises a result',
    fix: HONESTO,
  },
  {
    pattern:
      /(?<!\p{L})((científica|clínica)mente )?(com)?probad[oa]s?( (científica|clínica)mente)?(?!\p{L})/iu,
    what: 'claims more than a study can show',
    ...inBoth(({ component }) => ({
      fix: `Name the study and what it found, with a ${component('Cite')}, or leave the word out.`,
    })),
  },
  {
    pattern:
      /(?<!\p{L})(mejor(es)?|principal(es)?|únic[oa]s?|líder(es)?) (terapeutas?|terapias?|consultorios?|programas?|tratamientos?|clínicas?|centros?|especialistas?|métodos?)|(terapeuta|terapia|consultorio|programa|tratamiento|clínica|centro|especialista)s? (líder(es)?|número uno|sin igual|incomparables?|de vanguardia|de primera)(?!\p{L})/iu,
    what: 'ranks the practice or a treatment above others',
    fix: 'Say what it is, without comparing it.',
  },
  {
    pattern:
      /(?<!\p{L})(se (recuperará|sanará|curará)|sanará|volverá a confiar|va a (sanar|curarse|recuperarse|salvar su (matrimonio|relación))|dejará de (hacerlo|sufrir))(?!\p{L})/iu,
    what: 'promises a result',
    fix: HONESTO,
  },
];

// "Can it be cured?" asks; "Looking for a cure?" sells.
const ASKS =
  /^["“]?(can|could|is|are|was|does|do|did|will|would|has|have|should|how|what|why|when|who)\b.*\?["”]?$/i;
const HEDGES = /\b(often|may|might|can|could|usually|sometimes|many people|some people)\b/i;

/** Results must not be promised (Florida Statutes, s. 491.009; FTC Health Products Compliance Guidance). */
export const promise = phraseRule('promise', { 'en-US': ENGLISH, 'es-US': SPANISH }, isHonest, {
  isAnswerable: true,
});

function isHonest({ words, sentence, quoted, denied }: Match): boolean {
  if (quoted || denied || ASKS.test(sentence.trim()) || sentence.trim().startsWith('¿')) return true;
  return /\d/.test(words) && !words.includes('%') && HEDGES.test(sentence);
}
