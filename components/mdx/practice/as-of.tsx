import type { ReactNode } from 'react';

type AsOfProps = { reviewBy: string; children?: ReactNode };

// The day is for whoever looks again. Readers see the words alone.
export function AsOf({ children }: AsOfProps) {
  return <>{children}</>;
}
