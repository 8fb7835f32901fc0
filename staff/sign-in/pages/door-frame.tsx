import type { ReactNode } from 'react';
import { Mark } from '#components/diagrams/mark.tsx';

type DoorFrameProps = { heading: string; children: ReactNode };

/** What stands around the pages of signing in, from which no way leads to the parts of the room. */
export function DoorFrame({ heading, children }: DoorFrameProps) {
  return (
    <div className="desk">
      <header className="desk-head">
        <p className="desk-name">
          <Mark />
          Staff room
        </p>
      </header>
      <main id="content">
        <div className="desk-title">
          <h1>{heading}</h1>
        </div>
        {children}
      </main>
    </div>
  );
}
