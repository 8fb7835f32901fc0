/** A text to be quoted: one that has more than `longest` characters is cut to `kept` of them, and says so. */
export function shorten(text: string, longest: number, kept = longest): string {
  return text.length > longest ? `${text.slice(0, kept)}…` : text;
}
