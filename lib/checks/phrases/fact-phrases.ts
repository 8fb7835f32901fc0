import type { Practice } from '../../content/model/facts-schema.ts';
import type { FactName } from '../../content/practice/knowable-facts.ts';
import { SPOKEN_LANGUAGES } from '../../languages.ts';

/** Words that are true only while a fact is unknown, or only once it is known. */
export type FactPhrase = {
  /** Whether the words say that the fact is missing, or speak as if it stood there. */
  says: 'missing' | 'there';
  /** Any of these makes the words wrong, or right. None is named by words that say of no fact in particular that it is missing. */
  facts: readonly FactName[];
  pattern: RegExp;
  /** What each match has in it, where the pattern is slow: a text without it is not looked through. */
  near?: RegExp;
  /** Whether the words are so, where a fact has a value that they can be held to. */
  isSo?: (practice: Practice, words: string) => boolean;
  /** True for words that may be about the numbers for emergencies beside them. */
  isAlsoOfLines?: true;
};

/** A part of a pattern, as it stands. */
const re = String.raw;

const oneOf = (...sources: string[]) => new RegExp(sources.join('|'), 'i');

const WE = '(?:we|the practice|this (?:site|page)|these pages|nobody here|no one here)';
const NOT = re`(?:(?:do|does|did|have|has|can|could|are|is) (?:not|still not)|cannot|(?:do|does|did|have|has|ca|could|are|is)n['’]t|have yet to|has yet to|are yet to)`;
const SHOW =
  '(?:list(?:ed)?|show(?:n)?|print(?:ed)?|publish(?:ed)?|post(?:ed)?|names?|named|give(?:n)?|state[ds]?|say|said|tell|told|know(?:n)?|confirm(?:ed)?|put|fix(?:ed)?|decided?|have|had|chosen|settled|set|settled on)';
const FEW = re`(?:[\w’'-]+,? ){0,4}`;
const SOON = re`(?:here|yet|above|below|so far|for now|for the moment|at the moment|right now|to show|on (?:this|the) (?:page|site)|until|still)\b`;

/**
 * Patterns that say a thing is missing: `own` names it beyond doubt, such as "opening hours"; `any` may be that of others as well, such as
 * "hours", and counts only with a word such as "here" or "yet".
 */
function missing(own: string, any = own): RegExp {
  const both = re`(?:${own}|${any})`;
  return oneOf(
    re`\b${WE} ${NOT} (?:yet |even )?${SHOW} ${FEW}(?:${own}|our (?:[\w-]+ ){0,2}(?:${any}))\b`,
    re`\b${WE} ${NOT} (?:yet |even )?${SHOW} ${FEW}(?:${any})\b[^.?!;]{0,40}?\b${SOON}`,
    re`\b(?:there (?:is|are)|there['’]s|we have|we['’]ve|(?:you|readers)(?: will| can|['’]ll)? (?:find|see)|has|have|are|with) (?:still )?(?:no|not yet an?|none of the) ${FEW}${both}\b[^.?!;]{0,40}?\b${SOON}`,
    re`\b(?:we|the practice) (?:(?:still )?(?:have|has)|shows?|prints?|lists?|names?|gives?|publish(?:es)?) (?:still )?no ${FEW}(?:${own})\b`,
    re`\b(?:we|the practice) still ha(?:ve|s) no ${FEW}${both}\b`,
    re`\b(?:no|neither an?|none of the) ${FEW}${both} (?:is|are|has been|have been|was|were|stands?|appears?) (?:yet |still )?(?:listed|shown|given|named|published|posted|confirmed|known|printed|set|decided|here|public|available|stated|on this (?:page|site))\b`,
    re`\b(?:(?:our|the|its|these|those|some|an?|this) ${FEW}${both}|(?:${own})) (?:(?:is|are|has|have) (?:still |yet )?(?:not|n['’]t)(?: yet| been)*|(?:is|are)n['’]t(?: yet)?|ha(?:s|ve)n['’]t(?: been| yet)*) (?:yet |been )*(?:listed|shown|given|named|published|posted|confirmed|known|printed|public|set|decided|settled|stated|here|ready|available|open|on this (?:page|site))\b`,
    re`\b(?:(?:our|the|its|these|those|some|an?|this) ${FEW}${both}|(?:${own})) (?:(?:is|are) (?:still )?(?:missing|unknown|unconfirmed|to come|to be (?:confirmed|announced|decided|set)|coming(?: soon)?)\b|will (?:follow|be (?:added|listed|announced|posted|shown|here)|appear|stand here)\b|(?:is|are) still (?:open|being (?:set|decided|confirmed|settled)))`,
    re`\b${both}(?: [\w’'-]+){0,2}(?:: |,? )(?:not yet (?:confirmed|known|set|decided|public)|to be (?:confirmed|announced)|coming soon|tb[acd])\b`,
    re`\b(?:if|where|while|when|until|as long as) (?:you (?:find|see|read)|there is|there are|we (?:have|list|show|name|print)) no ${FEW}${both}\b`,
    re`\b(?:until|as soon as|once|when) (?:there (?:is|are)|we have|the practice has) (?:an? |our |the )?${FEW}${both},? ?(?:it|they|this|we|here|we['’]ll|you)?\b[^.?!;]{0,40}?\b(?:will|shall|here|['’]ll)\b`,
    re`\b(?:this|the) (?:page|site) will (?:name|list|show|give|have|print|say) ${FEW}${both}\b`,
  );
}

