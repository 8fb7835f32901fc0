import type { ReactNode } from 'react';

type FivePartsProps = { children: ReactNode };

// One loop of the line for each part; the rows of the list are of equal height, so that each stands at its loop.
const LOOP = 'v6c0 9-1 16 5 21 5 4 12 3 12-1 0-5-10-5-14 2-3 5-3 13-3 22v50';

export function FiveParts({ children }: FivePartsProps) {
  return (
    <div className="five-parts">
      <svg viewBox="0 0 40 500" preserveAspectRatio="none" fill="none" aria-hidden="true">
        <path d={`M6 0${LOOP.repeat(5)}`} />
      </svg>
      {children}
    </div>
  );
}
