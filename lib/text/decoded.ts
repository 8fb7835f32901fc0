/** A text without its percent signs, as an address is read; the text itself where one of them stands for nothing. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
