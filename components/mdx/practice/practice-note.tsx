import type { ReactNode } from 'react';
import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import { Note } from '../../note.tsx';

type PracticeNoteProps = { practice: PracticeInWords; title: string; children: ReactNode };

export function PracticeNote({ practice, title, children }: PracticeNoteProps) {
  return (
    <Note className="callout practice-note" label={title}>
      <p className="box-title">{title}</p>
      <p className="practice-note-by">Added by {practice.name}</p>
      {children}
    </Note>
  );
}
