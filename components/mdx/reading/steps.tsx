import type { ReactNode } from 'react';

type StepsProps = { children: ReactNode };

export function Steps({ children }: StepsProps) {
  return <div className="steps">{children}</div>;
}
