/** A text in small letters and without accents, as words are compared that people type: "Violación" is "violacion". */
export function withoutAccents(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