const isMissing = (fact: FactName, own: string, any?: string): FactPhrase => ({
  says: 'missing',
  facts: [fact],
  pattern: missing(own, any),
  near: oneOf(own, ...(any ? [any] : [])),
});
const saysMissing = (facts: readonly FactName[], ...sources: string[]): FactPhrase => ({
  says: 'missing',
  facts,
  pattern: oneOf(...sources),
});
const isThere = (facts: readonly FactName[], ...sources: string[]): FactPhrase => ({
  says: 'there',
  facts,
  pattern: oneOf(...sources),
});

const CLIENTS = '(?:clients?|patients?|people|couples|partners|men|women|inquiries)';

const MISSING: readonly FactPhrase[] = [
  isMissing(
    'phone',
    '(?:tele)?phone(?: number| line)?|number to (?:call|ring)',
    '(?<!license |registration )number',
  ),
  isMissing('email', 'e-?mail(?: address)?|address for e-?mail'),
  isMissing(
    'locations',
    '(?:street|postal|office) address|location|directions to (?:us|the office)',
    '(?<!e-mail |email |internet |web )address|office|parking',
  ),
  isMissing('hours', '(?:opening|office|business) hours|hours of business', 'hours'),
  isMissing(
    'fees',
    '(?:our |session )(?:fees?|prices?|rates?)|fees?|price of a session|cost of a session',
    'prices?|rates?|costs?',
  ),
  isMissing('insurance', 'insurance plans|insurers', 'insurance'),
  isMissing('replyWithin', 'reply times?|time for (?:an answer|a reply)|answering times?'),
  isMissing('legalName', '(?:registered|legal) name'),
  isMissing('languages', 'languages of (?:our |the )?sessions|session languages'),
  isMissing(
    'bookingUrl',
    'online (?:booking|scheduling|calendar)|booking (?:page|calendar|system)|way to book online',
  ),
  isMissing('portalUrl', '(?:client |patient )?portal'),
  isMissing(
    'people',
    'licen[sc]es?(?: numbers?| types?)?|credentials|license and number|names? of (?:our|the) (?:therapists?|clinicians?)|therapists?[’]?s? names?',
  ),
  isMissing('reviewer', '(?:clinical |medical )?reviewers?'),
  saysMissing(
    ['replyWithin'],
    re`\b(?:we|nobody here|the practice) ${NOT} (?:yet )?(?:name|say|promise|give|tell you) (?:an? |any |the |you |yet )?(?:time|how (?:soon|long|quickly|fast)|when we (?:answer|reply|will))\b(?!,)`,
    re`\b(?:when|how soon) (?:we|somebody|someone) (?:will )?(?:answers?|repl(?:y|ies)) is (?:not|still|yet)\b`,
  ),
  saysMissing(
    ['acceptingClients'],
    re`\b(?:we|the practice) ${NOT} (?:yet )?(?:say|tell|know|decided?|confirm(?:ed)?) (?:here |yet )?(?:whether|if) (?:we|it|there) (?:takes?|accepts?|is room|have room|has room|can take)\b`,
  ),
  saysMissing(
    ['languages'],
    re`\b(?:we|the practice) ${NOT} (?:yet )?(?:say|tell|know|confirm(?:ed)?|list(?:ed)?) (?:here |yet )?(?:in )?which languages?\b`,
    re`\bwhich languages? (?:we|our \w+) (?:speaks?|work in|holds? sessions in),? is (?:not|still|yet)\b`,
  ),
  saysMissing(
    ['insurance'],
    re`\b(?:we|the practice) ${NOT} (?:yet )?(?:say|tell|know|confirm(?:ed)?|list(?:ed)?|decided?) (?:here |yet )?(?:whether|if|which) (?:we |it |any |plans?|insur\w+ ?)(?:[\w’'-]+ ){0,3}(?:takes?|accepts?|bills?|insur\w+|plans?)\b`,
    re`\bwhich (?:insurance|plans|insurers) (?:we|the practice) (?:takes?|accepts?|bills?),? is (?:not|still|yet)\b`,
  ),
  saysMissing(
    ['fees'],
    re`\b(?:we|the practice) ${NOT} (?:yet )?(?:say|tell|know|decided?|confirm(?:ed)?) (?:here |yet )?(?:what|how much) (?:an? |the |our )?(?:sessions?|hours?|therapy) (?:here )?costs?\b`,
    re`\bwhat (?:a session|an hour|therapy) (?:here )?costs,? is (?:not|still|yet)\b`,
  ),
  saysMissing(
    ['bookingUrl'],
    re`\byou (?:cannot|can['’]t|can not) (?:yet )?(?:book|schedule)(?: [\w’'-]+){0,4} (?:online|here|on this site)\b`,
    re`\b(?:sessions|appointments) (?:cannot|can['’]t) (?:yet )?be (?:booked|scheduled) (?:online|here|on this site)\b`,
  ),
  saysMissing(
    ['locations'],
    re`\b(?:we|the practice) ${NOT} (?:yet )?(?:say|tell|show|print|publish(?:ed)?) (?:here |yet )?where (?:we are|we sit|the office is|our office is|it is)\b`,
  ),
  saysMissing(
    ['people'],
    re`\b(?:we|the practice) ${NOT} (?:yet )?(?:say|tell|show|print|name|list)(?: here| yet)? (?:who (?:works|sees|treats|practices)|which license)\b`,
    re`\bno one (?:is named|has been named) here\b|\bnobody (?:is named|has been named) (?:here|yet)\b`,
  ),
  saysMissing(
    ['reviewer'],
    re`\b(?:no|none of (?:our|these|the)|not one) (?:pages?|articles?)(?: here| on this site)? (?:has|have|was|were|is|are) (?:yet )?(?:been )?(?:checked|reviewed|read|approved|looked at)\b`,
    re`\b(?:pages?|articles?|words|site|nothing here)\b[^.?!;]{0,30}\b(?:has|have|was|were|is|are)(?: not|n['’]t)(?: yet)? (?:been )?(?:yet )?(?:clinically |medically )?(?:checked|reviewed|approved)(?: yet\b| by (?:an?|our|any) )`,
    re`\b(?:pages?|articles?|site)\b[^.?!;]{0,20}\b(?:has|have|was|were|is|are)(?: not|n[’']t) yet (?:been )?(?:clinically |medically )?(?:checked|reviewed|approved)\b`,
    re`\bnobody with a license has (?:read|checked|reviewed)\b`,
  ),
];

