import type { ReactNode } from 'react';
import type { FactInWords, SayableFact } from '#lib/content/practice/facts-in-words.ts';

type DependingProps = { fact: string; isShown: boolean; children?: ReactNode };

/** Words that readers see while a fact of the practice is known, or while it is not. */
export function Depending({ isShown, children }: DependingProps) {
  return isShown ? <>{children}</> : null;
}

type FactProps = { name: SayableFact; said: FactInWords | null };

export function Fact({ said }: FactProps) {
  return said?.href ? <a href={said.href}>{said.words}</a> : <>{said?.words}</>;
}
