const DIGIT = /\p{Nd}/u;
/** How numbers abroad begin where no plus is written: the exit codes of most countries, and of North America. */
const EXIT_CODE = /^(?:00|011)/;
/** The digits of a number in North America, of which many are needed to reach it from anywhere. */
const DOMESTIC = 10;
/** The shortest numbers of other countries, with the code of the country (ITU-T E.164). */
const SHORTEST_ABROAD = 7;
/** A number with its area code of which some is in letters, as on a keypad: in capitals, for other words beside a number are none of its digits. */
const ON_KEYPAD = /^[\s+(]*(?:1[\s.)-]*)?\(?[2-9](?!11)\d\d\)?[\s.-]*[2-9A-Z](?:[\s.-]*[\dA-Z]){6}\s*$/;
/** Area code and exchange: neither begins with 0 or 1, and no area code is a short number such as 911 (North American Numbering Plan). */
const POSSIBLE = /^(?!.11)[2-9]\d\d[2-9]/;

/**
 * Whether someone could be reached at a phone number. It may be written in any way and in any digits, with words such as "ext." after it. Lenient
 * where there is doubt: only numbers that cannot exist, or that lack digits, are none.
 */
export function isPossibleNumber(text: string): boolean {
  if (ON_KEYPAD.test(text)) return true;
  const digits = digitsOf(text);
  const isAbroad = /^[^\p{Nd}]*[+\uFF0B]/u.test(text);
  if (isAbroad || (EXIT_CODE.test(digits) && digits.length > DOMESTIC)) {
    // Many write it after a plus as well, or +01 for +1. No country has a code that begins with 0.
    const number = digits.replace(EXIT_CODE, '').replace(isAbroad ? /^0(?=1)/ : '', '');
    if (number.startsWith('1')) return isDomestic(number.slice(1));
    return number.length >= SHORTEST_ABROAD && !number.startsWith('0');
  }
  // The 1 of long distance, or the 0 that many are used to from abroad.
  const number = digits.length > DOMESTIC ? digits.replace(/^[01]/, '') : digits;
  // Of one digit more no one can tell what it is; of two more, it may be the code of a country, without its plus.
  return isDomestic(number) || (number.length > DOMESTIC + 1 && !/^[01]/.test(number));
}

const isDomestic = (digits: string) => digits.length >= DOMESTIC && POSSIBLE.test(digits);

/** All digits of a text, of whatever script, as 0 to 9. */
function digitsOf(text: string): string {
  return [...text].flatMap((character) => (DIGIT.test(character) ? [valueOfDigit(character)] : [])).join('');
}

/** Unicode has the digits of each script in a row from 0 to 9, and such rows beside each other. */
function valueOfDigit(digit: string): number {
  const code = digit.codePointAt(0) as number;
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}
