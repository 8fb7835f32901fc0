// Flags and keycaps such as 1️⃣ are made of other characters; ©, ® and ™ are words, not pictures.
const EMOJI = /(?![©®™])\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;

/** Whether a text has a picture among its letters. */
export function hasEmoji(text: string): boolean {
  return EMOJI.test(text);
}
