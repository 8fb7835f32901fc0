import type { ReactNode } from 'react';

type DoorsProps = { children: ReactNode };

/** Ways in, each behind a drawn door. The whole of a door is its link. */
export function Doors({ children }: DoorsProps) {
  return <div className="doors">{children}</div>;
}
