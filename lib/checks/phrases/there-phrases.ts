import type { Practice } from '../../content/model/facts-schema.ts';
import type { FactName } from '../../content/practice/knowable-facts.ts';
import { SPOKEN_LANGUAGES } from '../../languages.ts';
import { type FactPhrase, NOT, oneOf, re } from './fact-phrase.ts';

const isThere = (facts: readonly FactName[], ...sources: string[]): FactPhrase => ({
  says: 'there',
  facts,
  pattern: oneOf(...sources),
});

const CLIENTS = '(?:clients?|patients?|people|couples|partners|men|women|inquiries)';

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

/** Words that speak of a fact as if it stood there. */
export const THERE_PHRASES: readonly FactPhrase[] = [
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
    re`\b(?:text|message) us (?:at|on|any|to|and|if|when|for|with|your|instead|first)\b|\btext us(?=[.,;!?]|$)|\b(?:send|shoot|drop) us a text\b`,
    re`\bour (?:(?:main |direct |office |public )?(?:tele)?phone(?: number| line)?|number(?! one)|voicemail|phone lines?)\b`,
    re`\b(?:reach|contact|talk (?:to|with)|speak (?:to|with)|get hold of) us (?:by|over the|on the|via) (?:tele)?phone\b`,
    re`\bwe (?:answer|pick up) the (?:tele)?phone\b|\bwhen you call us\b|\bcalling us\b(?! (?:a|an|names|by)\b)`,
    re`\bour (?:receptionist|front desk|secretary)\b|\bcall (?:today |now )?(?:to|for) (?:book|schedule|make|an? (?:appointment|free|consultation)|set up) (?:an?|your|the)\b|\bcall (?:today|now) for an? (?:appointment|free|consultation)\b`,
  ),
  isThere(
    ['email'],
    re`\be-?mail us\b|\bour e-?mail(?: address)?\b|\bwrite to us at\b|\b(?:send|drop|shoot|write) us an e-?mail\b|\be-?mailing us\b`,
    re`\b(?:reach|contact) us (?:by|via|over) e-?mail\b|\bour inbox\b`,
  ),
  isThere(
    ['locations'],
    re`\bour (?!own )(?:[\w’'-]+ ){0,3}offices?\b(?! manager| hours)|\bour (?:waiting room|building|front door|parking lot|street address|postal address|location|locations|therapy rooms?)\b`,
    re`\b(?:visit|drop in on|stop by and see|come and see|come see) us (?:at|in|on|any|during|when)\b|\bvisit us(?=[.,;!?]|$)`,
    re`\b(?:we are|we['’]re|the practice is|our practice is) located (?:at|in|on|near)\b|\b(?:we have|there is) (?:free )?parking (?:at|behind|beside|in front of) (?:our|the) (?:office|building|practice)\b`,
    re`\bdirections to (?:us|our)\b|\bat our address\b|\bour (?:front )?door is\b|\bwe have (?:an|our|two|three|several) (?:[\w’'-]+ )?offices? (?:in|at|on|near)\b|\byou can park (?:behind|beside|at|in front of|next to) (?:our|the) (?:office|building|practice)\b`,
  ),
  isThere(
    ['hours'],
    re`\bour (?:(?:regular |usual )?(?:office |opening |business |phone |evening |weekend )?hours)\b(?! together| of (?:sleep|work with))`,
    re`\b(?:we are|we[\'’]re|the practice is|our office is) open (?:on|from|until|till|every|daily|weekdays|weekends|at|seven|six|five|24|evenings|late|${DAYS})\b`,
    re`\b(?:we|the practice) (?:close|closes|open|opens) at\b`,
    re`\b(?:we|the practice) (?:see|sees|offers?|have|has|hold|holds) (?:[\w’'-]+ ){0,3}(?:evening|weekend|early[- ]morning|saturday|sunday|after-hours|lunchtime) (?:hours|appointments?|sessions?|slots?)\b`,
    re`\b(?:we|the practice) (?:see|sees|work|works|meet|meets) (?!each other)(?:[\w’'-]+ ){0,3}(?:on|in the|from) (?:weekends|evenings?|${DAYS})\b`,
    re`\b(?:sessions|appointments) (?:are|can be had) (?:also )?(?:available |offered |possible )?(?:on|in the) (?:weekends|evenings?|${DAYS})\b`,
  ),
  isThere(
    ['fees'],
    re`\bour (?:(?:standard |full |reduced |hourly |session |usual )?(?:fees?|prices?|rates?)) (?:is|are|starts?|ranges?|begins?|for|stands?|run)\b(?! (?:not|still|yet|unknown|missing|open))`,
    re`\bwe (?:charge|ask for|bill) (?:\$|[\w-]+ (?:dollars|hundred)|by the (?:hour|session)|(?:the same|less|more) for)`,
    re`\b(?:we|the practice) (?:offer|offers|have|has|keep|keeps) (?:[\w’'-]+ ){0,3}(?:sliding[- ]scale|reduced[- ](?:fee|rate)s?|lower[- ](?:fee|rate)s?|discounts?|payment plans?|package prices?)\b|\bour sliding scale\b`,
    re`\b(?:our|a|your) free (?:first |initial |15-minute |phone )?(?:consultation|call|session)\b(?=.{0,60}\b(?:us|our|we|book|schedule|today)\b)|\bwe (?:offer|give|have) (?:[\w’'-]+ ){0,3}free (?:[\w’'-]+ ){0,2}(?:consultations?|calls?|sessions?)\b|\bour free (?:[\w’'-]+ ){0,2}(?:consultation|call|session)\b`,
    re`\b(?:the|our) (?:fees?|prices?|rates?) (?:above|listed (?:above|below|here)|you see above|that stands? above)\b`,
    re`\b(?:a |our )?(?:first )?sessions? (?:here |with us )?(?:costs?|is|are) (?:\$|\d[\d,]* dollars|[\w-]+ hundred)`,
  ),
  {
    says: 'there',
    facts: ['insurance'],
    near: [oneOf('insur', re`\bplans?\b`, 'network', 'superbill', 'panels', re`\b(?:${INSURERS})\b`)],
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
    re`\b(?:replies|answers|responses) (?:usually |normally |always )?(?:come|arrive|go out)(?: [\w’'-]+){0,2} ${SOON_ANSWERED}\b`,
    re`\bwe ${NOT} take (?:longer|more) than\b[^.?!;]{0,40}\b(?:answer|reply)\b|\bour (?:reply|answering|response) time\b(?! (?:is not|is still|has not))`,
  ),
  {
    says: 'there',
    facts: ['languages'],
    near: [oneOf(re`\b(?:${LANGUAGE})`, '-speaking', 'español', 'bilingual')],
    pattern: oneOf(
      re`\b${HERE} (?:also |all |fluently )?(?:speaks?|works? in|offers? (?:therapy|sessions|help|counseling|care)(?: [\w’'-]+){0,2} in|holds? sessions in|sees? (?:[\w’'-]+ ){1,3}in) (?:[\w’'-]+,? (?:and |or )?){0,3}?(?:${LANGUAGE})(?:(?:,|,? and|,? or) (?:${LANGUAGE}))*`,
      re`\b(?:sessions|therapy|appointments|counseling) (?:is|are|can be) (?:also )?(?:available|offered|held|possible|had) in (?:[\w’'-]+,? (?:and |or )?){0,3}?(?:${LANGUAGE})(?:(?:,|,? and|,? or) (?:${LANGUAGE}))*`,
      re`\b(?:we|the practice) (?:offers?|has|have|gives?) (?:[\w’'-]+ ){0,2}(?:${LANGUAGE})(?:-language)? (?:therapy|sessions|counseling)\b`,
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
      re`\bnew clients are (?:always )?welcome\b|\bwe can see you (?:this|next) (?:week|month)\b`,
      re`\b(?:we have|there is) no waiting[- ]?list (?:here|with us|at the moment|right now|at present)\b|\bwe (?:have|keep) no waiting[- ]?list\b`,
    ),
    isSo: ({ acceptingClients }) => acceptingClients === 'yes',
  },
  {
    says: 'there',
    facts: ['acceptingClients'],
    pattern: oneOf(
      re`\b(?:our|the practice['’]s) waiting[- ]?list\b|\bwe (?:currently |now )?(?:have|keep|run) a waiting[- ]?list\b|\bput you on (?:our|the) waiting[- ]?list\b|\bthere is a waiting[- ]?list (?:here|with us|at the moment|right now|at present)\b`,
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
    re`\bclick (?:here |below |the button )?to (?:book|schedule)\b|\bbook (?:a|your|an) (?:[\w’'-]+ ){0,2}(?:session|appointment|consultation|time) (?:with one click|in one click|in our calendar|on our (?:site|website|page))\b|\bbooking(?: [\w’'-]+){0,4} on (?:our|this) (?:website|site|page)\b|\bbook it yourself on (?:this|our) (?:site|page)\b`,
  ),
  isThere(
    ['portalUrl'],
    re`\bour (?:secure |online )*(?:client |patient )?portal\b`,
    re`\b(?:sign|log|logging|signing) in ?to (?:the|your) (?:secure )?(?:client |patient )?portal\b|\b(?:sign|log) on to (?:the|your) (?:client )?portal\b|\bthe client portal\b(?! (?:of|that) )|\b(?:in|through|via|on|over) the portal\b(?! (?:of|that|where))`,
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
    re`\bour (?:therapist|clinician|counselor|psychologist) (?:is|has|holds|speaks|works|sees|will)\b`,
    re`\bthe license(?:s| numbers?)? (?:above|listed (?:above|here)|you see above)\b|\bour (?:licenses|license numbers|license|credentials)\b(?! (?:are|is) (?:not|still|missing|open|unknown))`,
  ),
  isThere(
    ['reviewer'],
    re`\bour (?:clinical |medical )?reviewers?\b|\b(?:clinically|medically) (?:reviewed|checked|approved)\b`,
    re`\b(?:pages?|articles?|site|everything|words|content|texts?|each|all)\b[^.?!;]{0,40}\b(?:is|are|was|were|been|gets?) (?:[\w’'-]+ )?(?:reviewed|checked|approved|vetted) by (?:[\w’'-]+ ){0,3}(?:clinicians?|reviewers?|therapists?|psychologists?|professionals?|experts?|doctors?)\b`,
    re`\b(?:clinician|psychologist|therapist|reviewer|doctor|professional) (?:reviews|checks|reads|approves|has reviewed|has checked) (?:each|every|all|our|these|this) (?:[\w’'-]+ )?(?:pages?|articles?|words)\b`,
    re`\b(?:reviewed|checked|approved|vetted) by (?:our|one of our) (?:[\w’'-]+ ){0,2}(?:clinicians?|reviewers?|therapists?|psychologists?|team)\b`,
  ),
];
