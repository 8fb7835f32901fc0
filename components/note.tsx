import type { ReactNode } from 'react';

type NoteProps = { className: string; label?: string; children: ReactNode };

/**
 * Words that are set apart from those around them. Not an `aside`, which programs that read pages for people leave out with everything in it, and not
 * a `div`, which they leave out where much of it is a link, such as a telephone number (docs/decisions/0038-read-by-programs.md).
 */
export function Note({ className, label, children }: NoteProps) {
  return (
    <section className={className} role="note" aria-label={label}>
      {children}
    </section>
  );
}
