import type { ReactNode } from 'react';

type PullLineProps = { children: ReactNode };

export function PullLine({ children }: PullLineProps) {
  return <div className="pull-line">{children}</div>;
}
