import type { ReactNode } from 'react';

// Words in a box that the stylesheet draws.
type BoxProps = { children: ReactNode };

export function Definitions({ children }: BoxProps) {
  return <div className="definitions">{children}</div>;
}

/** Ways in, each behind a drawn door. The whole of a door is its link. */
export function Doors({ children }: BoxProps) {
  return <div className="doors">{children}</div>;
}

export function NextSteps({ children }: BoxProps) {
  return <div className="next-steps">{children}</div>;
}

export function Steps({ children }: BoxProps) {
  return <div className="steps">{children}</div>;
}
