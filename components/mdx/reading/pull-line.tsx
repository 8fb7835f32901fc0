import type { ReactNode } from 'react';
import { Mark } from '../../diagrams/mark.tsx';

type PullLineProps = { children: ReactNode };

export function PullLine({ children }: PullLineProps) {
  return (
    <div className="pull-line">
      <Mark />
      {children}
    </div>
  );
}