// Words that say of no fact in particular that it is missing.
const SOMETHING_MISSING: FactPhrase = saysMissing(
  [],
  re`\b(?:these|those|they|some (?:facts|things|of them)|the following)(?: facts)? (?:are|is) still (?:open|missing|unknown|unconfirmed)\b`,
  re`\bwhat (?:is|we know is) (?:still )?missing (?:here|on this (?:page|site))\b`,
  re`\bwhat is (?:still )?missing,? and why\b|\band what (?:is still missing|we (?:do not|don['’]t|cannot|can['’]t) say yet)\b`,
  re`\b(?:what|who|much|something|things?) (?:that )?we (?:do not|don['’]t|cannot|can['’]t) (?:say|tell you|confirm|show|name) (?:here )?yet\b`,
  re`: not yet confirmed\b|\bnot yet confirmed (?:here\b|(?:to|by|on) (?:this|the) (?:site|page|practice))`,
  re`: to be (?:confirmed|announced)\b|\bto be announced\b|(?:^|: |\bis |\bare |, )coming soon(?=[.!,]|$)|\bTB[ACD]\b`,
  re`\bthis (?:page|site) will (?:name|list|show|give|have) (?:an?|one|it|them|the)\b[^.?!;]{0,40}\b(?:as soon as|once|when)\b`,
  re`\b(?:has|have) not (?:yet )?(?:been )?(?:given|put|told) (?:this|it|them|these|that|to)?(?: to)? ?(?:this|the) (?:site|page)\b|\b(?:has|have) not put (?:this|it|them) on (?:this|the) site yet\b`,
  re`\bonce it has been confirmed,? (?:it|we)\b|\b(?:appears?|stands?|is shown|will be|will stand|will appear) here (?:once|as soon as|when) (?:it|they|somebody|someone|we) (?:has|have|is|are)\b`,
);

