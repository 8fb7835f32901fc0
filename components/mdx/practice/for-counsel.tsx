import type { ReactNode } from 'react';
import { Note } from '../../note.tsx';

type ForCounselProps = { id: string; children: ReactNode };

export function ForCounsel({ children }: ForCounselProps) {
  return (
    <Note className="for-counsel">
      <p className="box-title">Still open: for the practice's counsel to fill in</p>
      {children}
    </Note>
  );
}
