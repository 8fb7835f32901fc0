/** What is known of whoever speaks on a site: by what names it goes, and where it is. */
export type Speaker = {
  /** The names of the practice, as they are written. */
  names: readonly string[];
  city: string;
  state: string;
};

/** A sentence that is looked at, with the words that somebody is quoted with left blank. */
export type Spoken = { sentence: string; speaker: Speaker };

/** Some words of a sentence that say something about the practice: where they start, and where the clause ends that says it. */
export type Said = { index: number; end: number };

/** A part of a pattern, as it stands. */
export const re = String.raw;

const CLAUSE_END =
  /[;:–—]|[.?!](?=\s|$)|,? \b(?:but|because|although|though|while|whereas|so that|unless|until)\b|,\s*(?:and |so |or |which |who |where |when |if |as )/gi;

/** Where the clause ends that has a character in it. */
export function clauseEnd(sentence: string, from: number): number {
  for (const { index } of sentence.slice(from).matchAll(CLAUSE_END)) if (index > 0) return from + index;
  return sentence.length;
}

/** What only a practice does, has or meets with: such words make a statement of what could be said of a website too. */
export const OF_SERVICE = new RegExp(
  re`\b(?:sessions?|appointments?|intakes?|consultations?|first (?:talk|meeting|visit|conversation|call)|voice ?mails?|clients?|patients?|couples?|partners?|famil(?:y|ies)|therap(?:y|ies|ists?)|clinicians?|counsel\w*|treat(?:s|ed|ing|ment|ments)?|diagnos\w+|insur\w+|superbills?|receipts?|confidential\w*|licen[sc]ed?|trained|certified|weekly|inquir(?:y|ies)|messages?|calls?|in person|help(?:s|ed|ing)?|(?:to|with|for|from|at|about) (?:you|your|no one|nobody|anyone|anybody)|(?:before|until|when|if|what|how) you|your (?:\w+ )?(?:messages?|calls?|partners?|spouse|stor(?:y|ies)|name|secrets?|words|records?|privacy|pain|life|week))\b`,
  'i',
);

/** What belongs to a website, and what it does with what passes through it. */
export const OF_SITE = new RegExp(
  re`\b(?:servers?|cookies?|internet address(?:es)?|IP|encrypted|browsers?|scripts?|devices?|websites?|(?:this|the|our) site|pages?|the form|forms|visits?|visitors?|logs?|random numbers?|these numbers|numbers|trackers?|tracking|analytics|fonts?|headings?|links?|sources?|studies|study|trials?|articles?|paragraphs?|the box|boxes|search(?:es)?|the word|words|the terms?|addresses)\b`,
  'i',
);
