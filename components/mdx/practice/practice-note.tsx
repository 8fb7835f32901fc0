import type { ReactNode } from 'react';
import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';

type PracticeNoteProps = { practice: PracticeInWords; title: string; children: ReactNode };

export function PracticeNote({ practice, title, children }: PracticeNoteProps) {
  return (
    <aside className="callout practice-note" aria-label={title}>
      <p className="callout-title">{title}</p>
      <p className="practice-note-by">Added by {practice.name}</p>
      {children}
    </aside>
  );
}
