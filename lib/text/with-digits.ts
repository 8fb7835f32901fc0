const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES = new Map<string, number>([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);

const SMALL = `(?:(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(1, 10).join('|')}))?|${[...UNITS].reverse().join('|')})`;
const NUMBER = new RegExp(`\\b${SMALL}(?:[ -]hundred(?: (?:and )?${SMALL})?|[ -]thousand)?\\b`, 'gi');

/** A text with its numbers in digits, up to the thousands, so that "two hundred and sixty-four" and 264, or 4,260 and 4260, compare as one. */
export function withDigits(text: string): string {
  return text.replaceAll(NUMBER, (words) => String(numberOf(words))).replaceAll(/(\d),(?=\d{3}\b)/g, '$1');
}

function numberOf(words: string): number {
  let value = 0;
  for (const word of words.toLowerCase().split(/[ -]+/)) {
    if (word === 'hundred') value *= 100;
    else if (word === 'thousand') value *= 1000;
    else value += VALUES.get(word) ?? 0;
  }
  return value;
}
