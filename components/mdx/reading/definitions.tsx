import type { ReactNode } from 'react';

type DefinitionsProps = { children: ReactNode };

export function Definitions({ children }: DefinitionsProps) {
  return <div className="definitions">{children}</div>;
}
