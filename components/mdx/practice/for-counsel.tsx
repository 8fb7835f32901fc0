import type { ReactNode } from 'react';
import type { Words } from '#lib/words/words.ts';
import { Note } from '../../note.tsx';

type ForCounselProps = { words: Words; id: string; children: ReactNode };

export function ForCounsel({ words, children }: ForCounselProps) {
  return (
    <Note className="for-counsel">
      <p className="box-title">{words.reading.forCounsel}</p>
      {children}
    </Note>
  );
}
