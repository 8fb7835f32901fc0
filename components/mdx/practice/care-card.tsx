import type { ReactNode } from 'react';

type CareCardProps = { urgency: 'now' | 'today' | 'soon'; action: string; children: ReactNode };

// Urgency is said in words, and never by color alone.
const URGENCY = { now: 'Right now', today: 'Today', soon: 'Soon' };

export function CareCard({ urgency, action, children }: CareCardProps) {
  return (
    <div className={`care-card ${urgency}`}>
      <p className="care-card-title">
        <span>{URGENCY[urgency]}:</span> {action} if
      </p>
      {children}
    </div>
  );
}
