import { memoizeByObject } from '../../memoize-by-object.ts';
import { clauseEnd, re, type Said, type Speaker, type Spoken } from './speaking.ts';

const MEETING = re`(?:sessions?|appointments?|consultations?|(?:first |confidential |free |intro(?:ductory)? |discovery )?(?:call|talk|conversation|visit|meeting)s?|assessments?|intakes?)`;
const WORK = re`(?:telehealth|(?:\w+ )?therapy|(?:\w+ )?sessions|appointments|groups?|workshops?|intensives?|openings|evening hours|weekend hours|payment plans?|sliding scale|reduced fees)`;

/** What only a practice says, whether it names itself or not. */
const patternsFor = memoizeByObject(({ city }: Speaker): RegExp[] => [
  // "Book a confidential session": something can be booked.
  new RegExp(
    re`(?:^|[.!:] |\b(?:you can|you may|to|or|and|please) )(?:book|schedule|reserve|request) (?!your own)(?:an?|your|the|my)? ?(?:(?!room)\w+ ){0,3}?${MEETING}(?! rooms?)\b`,
    'i',
  ),
  // "You can come in Miami", "you can meet by video".
  new RegExp(
    re`\b(?:you|couples|partners|clients|people)(?: can| may| could|['’]ll| will)?(?: also| both| always)? (?:come|meet|be seen|sit down|start|begin|have (?:sessions|them)) (?:\w+ ){0,4}?(?:in ${city.replaceAll(/[^\w ]/g, '.')}|in person|at the office|in the office|by video while|by video,? from anywhere)\b`,
    'i',
  ),
  // "Sessions take place weekly", "the first session is free".
  new RegExp(
    re`^(?:the |your |all |individual |couples |most )*(?:first )?(?:sessions?|appointments?|first talk|first call|first conversation|first meeting|first visit|intake) (?:take place|are held|are (?:usually )?\d|lasts?|runs?|costs?|is free|are free|happen|is by|are by|are private|is private|is confidential|are confidential|are weekly|start(?:s)? at)\b`,
    'i',
  ),
  new RegExp(
    re`\b(?:video|telehealth|the phone|in person|the room) is the (?:usual|normal|standard|main) (?:form|way|setting)\b`,
    'i',
  ),
  // "Evening appointments are available", "couples are welcome".
  new RegExp(
    re`\b${WORK}(?: \w+){0,4} (?:is|are) (?:also |always |now )?(?:available|offered|provided|on offer|included)\b`,
    'i',
  ),
  /\b(?:couples|partners|clients|adults|teens|teenagers|everyone|people|men|women|families|referrals|walk-ins|all orientations|LGBTQ\+?(?: \w+)?)(?: [\w+]+){0,4} (?:is|are) (?:all |also |always )?(?:very )?welcome\b(?! to (?:a |the )?meetings?)/i,
  /^(?:for )?adults only\b|\b(?:only adults|adults only) (?:are|is) (?:seen|treated|accepted)\b/i,
  // "Your message is read by a clinician", "every inquiry is answered within a day".
  /\b(?:your|each|every|all|any) (?:messages?|inquir(?:y|ies)|e-?mails?|letters?|reports?|calls?|requests?)(?: \w+){0,3} (?:is|are|will be|gets?) (?:always |usually |personally )?(?:read|answered|returned|reviewed|replied to|seen)\b/i,
  /^(?:an?|our|the|one) (?:real |licensed |trained |experienced |senior )*(?:person|therapist|clinician|counselor|human being|human) (?:reads|answers|calls|replies|will (?:call|answer|read|reply|contact))\b/i,
  /^no one (?:pays|has paid) (?:us )?(?:to|for)\b/i,
  /^(?:no|all|every|each) (?:phone|voicemail|therapists?|clinicians?|sessions?|notes?)\b[^.]{0,40}\b(?:rings?|left|recorded|licensed|trained|certified|shared)\b/i,
]);

// What is said of all practices, or of others, or asked.
const IN_GENERAL =
  /\b(?:often|usually|many|most|some|other|another|typically|commonly|elsewhere|sometimes|generally|may be|might|whether|ask|any (?:therapist|practice|program)|in most|at (?:a|any)|meetings?|hotline|helpline|lifeline|lines?|hospital|emergency|insurer|twelve-step|12-step|SAA|SLAA)\b/i;

/** What a sentence says that only a practice would say of itself, without a word for who it is. */
export function saysUnnamed({ sentence, speaker }: Spoken): Said[] {
  if (sentence.trimEnd().endsWith('?') || IN_GENERAL.test(sentence)) return [];
  return patternsFor(speaker).flatMap((pattern): Said[] => {
    const found = pattern.exec(sentence);
    return found ? [{ index: found.index, end: clauseEnd(sentence, found.index + found[0].length) }] : [];
  });
}
