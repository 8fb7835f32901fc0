import type { ReactNode } from 'react';
import { Note } from '../../note.tsx';

type CareCardProps = { urgency: 'now' | 'today' | 'soon'; action: string; children: ReactNode };

// Urgency is said in words, and never by color alone.
const URGENCY = { now: 'Right now', today: 'Today', soon: 'Soon' };

export function CareCard({ urgency, action, children }: CareCardProps) {
  return (
    <Note className={`care-card ${urgency}`}>
      <p className="box-title">
        <span>{URGENCY[urgency]}:</span> {action} if
      </p>
      {children}
    </Note>
  );
}
