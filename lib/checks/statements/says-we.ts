import { clauseEnd, OF_SERVICE, OF_SITE, re, type Said, type Spoken } from './speaking.ts';

const WE = /\b[Ww]e\b(?:['’](?:re|ve|ll|d)\b)?/g;

/** What a sentence says with "we", where "we" is the practice, and neither everyone, nor whoever wrote the page, nor two readers. */
export function saysWe({ sentence }: Spoken): Said[] {
  if (sentence.trimEnd().endsWith('?') && !ASKS_FOR_CLIENTS.test(sentence.trim())) return [];
  if (OF_TWO_READERS.test(sentence)) return [];
  return [...sentence.matchAll(WE)].flatMap(({ 0: we, index }): Said[] => {
    const from = index + we.length;
    const end = clauseEnd(sentence, from);
    const clause = `${BY_CONTRACTION[we.slice(2).replace('’', "'")] ?? ''}${sentence.slice(from, end).trim()}`;
    const isHarmless = HARMLESS.some((isSuch) => isSuch(clause, sentence.slice(0, index)));
    return isHarmless ? [] : [{ index, end }];
  });
}

const BY_CONTRACTION: Readonly<Record<string, string>> = {
  "'re": 'are ',
  "'ve": 'have ',
  "'ll": 'will ',
  "'d": 'would ',
};

// "Why do we ask you for a deposit?" Other questions with "we" are those of readers.
const ASKS_FOR_CLIENTS =
  /^(?:why|how|what|when|where|which|who)\b(?! (?:may|should|can) we (?:reach|contact|call|write|leave|use|say|address)\b)[^?]*\bwe\b[^?]*\b(?:you|your|clients|patients)\b/i;

// What two people agree on, on a sheet that they print.
const OF_TWO_READERS = /\b(?:either|neither) of us\b/i;

const AUXILIARIES = new RegExp(
  re`^(?:(?:(?:will|would|can|could|may|might|must|shall|should|do|does|did|have|has|had|are|were|been|being|ca|wo)(?:n['’]t)?|cannot|not|never|always|often|usually|normally|typically|generally|also|only|ever|still|both|mostly|mainly|rarely|seldom|sometimes|gladly|simply|just|then|first|already|really|rather|soon|now|therefore|either|neither|(?:try|tries|tried|aim|mean|hope|want|like|love|prefer|begin|start|choose|refuse|promise|agree|plan|able|going|used|ready|glad|happy) to)(?=\s)\s+)+`,
  'i',
);

/** The verb of a clause and all that follows it, without what stands before the verb. */
const fromVerb = (clause: string) => clause.replace(AUXILIARIES, '');

/** Kinds of clauses, given with what stands before their "we", that say nothing about the practice. */
const HARMLESS: readonly ((clause: string, before: string) => boolean)[] = [
  isOfEveryone,
  isOfWriters,
  isOfWebsite,
  isBeyondAnyone,
  isAsked,
  isTopic,
];

// "We all learn early", "we hide what hurts", "most of us … we obey it".
const OF_EVERYONE = new RegExp(
  re`^(?:all|humans?|people|grown-ups|once|as (?:children|a species|people)|learn\w*|gr(?:ow|ew)|hid(?:e|den)?|love[ds]?|fear(?:ed)?|hurt|feel|felt|need|want|wish|carr(?:y|ied)|forg[eo]t|remember(?:ed)?|sleep|breathe|eat|drink|die|age|cry|long|crave|lie|lied|lose|lost|inherit(?:ed)?|obey|fight|fought|r[ua]n (?:from|to|away)|reach for|live|born|wired|built|made|human|taught|absorb(?:ed)?|pick up|tend|adapt(?:ed)?|numb|avoid|dream|compare|touch|soothe|swallow|wear|bec[oa]me|(?:tell|treat|protect|judge|call|teach) ourselves|notice|flinch|cope|escape|repeat|react|blame|mistake|bury|turn (?:to|away)|pay for|suffer|give up|f[ae]ll|w[ao]ke|keep (?:secrets|hidden|from|doing|repeating|silent|quiet)|(?:have )?(?:bodies|a body|secrets|hurt)|ashamed|afraid|alone|lonely|tired|scared|angry|in pain|social|creatures|the only ones?$)(?:\b|$)`,
  'i',
);
const TO_CLIENTS = new RegExp(
  re`\b(?:you|yours?|here|working with|with (?:people|men|women))\b|${OF_SERVICE.source}`,
  'i',
);

function isOfEveryone(clause: string): boolean {
  return !TO_CLIENTS.test(clause) && (OF_EVERYONE.test(clause) || OF_EVERYONE.test(fromVerb(clause)));
}

// What whoever writes pages does, whatever it is about: "We found no trial of couples therapy."
const WRITES = new RegExp(
  re`^(?:wr(?:ite|ote|itten|iting)|cit(?:e|ed|ing)|quot(?:e|ed|ing)|print(?:ed|ing)?|link(?:ed|ing)? (?:to|from|no)|publish(?:ed|ing)?|list(?:ed)?|nam(?:e|ed|ing)|describ(?:e|ed)|mention(?:ed)?|discussed|mark(?:ed)?|translated?|updated?|corrected|borrow(?:ed|ing)?|invent(?:ed)?|count(?:ed)?|found|looked (?:it |them |each )?(?:for|up)|search(?:ed)?|verif(?:y|ied)|know of|know (?:no|little|whom|which|where)|tested|tried (?:all|it|each|this)|closed|forgot|leave (?:[\w’' -]{1,30} )?(?:out|unmet|blank)\b|build nothing|take from it|claim that|seen no|find (?:a new one|none|no|that)|give (?:(?:you )?(?:a|no) (?:number|figure)|each side|both sides)|wrong|mistaken|with (?:it|them|one|mistakes|sources|errors)\b|put (?:these|them|it|this) together)\b`,
  'i',
);
// "We would name four things" holds a view of them.
const HOLDS = /\b(?:would|should) (?:not )?(?:name|add|call|list|describe|mention)\b/i;
const ASKED_OF_PAGES =
  /\b(?:what|questions?|numbers|sources|words|links|names|terms|faults|standards?|tests?|ones|record)(?: that)? $/i;
const PAGES_HAVE = /^(?:answer|use|name|cite|know|list|choose|aim for|test|quote|check|find|read)\b/i;

function isOfWriters(clause: string, before: string): boolean {
  if (HOLDS.test(clause)) return false;
  const verb = fromVerb(clause);
  if (ASKED_OF_PAGES.test(before) && PAGES_HAVE.test(verb)) return !OF_SERVICE.test(verb);
  return (
    WRITES.test(verb) &&
    !/\b(?:to|for) (?:you|your|clients?|patients?|couples|insurers?)\b/i.test(verb.slice(0, 40))
  );
}

// What a website does, and a practice too: it depends on what with.
const SAYS = /^(?:sa(?:y|id|ying)|explain(?:ed)?)\b/i;
const SAID_TO_CLIENTS =
  /\b(?:sessions?|appointments?|first (?:talk|call|meeting|visit|conversation)|before (?:you|we)|to (?:you|no one|nobody|anyone|your)|your (?:partner|spouse|family)|everything|out loud)\b/i;
const DOES = new RegExp(
  re`^(?:deliver(?:ed)?|think|believe|read|check(?:ed)?|test|show|set|state|note|draw|add(?:ed)?|try|number|keep|kept|store|save|collect|track|log|share|sell|sold|pass on|use|put|ask|encrypt|seal|receive|see|hide|aim for|have|are|were|rest|hold)\b`,
  'i',
);
const WITHOUT_OBJECT =
  /^(?:deliver(?:ed)? (?:it|them)|check(?:ed)? (?:each|every|it|them|that)|show (?:it|them|both|here|that))/i;
const KEPT_NOTHING =
  /^(?:keep|kept|store|save|collect|track|log|sell|sold|share|pass on) (?:nothing|none|it|them|neither)\b/i;
const AS_WORD = /^(?:use|put) (?:it|them|both|neither|this|that|the (?:word|term|name)s?)(?=[\s,;.]|$)/i;
const ASK_NOTHING =
  /^ask (?:you )?(?:for no|for nothing|no (?:name|one)|nothing|not to (?:lean|rely))\b|^ask you not to (?:lean|rely)\b/i;
const PASS_SITE = new RegExp(re`^(?:${OF_SITE.source})|${OF_SITE.source}`, 'i');
const OF_CLIENTS =
  /\b(?:clients?|patients?|sessions?|appointments?|therap\w+|voice ?mails?|first (?:talk|meeting|call|visit)|your (?:partner|spouse|story|secrets?)|in person|(?:to|with) (?:no one|nobody|anyone|anybody))\b/i;

function isOfWebsite(clause: string): boolean {
  const verb = fromVerb(clause);
  if (SAYS.test(verb)) return !SAID_TO_CLIENTS.test(verb);
  if (!DOES.test(verb)) return false;
  if (/^(?:think|believe)\b/i.test(verb)) return /\b(?:pages?|site|website|browsers?)\b/i.test(verb);
  if (OF_CLIENTS.test(verb)) return false;
  if (PASS_SITE.test(verb) && !/^(?:are|were|have)\b/i.test(verb)) return true;
  if (KEPT_NOTHING.test(verb) || AS_WORD.test(verb) || ASK_NOTHING.test(verb)) return true;
  return WITHOUT_OBJECT.test(verb) && !OF_SERVICE.test(verb);
}

// "We cannot tell whether it arrived", "we do not know which", "we are not lawyers".
const BEYOND = new RegExp(
  re`^(?:(?:cannot|can ?not|can['’]t|can neither|could not|couldn['’]t|can never)(?: (?:yet|even|always))? (?:tell|know|see|say|control|reach|hide|erase|prove|rule|judge|find|show|name|promise (?:a|any|that|you a))|(?:do not|don['’]t)(?: yet)? (?:know|claim)|(?:could|did)(?: not|n['’]t) (?:keep|take|send|store|deliver|get|receive) (?:it|anything|your message))\b(?! (?:your (?:partner|spouse|family|employer)|couples|clients|patients|people|anyone|anybody))`,
  'i',
);
const OTHER_TRADES =
  /^(?:are not|aren['’]t) (?:your |a |an )?(?:lawyers?|attorneys?|doctors?|physicians?|police|accountants?|emergency|crisis|hotline)\b/i;

// The rule about promises tells these.
const PROMISES = /^(?:guarantee|promise (?:you|that|results))\b/i;

function isBeyondAnyone(clause: string): boolean {
  return PROMISES.test(fromVerb(clause)) || BEYOND.test(clause) || OTHER_TRADES.test(clause);
}

// "A name we may use", "ask us how we work": a field of a form, and what a reader is told to ask.
const ASKED =
  /\b(?:whether|if|how|where|when|who|which \w+|what(?: \w+)?|(?:name|number|address|hours?|times?|way)(?: that)?) $/i;
const ASK = /\b(?:ask(?:ing)?|tell us|say|know|questions? (?:is|about)|find out|finding out)\b[^.;]*$/i;

function isAsked(clause: string, before: string): boolean {
  if (!ASKED.test(before)) return false;
  return /^(?:may|should|can)\b/i.test(clause) ? !/\bcan (?:help|do|offer)/i.test(clause) : ASK.test(before);
}

// "Who we are", "other therapy we offer": they say what follows, and no more. "As far as we know", "until we answer".
const TOPIC =
  /^(?:are|do|ask|offer|work (?:with|on)|treat|use|help with|sell or pass on)(?: in therapy| this way)?$/i;
const IN_PASSING = /\b(?:as far as|before|until|once|what) $/i;

function isTopic(clause: string, before: string): boolean {
  if (/\bas far as $/i.test(before)) return /^(?:can see|know|can tell)\b/i.test(clause);
  if (/\bwhat $/i.test(before) && /\bbrowser|\bprogram/i.test(before)) return /^ask\b/i.test(clause);
  if (IN_PASSING.test(before) && /^(?:answer|speak|talk|meet)$/i.test(clause)) return true;
  return /^\S/.test(before) && TOPIC.test(clause) && !/\b(?:most|many|all) of the\b/i.test(before);
}
