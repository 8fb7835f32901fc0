import { OF_SITE, re, type Said, type Spoken } from './speaking.ts';

const WHO = re`(?:no one|nobody|everyone|everybody|someone|somebody|anyone|anybody|people|clients?|patients?|couples|partners?|men|women|therapists?|clinicians?|counselors?|staff|whoever(?: works)?|all of us)`;
const WHAT = re`(?:sessions?|therapy|treatment|counseling|appointments?|groups?|meetings?|workshops?|intensives?|programs?|(?:the |our |your )?(?:first|next) (?:talk|meeting|visit|session|conversation)|individual work|disclosures?|assessments?|care)`;

const PATTERNS = [
  // "Sessions here", "no one here will judge you".
  new RegExp(re`(?<!\bknow )\b(?:${WHO}|${WHAT})(?: work(?:s|ing)?)? here\b`, 'i'),
  // "You can come here", "you won't be called names here".
  new RegExp(
    re`\b(?:you|couples|partners|clients|people)(?:['’]ll| will| can| may| won['’]t| are| do| don['’]t|['’]re)? (?:\w+ ){0,3}?(?:come|start|begin|work|meet|book|learn|get|find|be (?:\w+ ){1,4}?|seen|treated|helped|heard|met|welcomed|believed|judged) ?(?:\w+ ){0,4}?here\b`,
    'i',
  ),
  // "Here you will find therapists", "here, couples begin with".
  new RegExp(
    re`^here,? (?:you (?:will|['’]ll|can|begin|start|meet|work|learn|are (?:seen|met|treated))|(?:the )?${WHO}|${WHAT}|therapy|treatment|nobody|no one)\b`,
    'i',
  ),
  // "Disclosure is prepared here", "what is treated here".
  new RegExp(
    re`\b(?:offered|provided|treated|seen|prepared|practiced|taught|welcome|available|done|held|answered|believed|respected|licensed|trained) here\b`,
    'i',
  ),
];

const IS_SITE = new RegExp(
  re`\b(?:come|came|bring|brings|brought|led|leads|lead|ended up|arrived|got|read|reading|reads|stay|start|stop|listed|found|find|written|shown|named|search\w*|said|verified|cited|looked) (?:you |them |us |people |so far )?here\b`,
  'i',
);
const WRITES =
  /\b(?:no one|nobody|someone|anyone|whoever) here (?:has |have )?(?:writes?|wrote|found|read|looked|checked|verified|could find)\b/i;

/** What a sentence says with "here", where that is the practice and not the page. */
export function saysHere({ sentence }: Spoken): Said[] {
  if (!/\bhere\b/i.test(sentence) || sentence.trimEnd().endsWith('?') || WRITES.test(sentence)) return [];
  for (const pattern of PATTERNS) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    const [words] = found;
    if (IS_SITE.test(words) || (OF_SITE.test(words) && !/\btherap|session/i.test(words))) continue;
    return [{ index: found.index, end: sentence.length }];
  }
  return [];
}
