import { type Phrase, phraseRule } from '../phrases/phrase-rule.ts';

type Usage = [pattern: RegExp, what: string, fix: string];

const USAGES: readonly Usage[] = [
  [/\bsomebody\b/i, 'is rarer in the United States than "someone"', 'Write "someone".'],
  [/\banybody\b/i, 'is rarer in the United States than "anyone"', 'Write "anyone".'],
  [/\bnobody\b/i, 'is rarer in the United States than "no one"', 'Write "no one".'],
  [/\beverybody\b/i, 'is rarer in the United States than "everyone"', 'Write "everyone".'],
  [/\bwill power\b/i, 'is one word in the United States', 'Write "willpower".'],
  [/\bseldom\b/i, 'is a word of books', 'Write "rarely" or "not often".'],
  [
    /(?<!\b(?:to|with|for|of|from|by|about|on|in|at|behind|without) )\bwhom\b/i,
    'is a word of books',
    'Write "who", or say it in another way.',
  ],
  [
    /\b(?:words?|lines?|names?|sentences?|statements?|numbers?|pages?|answers?|prices?|facts?|rules?|questions?|reasons?|what|that|which|it) stands? (?:in|on|at|under|below|above|here|there|with|beside)\b(?! (?:the way|its own|your own|their own|my own|our own)\b)/i,
    'sounds translated: in English, words do not stand anywhere',
    'Write where they "are", or what the page "says".',
  ],
  [
    /(?<!\bthere )\b(?:is|are|was|were) no (?:accident|assistant|cure-all|diagnosis|doctor|excuse|lawyer|measure|minister|proof|reward|sermon|sign|substitute|test|therapist|therapy|treatment|verdict)s?\b/i,
    'sounds translated',
    'Write "isn’t a" or "isn’t an" and the word.',
  ],
  [/\b(?:by|in) daylight\b/i, 'sounds translated', 'Write "in the morning", "the next day" or "later".'],
];

const PHRASES: readonly Phrase[] = USAGES.map(([pattern, what, fix]) => ({
  pattern,
  what,
  fix,
  severity: 'warning',
}));

/** Advice and no more: words that readers in the United States understand, and would not write. People who are quoted speak as they speak. */
export const americanUsage = phraseRule(
  'american-usage',
  PHRASES,
  ({ quoted, passage }) => quoted || passage.isByAuthor,
);
