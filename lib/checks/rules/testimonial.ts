import { inBoth } from '../../content/names/in-both.ts';
import { blocksOf } from '../../markdown/blocks-of.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { positionOfWords } from '../../markdown/position.ts';
import { type Phrase, phraseRule } from '../phrases/phrase-rule.ts';
import { sectionsWithSources } from '../phrases/section-sources.ts';
import { joinRules, markdownRule, type RuleIssue } from '../rule.ts';

const WHY =
  'Leave it out. A therapist may not ask clients for praise (ACA Code of Ethics, C.3.b), and praise of one person proves nothing.';
const SIGNED = inBoth(({ component }) => ({
  fix: `Leave the quote out. What someone wrote in public gets its source, with a ${component('Cite')}, in this section.`,
}));

const ENGLISH: readonly Phrase[] = [
  {
    pattern:
      /\b(our|former|past|happy|satisfied) (clients|couples|patients|customers) (say|tell|told|report|love|rave|agree|describe|call)\b|\bwhat (our )?(clients|couples|people|others) (are saying|say about us|have said about us)\b/i,
    what: 'gives the word of clients as proof',
    fix: WHY,
  },
  {
    pattern: /\b(testimonials?|success stor(y|ies)|client (stories|reviews)|(our|read|five-star) reviews)\b/i,
    what: 'sells with what clients are said to have told',
    fix: WHY,
  },
  {
    pattern: /\b(changed|saved|transformed) (my|our) (life|lives|marriage|relationship)\b/i,
    what: 'is praise in the words of a client',
    fix: WHY,
  },
  {
    pattern: /\b([45]|five|four)(\.\d)?[- ]stars?\b|\b[345]\.\d (out of|\/) ?5\b|[★⭐🌟]/iu,
    what: 'is a rating',
    fix: WHY,
  },
];

// No `\b`: to JavaScript, a letter with an accent is no part of a word.
const SPANISH: readonly Phrase[] = [
  {
    pattern:
      /(?<!\p{L})(nuestr[oa]s|antigu[oa]s|muchos) (clientes|pacientes|parejas) (dicen|cuentan|recomiendan|opinan|nos quieren)(?!\p{L})|(?<!\p{L})lo que (dicen|opinan) (de nosotros|nuestr[oa]s (clientes|pacientes|parejas))(?!\p{L})/iu,
    what: 'gives the word of clients as proof',
    fix: WHY,
  },
  {
    pattern:
      /(?<!\p{L})(testimonios?|historias? de éxito|casos? de éxito|(nuestras|lea las) reseñas)(?!\p{L})/iu,
    what: 'sells with what clients are said to have told',
    fix: WHY,
  },
  {
    pattern:
      /(?<!\p{L})(me|nos) (cambi(ó|aron)|salv(ó|aron)|transform(ó|aron)) (la vida|el matrimonio|la relación)(?!\p{L})|(?<!\p{L})(salv(ó|aron)|cambi(ó|aron)) (mi|nuestr[oa]) (vida|matrimonio|relación)(?!\p{L})/iu,
    what: 'is praise in the words of a client',
    fix: WHY,
  },
  {
    pattern: /(?<!\p{L})([45]|cinco|cuatro) estrellas(?!\p{L})|[★⭐🌟]/iu,
    what: 'is a rating',
    fix: WHY,
  },
];

// "— Maria", "– J.M., 42", "— A former client, Miami". A full name is that of an author, and so is a name with a year.
const CLIENT =
  /(?:[Aa]n? |[Oo]ur )?(?:\p{L}+ )?(?:client|patient|wife|husband|spouse|couple)|[Aa]nonymous|(?:Un[ao]? |una? )?(?:client[ea]|paciente|espos[oa]|pareja)|[Aa]nónim[oa]/u;
const FIRST_NAME = /\p{Lu}\p{Ll}+(?: \p{Lu}\.?)?|(?:\p{Lu}\.? ?){1,2}/u;
const SIGNATURE = new RegExp(
  `[—–-]{1,2}\\s*(?:${CLIENT.source}|${FIRST_NAME.source})(?:, (?!\\d{4})[^.]{1,40})?\\.?$`,
  'u',
);
const SIGNED_QUOTE = new RegExp(`(?<=["”]\\s*)${SIGNATURE.source}`, 'u');

const spoken = phraseRule(
  'testimonial',
  { 'en-US': ENGLISH, 'es-US': SPANISH },
  ({ denied, sentence, passage }) => denied || asks(sentence, passage.isHeading),
);

// A question that a reader may have, such as "Why are there no reviews here?", praises no one.
function asks(sentence: string, isHeading: boolean): boolean {
  return isHeading && sentence.trim().endsWith('?');
}

const signed = markdownRule('testimonial', (tree) => {
  const quotes = nodesOf(tree, 'blockquote').map(({ node }) => node.position?.end.offset);
  return blocksOf(tree).flatMap(({ node, text, section }): RuleIssue[] => {
    const endsQuote = quotes.includes(node.position?.end.offset);
    const signature = (endsQuote ? SIGNATURE : SIGNED_QUOTE).exec(text)?.[0];
    if (!signature || sectionsWithSources(tree).has(section)) return [];
    const message = `"${signature}" signs a quote as a client would: ${text}`;
    return [{ ...positionOfWords(node, signature), message, ...SIGNED }];
  });
});

/** Praise from clients is never shown (ACA Code of Ethics C.3.b; FTC rule on reviews and testimonials, 16 CFR 465). */
export const testimonial = joinRules('testimonial', spoken.check, signed.check);
