import type { ReactNode } from 'react';
import type { Practice } from '#lib/content/model/facts-schema.ts';

type PracticeNoteProps = { practice: Practice; title: string; children: ReactNode };

export function PracticeNote({ practice, title, children }: PracticeNoteProps) {
  return (
    <aside className="callout practice-note" aria-label={title}>
      <p className="callout-title">{title}</p>
      <p className="practice-note-by">Added by {practice.name}</p>
      {children}
    </aside>
  );
}
