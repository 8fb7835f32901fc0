import type { FactInWords, SayableFact } from '#lib/content/practice/facts-in-words.ts';

/** Frames around words that depend on a fact. `views/to-seen-body.tsx` puts what readers see in their place: one that is left shows nothing. */
export const WhenKnown = () => null;
export const WhenKnownInLine = () => null;
export const WhileUnknown = () => null;
export const WhileUnknownInLine = () => null;

type FactProps = { name: SayableFact; said: FactInWords | null };

export function Fact({ said }: FactProps) {
  return said?.href ? <a href={said.href}>{said.words}</a> : said?.words;
}
