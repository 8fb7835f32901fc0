import type { Practice } from '../../content/model/facts-schema.ts';
import { WEEKDAYS } from '../../content/model/opening-hours.ts';
import type { FactName } from '../../content/practice/knowable-facts.ts';
import { LANGUAGE_NAMES, SPOKEN_LANGUAGES } from '../../languages.ts';
import { type FactPhrase, NOT, oneOf, re } from './fact-phrase.ts';

const isThere = (facts: readonly FactName[], ...sources: string[]): FactPhrase => ({
  says: 'there',
  facts,
  pattern: oneOf(...sources),
});

const CLIENTS = '(?:clients?|patients?|people|couples|partners|men|women|inquiries)';

const DAYS = '(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)';
const SOON_ANSWERED = re`(?:(?:within|in under|in less than)(?: (?:an?|one|two|three|four|five|\d+) (?:\w+ )?(?:hour|day|week)s?)?|by the (?:next|end of)|by (?:noon|evening|tomorrow)|the same (?:working |business )?day|the next (?:working |business )?day|on the same|in (?:a|one|two|an|\d+) (?:\w+ )?(?:hours?|days?)|every day|same-day)`;

const INSURERS =
  'Aetna|Cigna|Evernorth|Blue Cross(?: (?:and )?Blue Shield)?|Florida Blue|BCBS|United ?Healthcare|UHC|Humana|Medicare|Medicaid|Tricare|Oscar|Optum|Magellan|Ambetter|Molina|Kaiser|AvMed|Oxford|Simply Healthcare|Sunshine Health';

