import type { ReactNode } from 'react';

type BothChairsProps = { children: ReactNode };

/** The same moment from two sides. Each link stands for itself, so that nobody reads what is not meant for them. */
export function BothChairs({ children }: BothChairsProps) {
  return (
    <aside className="both-chairs" aria-label="The same moment from two sides">
      <p className="callout-title">The same moment, from two sides</p>
      {children}
    </aside>
  );
}
