import type { ReactNode } from 'react';

type CalloutProps = { title?: string; children: ReactNode };

export function Callout({ title, children }: CalloutProps) {
  return (
    <aside className="callout" aria-label={title}>
      {title && <p className="callout-title">{title}</p>}
      {children}
    </aside>
  );
}