// "Haitian Creole" is also called Creole, "American Sign Language" ASL.
const LANGUAGE_WORDS = new Map<string, RegExp>(
  SPOKEN_LANGUAGES.map((tag) => {
    const name = LANGUAGE_NAMES[tag];
    const short = name.split(' ').at(-1) ?? name;
    return [tag, new RegExp(re`\b(?:${tag === 'ase' ? `${name}|ASL` : `${name}|${short}`})\b`, 'i')];
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

const SUM = re`(?:\$ ?\d[\d,.]*|\d[\d,]* dollars|[\w-]+ hundred(?:[\w -]* dollars)?)`;

/** Whether each sum in words is among those of the fees. One in letters passes: nobody can tell. */
function isAsked({ fees }: Practice, words: string): boolean {
  const sums = (text: string) =>
    [...text.matchAll(/\$ ?(\d[\d,]*)|(\d[\d,]*) dollars/gi)].map(([, sign, word]) =>
      (sign ?? word ?? '').replaceAll(',', ''),
    );
  const asked = sums(fees ?? '');
  return asked.length === 0 || sums(words).every((sum) => asked.includes(sum));
}

const AND_DAYS = re`(?:(?:,|,? and|,? or|,? to| through| until|-|–) ?(?:on )?(?:${DAYS}|weekends))*`;

/** The days of the week that words name. */
function daysIn(words: string): string[] {
  const named = WEEKDAYS.filter((day) => new RegExp(re`\b${day}s?\b`, 'i').test(words));
  return /\bweekends?\b/i.test(words) ? [...named, 'saturday', 'sunday'] : named;
}

const opensOn = ({ hours }: Practice, day: string) =>
  hours.some(({ days }) => days.some((each) => each === day));

/** Whether somebody can be reached on each day that words name; of a weekend, one day is enough. */
function isOpen(practice: Practice, words: string): boolean {
  const weekend = /\bweekends?\b/i.test(words) ? ['saturday', 'sunday'] : [];
  const days = daysIn(words.replaceAll(/\bweekends?\b/gi, ''));
  const isReached = (day: string) => opensOn(practice, day);
  return days.every(isReached) && (weekend.length === 0 || weekend.some(isReached));
}

/** How many days an answer takes, as words say it; null where they name none. */
function daysUntilAnswer(words: string): number | null {
  if (/\bsame(?:[- ](?:working|business))?[- ]day\b/i.test(words)) return 0;
  if (/\bnext (?:working |business )?day\b/i.test(words)) return 1;
  const [, number = '', unit = ''] =
    /\b(an?|one|two|three|four|five|\d+) (?:\w+ )?(hour|day|week)s?\b/i.exec(words) ?? [];
  const at = ['a', 'one', 'two', 'three', 'four', 'five'].indexOf(number.toLowerCase().replace('an', 'a'));
  const count = at < 0 ? Number.parseInt(number, 10) : Math.max(1, at);
  const days = { hour: 1 / 24, day: 1, week: 7 }[unit.toLowerCase()];
  return days === undefined || Number.isNaN(count) ? null : count * days;
}

/** Whether an answer is promised for the time that is filled in. */
function isAnsweredIn({ replyWithin }: Practice, words: string): boolean {
  const [said, filledIn] = [daysUntilAnswer(words), daysUntilAnswer(replyWithin ?? '')];
  return said === null || filledIn === null || said === filledIn;
}

const HERE = re`(?:we|we['’](?:re|ve)|our \w+|the practice)`;

/** Words that speak of a fact as if it stood there. */
export const THERE_PHRASES: readonly FactPhrase[] = [
  {
    ...isThere(
      ['phone'],
      re`\b(?:call|dial|ring|text|use|(?:reach|contact|call) us (?:at|on)) (?:us at |us on )?the (?:(?:tele)?phone )?number (?:above|below|here|at the (?:top|bottom|foot)|on this page)\b`,
    ),
    isAlsoOfLines: true,
  },
  isThere(
    ['phone'],
    re`\b(?:call|phone|ring|telephone) us\b(?! (?:a|an|by (?:name|our)|names|crazy|what)\b)`,
    re`\b(?:calls?|text|phone|ring) (?:our (?:office|practice|front desk)|the (?:office|practice|front desk))\b(?! (?:of|that|where|which|down|you|they|he|she))`,
    re`\b(?:call|dial|ring|text|try) our (?:[\w’'-]+ ){0,2}(?:lines?|number|cell)\b|\b(?:feel free to|don['’]t hesitate to|do not hesitate to|you['’]re welcome to|you are welcome to) (?:phone|call|text)(?=[.!?;,]|$| (?:us|during|between|before|if|when|any ?time))|\bleave (?:us )?a voicemail,? (?:and|so) (?:that )?(?:we|someone|somebody)\b|(?:^|(?<=[.!?] ))call (?:today|now)(?=[.!:]|$)`,
    re`\bgive us a (?:call|ring)\b|\bpick up the phone and call us\b`,
    re`\b(?:text|message) us (?:at|on|any|to|and|if|when|for|with|your|instead|first)\b|\btext us(?=[.,;!?]|$)|\b(?:send|shoot|drop) us a text\b`,
    re`\bour (?:(?:main |direct |office |public )?(?:tele)?phone(?: number| line)?|number(?! one)|voicemail|phone lines?)\b`,
    re`\b(?:reach|contact|talk (?:to|with)|speak (?:to|with)|get hold of) us (?:by|over the|on the|via) (?:tele)?phone\b`,
    re`\bwe (?:answer|pick up) the (?:tele)?phone\b|\bwhen you call us\b|\bcalling us\b(?! (?:a|an|names|by)\b)`,
    re`\bour (?:receptionist|front desk|secretary)\b|\bcall (?:today |now )?(?:to (?:book|schedule|make|set up) (?:an?|your|the)|for (?:an?|your) (?:free |first |initial )?(?:appointment|consultation|session|intake))\b`,
  ),
  isThere(
    ['email'],
    re`\be-?mail us\b|\bour e-?mail(?: address)?\b|\bwrite to us at\b|\b(?:send|drop|shoot|write) us an e-?mail\b|\be-?mailing us\b`,
    re`\b(?:reach|contact) us (?:by|via|over) e-?mail\b|\bour inbox\b|\be-?mail is (?:the |an? )?(?:best|easiest|easy|good|fastest|quickest) way to (?:reach|contact) us\b|\bthe e-?mail(?: address)? (?:above|below|at the (?:top|bottom|foot))\b`,
  ),
  isThere(
    ['locations'],
    re`\bour (?!own )(?:[\w’'-]+ ){0,3}offices?\b(?! manager| hours)|\bour (?:waiting room|suite|lobby|building|front door|parking lot|street address|postal address|location|locations|therapy rooms?)\b`,
    re`\b(?:visit|drop in on|stop by and see|come and see|come see) us (?:at|in|on|any|during|when)\b|\bvisit us(?=[.,;!?]|$)`,
    re`\b(?:we are|we['’]re|the practice is|our practice is) located (?:at|in|on|near)\b|\b(?:we have|there is) (?:free )?parking (?:at|behind|beside|in front of) (?:our|the) (?:office|building|practice)\b`,
    re`\b(?:in[- ]person|face-to-face) (?:sessions|appointments|visits|meetings)\b[^.?!;]{0,25}\b(?:at|in) (?:our|the) (?:[\w-]+ )?office\b`,
    re`\bdirections to (?:us|our)\b|\bat our address\b|\bour (?:front )?door is\b|\bwe have (?:an|our|two|three|several) (?:[\w’'-]+ )?offices? (?:in|at|on|near)\b|\byou can park (?:behind|beside|at|in front of|next to) (?:our|the) (?:office|building|practice)\b`,
  ),
  {
    says: 'there',
    facts: ['hours'],
    pattern: oneOf(
      re`\bour (?:(?:regular |usual )?(?:office |opening |business |phone |evening |weekend )?hours)\b(?! together| of (?:sleep|work with))`,
      re`\b(?:we are|we['’]re|the practice is|our office is) open (?:on|from|until|till|every|daily|weekdays|weekends|at|seven|six|five|24|evenings|late|${DAYS})(?: ${DAYS}| weekends)?${AND_DAYS}\b`,
      re`\b(?:we|the practice|(?:the|our) office) (?:close|closes|open|opens) at\b`,
      re`\b(?:we|the practice) (?:see|sees|offers?|have|has|hold|holds) (?:[\w’'-]+ ){0,3}(?:evening|weekend|early[- ]morning|${DAYS}|after-hours|lunchtime)(?: (?:and|or) (?:evening|weekend|${DAYS}))? (?:hours|appointments?|sessions?|slots?)\b`,
      re`\b(?:we|the practice) (?:see|sees|work|works|meet|meets) (?!each other)(?:[\w’'-]+ ){0,3}(?:on|in the|from) (?:weekends|evenings?|${DAYS})${AND_DAYS}\b`,
      re`\b(?:we|the practice) (?:works?|meets?) (?:weekdays|weekends|evenings|nights|${DAYS})(?: (?:and|or) (?:weekends|evenings))?${AND_DAYS}\b`,
      re`\b(?:evening|weekend|after-hours|${DAYS}) (?:hours|appointments?|sessions?|slots?) (?:is|are) (?:also )?(?:available|offered|possible)\b`,
      re`\b(?:sessions|appointments) (?:are|can be had|run|take place) (?:also )?(?:held |available |offered |possible )?(?:(?:on|in the|from) )?(?:weekdays|weekends|evenings?|${DAYS})${AND_DAYS}\b`,
    ),
    isSo: isOpen,
  },
  {
    says: 'there',
    facts: ['hours'],
    pattern: oneOf(
      re`\b(?:we are|we['’]re|the practice is|our office is) closed (?:on |all )?(?:weekends|${DAYS})${AND_DAYS}\b`,
    ),
    isSo: (practice, words) => daysIn(words).every((day) => !opensOn(practice, day)),
  },
  {
    says: 'there',
    facts: ['fees'],
    pattern: oneOf(
      re`\bour (?:(?:standard |full |reduced |hourly |session |usual )?(?:fees?|prices?|rates?)) (?:is|are|starts?|ranges?|begins?|for|stands?|run)\b(?! (?:not|still|yet|unknown|missing|open))(?: ${SUM})?`,
      re`\bwe (?:charge|ask for|bill) (?:${SUM}|by the (?:hour|session)|(?:the same|less|more) for)`,
      re`\b(?:we|the practice) (?:offer|offers|have|has|keep|keeps) (?:[\w’'-]+ ){0,3}(?:sliding[- ]scale|reduced[- ](?:fee|rate)s?|lower[- ](?:fee|rate)s?|discounts?|payment plans?|package prices?)\b|\bour sliding scale\b`,
      re`\b(?:our|a|your) free (?:first |initial |15-minute |phone )?(?:consultation|call|session)\b(?=.{0,60}\b(?:us|our|we|book|schedule|today)\b)|\bwe (?:offer|give|have) (?:[\w’'-]+ ){0,3}free (?:[\w’'-]+ ){0,2}(?:consultations?|calls?|sessions?)\b|\bour free (?:[\w’'-]+ ){0,2}(?:consultation|call|session)\b`,
      re`\b(?:the|our) (?:fees?|prices?|rates?) (?:above|listed (?:above|below|here)|you see above|that stands? above)\b`,
      re`\b(?:a |our |each |every )?(?:[\w-]+ )?sessions? (?:here |with us )?(?:costs?|is|are|runs?|will cost) ${SUM}`,
      re`\bthe first (?:call|session|conversation|consultation|visit) (?:with us )?is free\b|\bsliding[- ]scale (?:spots?|fees?|rates?|slots?|places?|spaces?) (?:is|are) available\b`,
    ),
    isSo: isAsked,
  },
  {
    says: 'there',
    facts: ['insurance'],
    near: [oneOf('insur', re`\bplans?\b`, 'network', 'superbill', 'panels', re`\b(?:${INSURERS})\b`)],
    pattern: oneOf(
      re`\b(?:we|we['’]re|the practice|our practice) (?:also |currently |gladly )?(?:takes?|accepts?|bills?|works? with|are in[- ]network with|is in[- ]network with|in[- ]network with|participates? (?:in|with)) (?:[\w’'-]+,? ){0,3}(?:insurances?|insurers?|(?:health |insurance )?plans?|${INSURERS})\b(?:(?:,|,? and|,? or) (?:${INSURERS}))*`,
      re`\b(?:we are|we['’]re|the practice is) (?:an? )?(?:in|out[- ]of)[- ](?:the )?network\b`,
      re`\b(?:${INSURERS}|insurance|most (?:major )?(?:plans|insurances?)) (?:is|are) (?:accepted|welcome|taken)(?= (?:here|by us|at)|[.,;!]|$)`,
      re`\b(?:we|the practice) (?:will |can )?(?:gives?|provides?|issues?|offers?|sends?|writes?)(?: you)?(?: a| monthly)? superbills?\b`,
      re`\bour (?:insurance plans|panels|insurance partners|in-network plans)\b|\byour insurance (?:is|will be) (?:accepted|welcome|billed) (?:here|by us)\b`,
    ),
    isSo: isBilled,
  },
  {
    says: 'there',
    facts: ['insurance'],
    pattern: oneOf(
      re`\b(?:we|the practice) ${NOT} (?:currently )?(?:take|accept|bill|work with) (?:any |your |health )?(?:insurance(?! compan)|insurances|insurance plans)\b|\b(?:we|the practice) takes? no insurance\b|\b(?:we are|we['’]re|the practice is) (?:a )?(?:private[- ]pay|cash|self[- ]pay)(?:[- ]only| practice)?\b|\binsurance is not (?:accepted|taken)(?= (?:here|by us|at)|[.,;!]|$)`,
    ),
    isSo: ({ insurance }) => insurance === null || insurance.plans.length === 0,
  },
  {
    says: 'there',
    facts: ['replyWithin'],
    pattern: oneOf(
      re`\b(?:we|someone|somebody|a person|one of us|the practice)(?: will|['’]ll| usually| always| try to| aim to| normally| promise to)* (?:answers?|repl(?:y|ies)|responds?|gets? back to (?:you|everyone|everybody|people|each|all)|calls?(?: you)? back|writes? back|returns? (?:your )?(?:calls?|messages?)|be in touch|contacts? you|reach(?:es)? out)(?: [\w’'-]+){0,5} ${SOON_ANSWERED}\b`,
      re`\byou(?: will|['’]ll| can expect to)? (?:hear from us|have an answer|get an answer|get a reply|hear back)(?: from us)?(?: [\w’'-]+){0,3} ${SOON_ANSWERED}\b`,
      re`\b(?:our (?:answer|reply|response) (?:\w+ )?(?:comes|arrives|takes)|expect (?:our|an?) (?:answer|reply|response)(?: from us)?)(?: [\w’'-]+){0,3} ${SOON_ANSWERED}\b`,
      re`\b(?:replies|answers|responses) (?:usually |normally |always )?(?:come|arrive|go out)(?: [\w’'-]+){0,2} ${SOON_ANSWERED}\b`,
      re`\bwe ${NOT} take (?:longer|more) than\b[^.?!;]{0,40}\b(?:answer|reply)\b|\bour (?:reply|answering|response) time\b(?! (?:is not|is still|has not))`,
    ),
    isSo: isAnsweredIn,
  },
  {
    says: 'there',
    facts: ['languages'],
    near: [oneOf(re`\b(?:${LANGUAGE})`, '-speaking', 'español', 'bilingual')],
    pattern: oneOf(
      re`\b${HERE} (?:also |all |fluently )?(?:speaks?|works? in|offers? (?:therapy|sessions|help|counseling|care)(?: [\w’'-]+){0,2} in|holds? sessions in|sees? (?:[\w’'-]+ ){1,3}in) (?:[\w’'-]+,? (?:and |or )?){0,3}?(?:${LANGUAGE})(?:(?:,|,? and|,? or) (?:${LANGUAGE}))*`,
      re`\b(?:sessions|services|therapy|appointments|counseling) (?:is|are|can be) (?:also )?(?:available|offered|held|possible|had) in (?:[\w’'-]+,? (?:and |or )?){0,3}?(?:${LANGUAGE})(?:(?:,|,? and|,? or) (?:${LANGUAGE}))*`,
      re`\b(?:sessions|services|therapy|appointments|counseling) in (?:${LANGUAGE})(?:(?:,|,? and|,? or) (?:${LANGUAGE}))* (?:is|are) (?:also )?(?:available|offered|possible)\b`,
      re`\b(?:we|the practice) (?:offers?|has|have|gives?) (?:[\w’'-]+ ){0,2}(?:${LANGUAGE})(?:-language)? (?:therapy|sessions|counseling)\b`,
      re`\bour (?:[\w’'-]+ ){0,2}(?:${LANGUAGE})-speaking\b|\bse habla español\b|\bhablamos español\b|\b(?:we are|we['’]re|our (?:practice|team|staff) is) bilingual\b|\bour bilingual\b`,
    ),
    isSo: areSpoken,
  },
  {
    says: 'there',
    facts: ['languages'],
    pattern: oneOf(
      re`\b(?:our |all )?(?:sessions|therapy) (?:is|are) (?:held |offered )?(?:only in|in) (?:${LANGUAGE})(?:(?:,|,? and|,? or) (?:${LANGUAGE}))* only\b`,
      re`\b${HERE} (?:only (?:speaks?|works? in)|speaks? only|works? only in) (?:${LANGUAGE})(?:(?:,|,? and|,? or) (?:${LANGUAGE}))*`,
    ),
    isSo: ({ languages }, words) => languages.every((tag) => LANGUAGE_WORDS.get(tag)?.test(words)),
  },
  {
    says: 'there',
    facts: ['languages'],
    pattern: oneOf(
      re`\b${HERE} ${NOT} (?:currently )?(?:speak|work in|(?:offer|hold|have) (?:therapy|sessions|services|counseling) in) (?:${LANGUAGE})(?:(?:,|,? and|,? or) (?:${LANGUAGE}))*`,
    ),
    isSo: ({ languages }, words) => !languages.some((tag) => LANGUAGE_WORDS.get(tag)?.test(words)),
  },
  {
    says: 'there',
    facts: ['acceptingClients'],
    pattern: oneOf(
      re`\b(?:we are|we['’]re|the practice is) (?:currently |now |still |always |glad to be )?(?:accepting|taking(?: on)?|welcoming|open to|seeing|admitting) (?:a few )?new ${CLIENTS}\b|\bwe (?:currently |now |still )?(?:accept|take|welcome) (?:on )?new ${CLIENTS}\b|(?<!\bnot )(?<!\bnot currently )(?<!\bno longer )(?<!any therapist )\baccepting new (?:clients|patients)(?= (?:now|today|here|this)|[.!]|$)`,
      re`\bwe (?:currently |now |still )?have (?:(?:immediate|current|some|several|a few|limited|plenty of) )?(?:room|openings?|spots? open|open spots?|availability|space|free slots?|places?)(?: for (?:new|more|you|another|a few|one|two|${CLIENTS})| this| next| now|[.,;!]|$)`,
      re`\bnew clients are (?:always )?welcome\b|\bwe can see you (?:this|next) (?:week|month)\b`,
      re`\b(?:we have|there is) no wait(?:ing)?[- ]?list (?:here|with us|at the moment|right now|at present)\b|\bwe (?:have|keep) no wait(?:ing)?[- ]?list\b`,
    ),
    isSo: ({ acceptingClients }) => acceptingClients === 'yes',
  },
  {
    says: 'there',
    facts: ['acceptingClients'],
    pattern: oneOf(
      re`\b(?:our|the practice['’]s) wait(?:ing)?[- ]?list\b|\bwe (?:currently |now )?(?:have|keep|run) a wait(?:ing)?[- ]?list\b|\bput you on (?:our|the) wait(?:ing)?[- ]?list\b|\bthere is a wait(?:ing)?[- ]?list (?:here|with us|at the moment|right now|at present)\b`,
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
    re`\bour (?:therapist|clinician|counselor|psychologist)(?:, [^.?!;,]{1,40},)? (?:is|has|holds|speaks|works|sees|will)\b`,
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
