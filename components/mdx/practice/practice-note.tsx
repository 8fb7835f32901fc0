import type { ReactNode } from 'react';
import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import { filled } from '#lib/filled.ts';
import type { Words } from '#lib/words/words.ts';
import { Note } from '../../note.tsx';

type PracticeNoteProps = { words: Words; practice: PracticeInWords; title: string; children: ReactNode };

export function PracticeNote({ words, practice, title, children }: PracticeNoteProps) {
  return (
    <Note className="callout practice-note" label={title}>
      <p className="box-title">{title}</p>
      <p className="practice-note-by">{filled(words.reading.addedBy, { name: practice.name })}</p>
      {children}
    </Note>
  );
}
