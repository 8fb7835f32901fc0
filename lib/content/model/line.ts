import { hasEmoji } from '../../text/has-emoji.ts';
import { words } from './schema.ts';

/** A fact in plain words: pages, JSON-LD and llms.txt all print it as it stands, and none of them makes a link of it. */
export function prose(max: number) {
  return words
    .max(max)
    .refine((text) => !/[ \u00a0]{2}/.test(text), { abort: true, message: 'has two spaces in a row' })
    .refine((text) => !hasEmoji(text), {
      abort: true,
      message: 'has an emoji in it, which each device draws in its own way',
    })
    .refine((text) => !/https?:|\bwww\./i.test(text), {
      abort: true,
      message: 'has an address of the web in it, which no one can follow here',
    })
    .refine((text) => !/^\W*(yes|no|true|false)\W*$/i.test(text), {
      abort: true,
      message: 'is an answer without its question: write it in words',
    })
    .refine((text) => hasWord(text) || !/\p{N}/u.test(text), { abort: true, message: 'has no word in it' });
}

/** The same in one line. */
export function line(max: number) {
  return prose(max).refine((text) => !/[\n\r]/.test(text), {
    abort: true,
    message: 'has several lines, and is shown as one',
  });
}

// What has neither a word nor a digit is told as what people write where nothing is known.
const hasWord = (text: string) => /\p{L}{2}|\p{Lo}/u.test(text);

/** The same as one of several, which pages set side by side with commas between them. */
export function listed(max: number) {
  return line(max).refine(
    (text) => !/^(and|or) |,$|(?<!\b(inc|co|ltd|corp|jr|sr))(?<=\p{L}{3})\.$/iu.test(text),
    {
      abort: true,
      message: 'is not a part of a list alone, without a period, a comma or an "and" around it',
    },
  );
}

/** The same, of what never has a comma of its own: two in one line are two. */
export function listedAlone(max: number) {
  return listed(max).refine((text) => !/[,;](?! (inc|llc|p\.?a|p\.?l\.?l\.?c|ltd)\b)/i.test(text), {
    abort: true,
    message: 'has a comma in it: give each part of a list a line of its own',
  });
}
