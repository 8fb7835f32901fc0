import { toMoment } from '#staff/page/to-moment.ts';

/** A moment within a sentence: at 2:05 PM, yesterday at 2:05 PM, or on November 20 at 2:05 PM. */
export function timeInWords(when: string, now?: Date): string {
  return toMoment(when, now)
    .replace('Today, ', 'at ')
    .replace('Yesterday, ', 'yesterday at ')
    .replace(/^[A-Z][a-z]+, (.+), /, 'on $1 at ');
}
