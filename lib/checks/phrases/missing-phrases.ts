import type { FactName } from '../../content/practice/knowable-facts.ts';
import { type FactPhrase, NOT, oneOf, re } from './fact-phrase.ts';

const WE = "(?:we|we['’](?:re|ve)|the practice|this (?:site|page)|these pages|nobody here|no one here)";
const SHOW =
  '(?:list(?:ed)?|show(?:n)?|print(?:ed)?|publish(?:ed)?|post(?:ed)?|names?|named|give(?:n)?|state[ds]?|say|said|tell|told|know(?:n)?|confirm(?:ed)?|put|fix(?:ed)?|decided?|have|had|chosen|settled|set|settled on|share[d]?|offer(?:ed)?|open(?:ed)?|work(?:ed)? out|figured? out|finaliz(?:e|ed)|announced?|commit(?:ted)? to|promised?|set up)';
const FEW = re`(?:[\w’'-]+,? ){0,4}`;
const NOW =
  '(?:currently|presently|at present|at this (?:time|point|stage)|at the moment|right now|for now|so far|as of now|unfortunately)';
/** What tells or settles something, after a denial. */
const TELL =
  '(?:sa(?:y|id)|t(?:ell|old)|know|knows|known|decided?|confirm(?:ed)?|list(?:ed)?|announced?|shared?|figured? out|worked? out)';
const SOON = re`(?:here|yet|just yet|at present|presently|currently|as of now|at this (?:time|point|stage)|on (?:this|the|our) website|above|below|so far|for now|for the moment|at the moment|right now|to show|on (?:this|the) (?:page|site)|until|still)\b`;

/**
 * Patterns that say a thing is missing: `own` names it beyond doubt, such as "opening hours"; `any` may be that of others as well, such as
 * "hours", and counts only with a word such as "here" or "yet".
 */
function missing(own: string, any = own): RegExp {
  const both = re`(?:${own}|${any})(?: (?:information|details|list))?`;
  return oneOf(
    re`\b${WE} ${NOT} (?:yet |even |currently )?${SHOW} ${FEW}(?:${own}|our (?:[\w-]+ ){0,2}(?:${any}))\b`,
    re`\b${WE} ${NOT} (?:yet |even |currently )?${SHOW} ${FEW}(?:${any})\b[^.?!;]{0,40}?\b${SOON}`,
    re`\b(?:there (?:is|are)|there['’]s|we have|we['’]ve|(?:you|readers)(?: will| can|['’]ll)? (?:find|see)|has|have|are|with) (?:still )?(?:no|not yet an?|none of the) ${FEW}${both}\b[^.?!;]{0,40}?\b${SOON}`,
    re`\b(?:there (?:is|are)|there['’]s|we have|we['’]ve|the practice has) ${NOW} (?:no|not an?) ${FEW}${both}\b`,
    re`\b${NOW},? (?:there (?:is|are)|there['’]s|we have|we['’]ve|the practice has) (?:no|not an?) ${FEW}${both}\b`,
    re`\b(?:we|the practice)\b[^.?!;:]{0,30} (?:and|but|so) (?:we )?ha(?:ve|s) no ${FEW}(?:${own})\b`,
    re`\bwhy there (?:is|are) no ${FEW}${both}\b`,
    re`\b(?:there (?:is|are)|there['’]s) no (?:${own})(?=[.;!]|$)|\bno (?:${own}) (?:yet|so far|as yet|at the moment|right now)\b`,
    re`\byou(?:['’]ll| will) (?:get|find|see|have) ${FEW}${both}\b[^.?!;]{0,30}\b(?:once|as soon as|when) (?:we|there|it|they)\b`,
    re`\b(?:we|the practice) (?:(?:still )?(?:have|has)|shows?|prints?|lists?|names?|gives?|publish(?:es)?) (?:still )?no ${FEW}(?:${own})\b`,
    re`\b(?:you|readers) (?:will not|won['’]t|cannot|can['’]t|do not|don['’]t) (?:find|see) ${FEW}${both}\b[^.?!;]{0,40}?\b${SOON}`,
    re`\byou will soon find (?:here )?${FEW}${both}\b`,
    re`\b(?:we are|we['’]re|the practice is) still (?:working on|deciding on|settling|waiting for) ${FEW}${both}\b`,
    re`\b(?:we|the practice) still ha(?:ve|s) no ${FEW}${both}\b`,
    re`\b(?:no|neither an?|none of the) ${FEW}${both} (?:is|are|has been|have been|was|were|stands?|appears?) (?:yet |still )?(?:listed|shown|given|named|published|posted|confirmed|known|printed|set|decided|here|public|available|stated|on this (?:page|site))\b`,
    re`\b(?:(?:our|the|its|these|those|some|an?|this) ${FEW}${both}|(?:${own})|^(?:${any})) (?:(?:is|are|has|have) (?:still |yet )?(?:not|n['’]t)(?: yet| been)*|(?:is|are)n['’]t(?: yet)?|ha(?:s|ve)n['’]t(?: been| yet)*) (?:yet |been )*(?:listed|shown|given|named|published|posted|confirmed|known|printed|public|set|fixed|decided|settled|stated|here|ready|available|open|finalized|announced|worked out|online|live|connected|set up|up and running|working|opened|in place|on our site|on this (?:page|site))\b`,
    re`\b(?:(?:our|the|its|these|those|some|an?|this) ${FEW}${both}|(?:${own})|^(?:${any})) (?:(?:is|are) (?:still )?(?:missing|unknown|unconfirmed|to come|to be (?:confirmed|announced|decided|set)|coming(?: soon)?|in the works|on (?:its|their|the) way|pending)\b|follows?(?= (?:soon|shortly|here)|[.,;]|$)|will (?:follow|be (?:added|listed|announced|posted|shown|here)|appear|stand here)\b|(?:is|are) still (?:open|being (?:set|decided|confirmed|settled|finalized|worked out|sorted out|set up)))`,
    re`\b${both}(?: [\w’'-]+){0,2}(?:: |,? )(?:not yet (?:confirmed|known|set|decided|public)|to be (?:confirmed|announced)|(?:to come|to follow|pending)(?=[.!,]|$))(?!\w)`,
    re`\b(?:if|where|while|when|until|as long as) (?:you (?:find|see|read)|there is|there are|we (?:have|list|show|name|print)) no ${FEW}${both}\b`,
    re`\b(?:until|as soon as|once|when) (?:there (?:is|are)|we have|the practice has) (?:an? |our |the )?${FEW}${both},? ?(?:it|they|this|we|here|we['’]ll|you)?\b[^.?!;]{0,40}?\b(?:will|shall|here|['’]ll)\b`,
    re`\b(?:this|the) (?:page|site) will (?:name|list|show|give|have|print|say) ${FEW}${both}\b`,
  );
}

