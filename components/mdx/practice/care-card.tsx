import type { ReactNode } from 'react';
import type { Words } from '#lib/words/words.ts';
import { Note } from '../../note.tsx';
import { Said } from '../../said.tsx';

type CareCardProps = {
  words: Words;
  urgency: 'now' | 'today' | 'soon';
  action: string;
  children: ReactNode;
};

/** Urgency is said in words, and never by color alone. */
export function CareCard({ words: { reading }, urgency, action, children }: CareCardProps) {
  return (
    <Note className={`care-card ${urgency}`}>
      <p className="box-title">
        <Said words={reading.careIf} parts={{ urgency: <span>{reading.urgency[urgency]}:</span>, action }} />
      </p>
      {children}
    </Note>
  );
}