const DAYS = '(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)';
const SOON_ANSWERED = re`(?:within|in under|in less than|by the (?:next|end of)|by (?:noon|evening|tomorrow)|the same (?:working |business )?day|the next (?:working |business )?day|on the same|in (?:a|one|two|an|\d+) (?:\w+ )?(?:hours?|days?)|every day|same-day)`;

const INSURERS =
  'Aetna|Cigna|Evernorth|Blue Cross(?: (?:and )?Blue Shield)?|Florida Blue|BCBS|United ?Healthcare|UHC|Humana|Medicare|Medicaid|Tricare|Oscar|Optum|Magellan|Ambetter|Molina|Kaiser|AvMed|Oxford|Simply Healthcare|Sunshine Health';

const LANGUAGE_NAMES = new Intl.DisplayNames('en-US', { type: 'language' });
// "Haitian Creole" is also called Creole, "American Sign Language" ASL.
const LANGUAGE_WORDS = new Map<string, RegExp>(
  SPOKEN_LANGUAGES.map((tag) => {
    const name = LANGUAGE_NAMES.of(tag) ?? tag;
    const short = name.split(' ').at(-1) ?? name;
    return [tag, new RegExp(re`\b(?:${tag === 'ase' ? `${name}|ASL` : `${name}|${short}re`})\b`, 'i')];
  }),
);
const LANGUAGE = [...LANGUAGE_WORDS.values()].map(({ source }) => source).join('|');

function areSpoken({ languages }: Practice, words: string): boolean {
  const named = [...LANGUAGE_WORDS].filter(([, pattern]) => pattern.test(words)).map(([tag]) => tag);
  return named.every((tag) => languages.some((spoken) => spoken === tag));
}