// Each part of the pattern has one of these.
const ABSENCE =
  /n['’]t\b|\b(?:not?|none|neither|cannot|unable|yet|still|soon|missing|unknown|unconfirmed|to (?:come|be|follow)|coming|pending|in the works|on (?:its|their|the) way|follows?|will|tb[acd]|until|once|when)\b/i;

const isMissing = (fact: FactName, own: string, any?: string): FactPhrase => ({
  says: 'missing',
  facts: [fact],
  pattern: missing(own, any),
  near: [oneOf(own, ...(any ? [any] : [])), ABSENCE],
});
const saysMissing = (facts: readonly FactName[], ...sources: string[]): FactPhrase => ({
  says: 'missing',
  facts,
  pattern: oneOf(...sources),
});

const OF_A_FACT: readonly FactPhrase[] = [
  isMissing(
    'phone',
    '(?:tele)?phone(?: numbers?| lines?| calls?)?(?! sessions?| therapy| appointments?| counseling)|number to (?:call|ring)',
    '(?<!license |registration )number',
  ),
  isMissing('email', 'e-?mail(?: address)?(?! (?:sessions?|therapy|counseling))|address for e-?mail'),
  isMissing(
    'locations',
    '(?:street|postal|office) address|(?:physical|brick-and-mortar|walk-in) (?:office|location)|location|directions to (?:us|the office)',
    '(?<!e-mail |email |internet |web )address|office|parking',
  ),
  isMissing('hours', '(?:opening|office|business) hours|hours of business', 'hours'),
  isMissing(
    'fees',
    '(?:our |session )(?:fees?|prices?|rates?|pricing)|fees?|fee schedule|price of a session|cost of a session',
    'prices?|pricing|rates?|costs?',
  ),
  isMissing('insurance', 'insurance plans|insurers', 'insurance'),
  isMissing('replyWithin', '(?:reply|response|answering|turnaround) times?|time for (?:an answer|a reply)'),
  isMissing(
    'legalName',
    '(?:registered|legal) name(?: of the practice)?|name (?:that )?the (?:business|practice|company) is registered under',
  ),
  isMissing('languages', 'languages of (?:our |the )?sessions|session languages'),
  isMissing(
    'bookingUrl',
    "online (?:booking|scheduling|calendar)|booking (?:page|calendar|system)|way to (?:book|schedule)(?: [\\w’'-]+){0,3} online",
  ),
  isMissing('portalUrl', '(?:client |patient )?portal'),
  isMissing(
    'people',
    'licen[sc]es?(?: numbers?| types?)?|credentials|license and number|names? of (?:our|the) (?:therapists?|clinicians?)|therapists?[’]?s? names?',
  ),
  isMissing('reviewer', '(?:clinical |medical )?reviewers?'),
  saysMissing(
    ['replyWithin'],
    re`\b(?:we|nobody here|no one here|the practice) ${NOT} (?:yet )?(?:name|say|promise|give|tell you) (?:an? |any |the |you |yet )?(?:time|how (?:soon|long|quickly|fast)|when we (?:answer|reply|will))\b(?!,)`,
    re`\b(?:when|how (?:soon|quickly|fast)) (?:we|somebody|someone) (?:will |can )?(?:answers?|repl(?:y|ies)|responds?|gets? back to you|writes? back)(?: is (?:not|still|yet)\b|,? we ${NOT} (?:yet )?(?:say|tell|promise|know)\b)`,
  ),
  saysMissing(
    ['acceptingClients'],
    re`\b(?:is|has)(?: not|n['’]t) (?:yet )?(?:been )?(?:decided|clear|known|settled) (?:yet )?(?:whether|if) we (?:take|accept|have (?:room|space|openings))\b`,
    re`\b(?:we|the practice) ${NOT} (?:yet )?${TELL} (?:here |yet |${NOW} )?(?:whether|if) (?:we|it|there) (?:takes?|accepts?|(?:is|have|has) (?:any )?(?:room|space|openings?|availability)|can take)\b`,
  ),
  saysMissing(
    ['languages'],
    re`\b(?:we|the practice) ${NOT} (?:yet )?${TELL} (?:here |yet |${NOW} )?(?:in )?which languages?\b`,
    re`\b(?:we|the practice) ${NOT} (?:yet )?(?:list|name|say) (?:our |the )?languages\b`,
    re`\bwhich languages? (?:we|our \w+) (?:speaks?|work in|holds? sessions in),? is (?:not|still|yet)\b`,
  ),
  saysMissing(
    ['insurance'],
    re`\b(?:we|the practice) ${NOT} (?:yet )?${TELL} (?:here |yet |${NOW} )?(?:whether|if|which) (?:we |it |any |plans?|insur\w+ ?)(?:[\w’'-]+ ){0,3}(?:takes?|accepts?|bills?|insur\w+|plans?)\b`,
    re`\b(?:we|the practice) ${NOT} (?:yet )?${TELL} (?:here |yet |${NOW} )?(?:whether|if) (?:we|it)(?:['’]ll| will|['’]re| are| is)? (?:be )?(?:in|out of)[- ](?:the )?network\b`,
    re`\b(?:whether|if) we (?:will |can )?(?:take|accept|bill) (?:[\w’'-]+ ){0,2}(?:insurance|plans?),? is (?:still |yet )?(?:undecided|unknown|open|not)\b`,
    re`\bwhich (?:insurance|plans|insurers) (?:we|the practice) (?:takes?|accepts?|bills?),? is (?:not|still|yet)\b`,
  ),
  saysMissing(
    ['fees'],
    re`\b(?:we|the practice) ${NOT} (?:yet )?${TELL} (?:here |yet |${NOW} )?(?:what|how much) (?:an? |the |our )?(?:sessions?|hours?|therapy) (?:here )?costs?\b`,
    re`\bwhat (?:a session|an hour|therapy) (?:here )?costs,? is (?:not|still|yet)\b`,
  ),
  saysMissing(
    ['bookingUrl'],
    re`\byou (?:cannot|can['’]t|can not) (?:yet )?(?:book|schedule)(?: [\w’'-]+){0,4} (?:online|here|on this site)\b`,
    re`\b(?:sessions|appointments) (?:cannot|can['’]t) (?:yet )?be (?:booked|scheduled) (?:online|here|on this site)\b`,
  ),
  saysMissing(
    ['locations'],
    re`\b(?:we are|we['’]re) (?:still )?looking for (?:an? |our )?(?:[\w-]+ )?(?:office|rooms?)\b(?! (?:manager|assistant))`,
    re`\b(?:we|the practice) (?:${NOT} (?:currently )?have|(?:currently )?ha(?:ve|s) no) (?:an? |any )?(?:physical |public |walk-in )?offices?(?=[.,;!?]|$| (?:yet|here|at (?:this|the)|that you|you can))`,
    re`\b(?:we are|we['’]re|the practice is|all (?:our )?sessions are|our sessions are) (?:held |all |fully |entirely |completely )*(?:online|virtual|remote)[- ]only\b|\b(?:we are|we['’]re|the practice is) (?:fully|entirely|completely|only) (?:online|virtual|remote)\b|\b(?:we|the practice) (?:only )?(?:works?|meets?|sees? (?:clients|people|everyone)) only online\b|\b(?:we|the practice) (?:have|has|offers?) no in-person (?:sessions|appointments|visits)\b`,
    re`\b(?:we|the practice) ${NOT} (?:yet )?(?:say|tell|show|print|publish(?:ed)?) (?:here |yet )?where (?:we are|we sit|the office is|our office is|it is)\b`,
  ),
  saysMissing(
    ['people'],
    re`\b(?:we|the practice) ${NOT} (?:yet )?(?:say|tell|show|print|name|list)(?: here| yet)? (?:who (?:works|sees|treats|practices)|which license)\b`,
    re`\bour (?:therapists?|clinicians?|counselors?|team|staff) (?:ha(?:s|ve)(?: not|n['’]t)(?: yet)? been|(?:is|are)(?: not|n['’]t) yet) (?:yet )?(?:announced|named|introduced|listed|shown)\b|\b(?:bios?|biographies|profiles) (?:(?:of|for) our (?:therapists?|team|staff) )?(?:(?:is|are) (?:on (?:its|their|the) way|coming|in the works|still to come)|will (?:follow|be added)|to come|coming soon)\b`,
    re`\bno one (?:is named|has been named) here\b|\b(?:nobody|no one) (?:is named|has been named) (?:here|yet)\b`,
  ),
  saysMissing(
    ['reviewer'],
    re`\b(?:no|none of (?:our|these|the)|not one) (?:pages?|articles?)(?: here| on this site)? (?:has|have|was|were|is|are) (?:yet )?(?:been )?(?:checked|reviewed|read|approved|looked at)\b`,
    re`\b(?:pages?|articles?|words|site|nothing here)\b[^.?!;]{0,30}\b(?:has|have|was|were|is|are)(?: not|n['’]t)(?: yet)? (?:been )?(?:yet )?(?:clinically |medically )?(?:checked|reviewed|approved)(?: yet\b| by (?:an?|our|any) )`,
    re`\b(?:pages?|articles?|site)\b[^.?!;]{0,20}\b(?:has|have|was|were|is|are)(?: not|n[’']t) yet (?:been )?(?:clinically |medically )?(?:checked|reviewed|approved)\b`,
    re`\b(?:has|have|was|were|is|are)(?: not|n['’]t)(?: yet)? (?:been )?(?:clinically|medically) (?:checked|reviewed|approved)\b`,
    re`\b(?:clinician|reviewer|therapist|psychologist|professional|doctor) has(?: not|n['’]t) (?:yet )?(?:looked (?:over|at)|read|checked|reviewed) (?:this|these|our|the|any) (?:of (?:this|these|our) )?(?:pages?|articles?|site|words)\b`,
    re`\bnothing (?:here|on (?:this|these) (?:site|website|pages?)) (?:has|was|is) (?:yet )?(?:been )?(?:clinically |medically )?(?:checked|reviewed|approved|looked at|read|vetted) by\b`,
    re`\b(?:pages?|articles?|content|site|texts?)\b[^.?!;]{0,20}\b(?:(?:is|are) (?:still )?(?:awaiting|waiting for)|awaits?|pending) (?:an? |its |their )?(?:clinical |medical |professional )?review\b|\b(?:clinical|medical) review (?:is )?(?:pending|still to come)\b`,
    re`\b(?:nobody|no one)(?: with a license| here)? has (?:read|checked|reviewed) (?:this|these|our|the) (?:pages?|articles?|site|words)\b|\b(?:nobody|no one) with a license has (?:read|checked|reviewed)\b`,
  ),
  saysMissing(
    ['sameAs'],
    re`\b(?:we are not|we['’]re not|we aren['’]t|the practice is not) (?:listed |found )?(?:yet )?on (?:any social media|social media|Google|Facebook|Instagram|LinkedIn|Psychology Today|TikTok|YouTube|Yelp)\b`,
    re`\b(?:we|the practice) (?:${NOT} have an?|ha(?:ve|s) no) (?:Google|Facebook|Instagram|LinkedIn|Psychology Today|TikTok|YouTube|Yelp)\b`,
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
  re`: to be (?:confirmed|announced)\b|\bto be announced\b`,
  re`\bthis (?:page|site) will (?:name|list|show|give|have) (?:an?|one|it|them|the)\b[^.?!;]{0,40}\b(?:as soon as|once|when)\b`,
  re`\b(?:has|have) not (?:yet )?(?:been )?(?:given|put|told) (?:this|it|them|these|that|to)?(?: to)? ?(?:this|the) (?:site|page)\b|\b(?:has|have) not put (?:this|it|them) on (?:this|the) site yet\b`,
  re`\bonce it has been confirmed,? (?:it|we)\b|\b(?:appears?|stands?|is shown|will be|will stand|will appear) here (?:once|as soon as|when) (?:it|they|somebody|someone|we) (?:has|have|is|are)\b`,
);

/** Words that say that a fact is missing, those first that name it. */
export const MISSING_PHRASES: readonly FactPhrase[] = [...OF_A_FACT, SOMETHING_MISSING];
