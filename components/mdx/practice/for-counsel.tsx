import type { ReactNode } from 'react';

type ForCounselProps = { id: string; children: ReactNode };

export function ForCounsel({ children }: ForCounselProps) {
  return (
    <div className="for-counsel">
      <p className="callout-title">Still open: for the practice's counsel to fill in</p>
      {children}
    </div>
  );
}