function isBilled({ insurance }: Practice, words: string): boolean {
  const named = words.match(new RegExp(re`\b(?:${INSURERS})\b`, 'gi')) ?? [];
  const told = [...(insurance?.plans ?? []), insurance?.note ?? ''].join(' ').toLowerCase();
  return named.every((name) => told.includes(name.toLowerCase()));
}

const HERE = re`(?:we|we['’](?:re|ve)|our \w+|the practice)`;

const THERE: readonly FactPhrase[] = [
  {
    ...isThere(
      ['phone'],
      re`\bcall (?:us at |us on )?the (?:(?:tele)?phone )?number (?:above|below|here|at the (?:top|bottom|foot)|on this page)\b`,
    ),
    isAlsoOfLines: true,
  },
  isThere(
    ['phone'],
    re`\b(?:call|phone|ring|telephone) us\b(?! (?:a|an|by (?:name|our)|names|crazy|what)\b)`,
    re`\b(?:calls?|text|phone|ring) (?:our (?:office|practice|front desk)|the (?:office|practice|front desk))\b(?! (?:of|that|where|which|down|you|they|he|she))`,
    re`\bgive us a (?:call|ring)\b|\bpick up the phone and call us\b`,
    re`\b(?:text|message) us (?:at|on|any|to|and|if|when|for|with|your|instead|first)\b|\btext us(?=[.,;!?]|$)|\bsend us a text\b`,
    re`\bour (?:(?:main |direct |office |public )?(?:tele)?phone(?: number| line)?|number(?! one)|voicemail|phone lines?)\b`,
    re`\b(?:reach|contact|talk (?:to|with)|speak (?:to|with)|get hold of) us (?:by|over the|on the|via) (?:tele)?phone\b`,
    re`\bwe (?:answer|pick up) the (?:tele)?phone\b|\bwhen you call us\b|\bcalling us\b(?! (?:a|an|names|by)\b)`,
    re`\bcall (?:today|now) (?:to|for) (?:book|schedule|make|an? (?:appointment|free|consultation)|set up)\b`,
  ),
  isThere(
    ['email'],
    re`\be-?mail us\b|\bour e-?mail(?: address)?\b|\bwrite to us at\b|\bsend us an e-?mail\b|\be-?mailing us\b`,
    re`\b(?:reach|contact) us (?:by|via|over) e-?mail\b|\bour inbox\b`,
  ),
  isThere(
    ['locations'],
    re`\bour (?!own )(?:[\w’'-]+ ){0,3}offices?\b(?! manager| hours)|\bour (?:waiting room|building|front door|parking lot|street address|postal address|location|locations|therapy rooms?)\b`,
    re`\b(?:visit|drop in on|stop by and see|come and see|come see) us (?:at|in|on|any|during|when)\b|\bvisit us(?=[.,;!?]|$)`,
    re`\b(?:we are|we['’]re|the practice is|our practice is) located (?:at|in|on|near)\b|\b(?:we have|there is) (?:free )?parking (?:at|behind|beside|in front of) (?:our|the) (?:office|building|practice)\b`,
    re`\bdirections to (?:us|our)\b|\bat our address\b`,
  ),
  isThere(
    ['hours'],
    re`\bour (?:(?:regular |usual )?(?:office |opening |business |phone |evening |weekend )?hours)\b(?! together| of (?:sleep|work with))`,
    re`\b(?:we are|we[\'’]re|the practice is|our office is) open (?:on|from|until|till|every|daily|weekdays|weekends|at|seven|six|five|24|evenings|late|${DAYS})\b`,
    re`\b(?:we|the practice) (?:close|closes|open|opens) at\b`,
    re`\b(?:we|the practice) (?:see|sees|offers?|have|has|hold|holds) (?:[\w’'-]+ ){0,3}(?:evening|weekend|early[- ]morning|saturday|sunday|after-hours|lunchtime) (?:hours|appointments?|sessions?|slots?)\b`,
    re`\b(?:we|the practice) (?:see|sees|work|works|meet|meets) (?!each other)(?:[\w’'-]+ ){0,3}(?:on|in the) (?:weekends|evenings?|${DAYS})\b`,
  ),
  isThere(
    ['fees'],
    re`\bour (?:(?:standard |full |reduced |hourly |session |usual )?(?:fees?|prices?|rates?)) (?:is|are|starts?|ranges?|begins?|for|stands?|run)\b(?! (?:not|still|yet|unknown|missing|open))`,
    re`\bwe (?:charge|ask for|bill) (?:\$|[\w-]+ (?:dollars|hundred)|by the (?:hour|session)|(?:the same|less|more) for)`,
    re`\b(?:we|the practice) (?:offer|offers|have|has|keep|keeps) (?:[\w’'-]+ ){0,3}(?:sliding[- ]scale|reduced[- ](?:fee|rate)s?|lower[- ](?:fee|rate)s?|discounts?|payment plans?|package prices?)\b|\bour sliding scale\b`,
    re`\b(?:our|a|your) free (?:first |initial |15-minute |phone )?(?:consultation|call|session)\b(?=.{0,60}\b(?:us|our|we|book|schedule|today)\b)|\bwe (?:offer|give|have) (?:[\w’'-]+ ){0,3}free (?:[\w’'-]+ ){0,2}(?:consultations?|calls?|sessions?)\b|\bour free (?:[\w’'-]+ ){0,2}(?:consultation|call|session)\b`,
    re`\b(?:the|our) (?:fees?|prices?|rates?) (?:above|listed (?:above|below|here)|you see above|that stands? above)\b`,
    re`\b(?:a |our )?(?:first )?sessions? (?:here |with us )(?:costs?|is|are) (?:\$|[\w-]+ (?:dollars|hundred))`,
  ),
  {
    says: 'there',
    facts: ['insurance'],
    pattern: oneOf(
      re`\b(?:we|we['’]re|the practice|our practice) (?:also |currently |gladly )?(?:takes?|accepts?|bills?|works? with|are in[- ]network with|is in[- ]network with|in[- ]network with|participates? (?:in|with)) (?:[\w’'-]+,? ){0,3}(?:insurance|insurers?|(?:health |insurance )?plans?|${INSURERS})\b(?:(?:,|,? and|,? or) (?:${INSURERS}))*`,
      re`\b(?:we are|we['’]re|the practice is) (?:in|out of)[- ](?:the )?network\b`,
      re`\b(?:we|the practice) (?:gives?|provides?|issues?|offers?|sends?|writes?)(?: you)?(?: a| monthly)? superbills?\b`,
      re`\bour (?:insurance plans|panels|insurance partners|in-network plans)\b|\byour insurance (?:is|will be) (?:accepted|welcome|billed) (?:here|by us)\b`,
    ),
    isSo: isBilled,
  },
  isThere(
    ['replyWithin'],
    re`\b(?:we|someone|somebody|a person|one of us|the practice)(?: will|['’]ll| usually| always| try to| aim to| normally| promise to)* (?:answers?|repl(?:y|ies)|responds?|gets? back to you|calls?(?: you)? back|writes? back|returns? (?:your )?(?:calls?|messages?)|be in touch|contacts? you|reach(?:es)? out)(?: [\w’'-]+){0,5} ${SOON_ANSWERED}\b`,
    re`\byou(?: will|['’]ll| can expect to)? (?:hear from us|have an answer|get an answer|get a reply|hear back)(?: from us)?(?: [\w’'-]+){0,3} ${SOON_ANSWERED}\b`,
    re`\b(?:our (?:answer|reply|response) (?:\w+ )?(?:comes|arrives|takes)|expect (?:our|an?) (?:answer|reply|response)(?: from us)?)(?: [\w’'-]+){0,3} ${SOON_ANSWERED}\b`,
    re`\bwe ${NOT} take (?:longer|more) than\b[^.?!;]{0,40}\b(?:answer|reply)\b|\bour (?:reply|answering|response) time\b(?! (?:is not|is still|has not))`,
  ),
  {
    says: 'there',
    facts: ['languages'],
    pattern: oneOf(
      re`\b${HERE} (?:also |all |fluently )?(?:speaks?|works? in|offers? (?:therapy|sessions|help|counseling|care)(?: [\w’'-]+){0,2} in|holds? sessions in|sees? (?:[\w’'-]+ ){1,3}in) (?:[\w’'-]+,? (?:and |or )?){0,3}?(?:${LANGUAGE})(?:(?:,|,? and|,? or) (?:${LANGUAGE}))*`,
      re`\b(?:sessions|therapy|appointments|counseling) (?:is|are|can be) (?:also )?(?:available|offered|held|possible|had) in (?:[\w’'-]+,? (?:and |or )?){0,3}?(?:${LANGUAGE})(?:(?:,|,? and|,? or) (?:${LANGUAGE}))*`,
      re`\bour (?:[\w’'-]+ ){0,2}(?:${LANGUAGE})-speaking\b|\bse habla español\b|\bhablamos español\b|\b(?:we are|we['’]re|our (?:practice|team|staff) is) bilingual\b|\bour bilingual\b`,
    ),
    isSo: areSpoken,
  },
  {
    says: 'there',
    facts: ['acceptingClients'],
    pattern: oneOf(
      re`\b(?:we are|we['’]re|the practice is) (?:currently |now |still |always |glad to be )?(?:accepting|taking(?: on)?|welcoming|open to|seeing|admitting) (?:a few )?new ${CLIENTS}\b|\bwe (?:currently |now |still )?(?:accept|take|welcome) (?:on )?new ${CLIENTS}\b|(?<!\bnot )(?<!\bnot currently )(?<!\bno longer )(?<!any therapist )\baccepting new (?:clients|patients)(?= (?:now|today|here|this)|[.!]|$)`,
      re`\bwe (?:currently |now |still )?have (?:room|openings?|availability|space|free slots?|places?)(?: for (?:new|more|you|another|a few|one|two|${CLIENTS})| this| next| now|[.,;!]|$)`,
      re`\b(?:we have|there is) no waiting[- ]?list (?:here|with us|at the moment|right now|at present)\b|\bwe (?:have|keep) no waiting[- ]?list\b`,
    ),
    isSo: ({ acceptingClients }) => acceptingClients === 'yes',
  },
  {
    says: 'there',
    facts: ['acceptingClients'],
    pattern: oneOf(
      re`\b(?:our|the practice['’]s) waiting[- ]?list\b|\bwe (?:currently |now )?(?:have|keep|run) a waiting[- ]?list\b|\bput you on (?:our|the) waiting[- ]?list\b`,
    ),
    isSo: ({ acceptingClients }) => acceptingClients === 'waiting-list',
  },
  {
    says: 'there',
    facts: ['acceptingClients'],
    pattern: oneOf(
      re`\b(?:we are|we['’]re|the practice is) (?:currently |now )?(?:not|no longer|unable to be) (?:currently )?(?:accepting|taking(?: on)?) (?:any )?(?:new|more) ${CLIENTS}\b|\bwe (?:cannot|can['’]t|do not|don['’]t) (?:currently )?(?:take|accept) (?:on )?(?:any )?(?:new|more) ${CLIENTS}\b|\b(?:we are|we['’]re|our (?:practice|calendar|schedule) is) (?:currently )?(?:full|fully booked|booked up)\b`,
    ),
    isSo: ({ acceptingClients }) => acceptingClients !== 'yes',
  },
  isThere(
    ['bookingUrl'],
    re`(?<!\b(?:whether|if|ask how|cannot|can['’]t|can not) (?:you |to )?(?:can |could |may )?)\b(?:book|schedule|reserve)(?: (?!whether|by|and|a rest)[\w’'-]+){0,4} (?<!not )online\b(?! (?:therap|session|group|meeting|course|hour))`,
    re`\bour (?:online )?(?:calendar|scheduler|booking (?:page|system|link|calendar|site)|scheduling (?:page|system|link))\b|\bour online (?:booking|scheduling)\b`,
    re`\b(?:choose|pick|select|find) (?:a|your|an open) (?:time|slot|day|hour)(?: (?:and|or) [\w’'-]+)? (?:in|on|from|through) (?:our|the) (?:online |booking )?(?:calendar|schedule|list|booking page)\b`,
    re`\bclick (?:here |below |the button )?to (?:book|schedule)\b|\bbook (?:a|your|an) (?:[\w’'-]+ ){0,2}(?:session|appointment|consultation|time) (?:with one click|in one click|in our calendar|on our (?:site|website|page))\b|\bbook it yourself on (?:this|our) (?:site|page)\b`,
  ),
  isThere(
    ['portalUrl'],
    re`\bour (?:secure |online )*(?:client |patient )?portal\b`,
    re`\b(?:sign|log|logging|signing) in ?to (?:the|your) (?:secure )?(?:client |patient )?portal\b|\b(?:sign|log) on to (?:the|your) (?:client )?portal\b|\bthe client portal\b(?! (?:of|that) )`,
  ),
  isThere(
    ['sameAs'],
    re`\b(?:find|follow|like|see|rate|read about|look us up|friend) (?:us )?on (?:Google(?: Maps)?|Facebook|Instagram|LinkedIn|Psychology Today|TikTok|YouTube|Yelp|X|Twitter)\b(?=.)(?<=\bus on .{1,20})`,
    re`\bour (?:Google|Facebook|Instagram|LinkedIn|Psychology Today|YouTube|Yelp|TikTok)(?: (?:Business|Maps))? ?(?:profile|page|listing|channel|account)?\b`,
  ),
  isThere(
    ['people'],
    re`\bour (?:[\w’'-]+ ){0,2}(?:therapists|clinicians|counselors|psychologists|social workers|psychotherapists)\b(?! (?:page|outline))`,
    re`\bour (?:licensed|certified|trained|experienced|bilingual|female|male|senior|clinical) (?:[\w’'-]+ )?(?:therapist|clinician|counselor|psychologist|team|staff|director|supervisor)\b|\bour (?:clinical )?team\b|\bour staff\b(?! room)`,
    re`\b(?:we are|we['’]re|each of us is|all of us are|everyone here is|everybody here is) (?:all |fully |both )?licensed\b`,
    re`\bthe license(?:s| numbers?)? (?:above|listed (?:above|here)|you see above)\b|\bour (?:licenses|license numbers|license|credentials)\b(?! (?:are|is) (?:not|still|missing|open|unknown))`,
  ),
  isThere(
    ['reviewer'],
    re`\bour (?:clinical |medical )?reviewers?\b|\b(?:clinically|medically) (?:reviewed|checked|approved)\b`,
    re`\b(?:pages?|articles?|site|everything|words|content|texts?|each|all)\b[^.?!;]{0,40}\b(?:is|are|was|were|been|gets?) (?:[\w’'-]+ )?(?:reviewed|checked|approved|vetted) by (?:our|an?|one of our|licensed|two|the) ?(?:[\w’'-]+ ){0,2}(?:clinicians?|reviewers?|therapists?|psychologists?|professionals?|experts?|doctors?)\b`,
    re`\b(?:reviewed|checked|approved|vetted) by (?:our|one of our) (?:[\w’'-]+ ){0,2}(?:clinicians?|reviewers?|therapists?|psychologists?|team)\b`,
  ),
];

/** Every wording that a fact makes true or untrue, those first that name what they speak of. */
export const FACT_PHRASES: readonly FactPhrase[] = [...MISSING, SOMETHING_MISSING, ...THERE];
