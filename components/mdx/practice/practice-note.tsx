import type { ReactNode } from 'react';
import type { Practice } from '#lib/content/model/facts-schema.ts';
import { Note } from '../../note.tsx';

type PracticeNoteProps = { practice: Practice; title: string; children: ReactNode };

export function PracticeNote({ practice, title, children }: PracticeNoteProps) {
  return (
    <Note className="callout practice-note" label={title}>
      <p className="box-title">{title}</p>
      <p className="practice-note-by">Added by {practice.name}</p>
      {children}
    </Note>
  );
}
