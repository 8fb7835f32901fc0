import type { ReactNode } from 'react';

type NextStepsProps = { children: ReactNode };

export function NextSteps({ children }: NextStepsProps) {
  return <div className="next-steps">{children}</div>;
}
