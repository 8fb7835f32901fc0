import type { ReactNode } from 'react';

type FivePartsProps = { children: ReactNode };

export function FiveParts({ children }: FivePartsProps) {
  return (
    <div className="five-parts">
      <svg viewBox="0 0 40 400" preserveAspectRatio="none" fill="none" aria-hidden="true">
        <path d="M20 0c0 30-16 40-16 70s32 40 32 80-32 40-32 80 32 40 32 80-16 50-16 90" />
      </svg>
      {children}
    </div>
  );
}
