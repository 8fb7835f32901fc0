import type { ReactNode } from 'react';
import type { Words } from '#lib/words/words.ts';
import { Mark } from '../../diagrams/mark.tsx';
import { Sheet } from '../../diagrams/sheet.tsx';
import { Note } from '../../note.tsx';

// Words in a box that the stylesheet draws.
type BoxProps = { children: ReactNode };
type TitledBoxProps = BoxProps & { title: string };

/** The same moment from two sides. Each link says where it leads, so that no one reads what is not meant for them. */
export function BothChairs({ words: { reading }, children }: BoxProps & { words: Words }) {
  return (
    <Note className="both-chairs" label={reading.bothChairsLabel}>
      <p className="box-title">{reading.bothChairs}</p>
      {children}
    </Note>
  );
}

export function Callout({ title, children }: Partial<TitledBoxProps>) {
  return (
    <Note className="callout" label={title}>
      {title && <p className="box-title">{title}</p>}
      {children}
    </Note>
  );
}

export function Comparison({ children }: BoxProps) {
  return <div className="comparison">{children}</div>;
}

export function Side({ title, children }: TitledBoxProps) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

export function Definitions({ children }: BoxProps) {
  return <div className="definitions">{children}</div>;
}

export function NextSteps({ children }: BoxProps) {
  return <div className="next-steps">{children}</div>;
}

/** The way to a sheet to print. On paper it would lead nowhere. */
export function OnPaper({ children }: BoxProps) {
  return (
    <Note className="on-paper">
      <Sheet />
      {children}
    </Note>
  );
}

export function PullLine({ children }: BoxProps) {
  return (
    <div className="pull-line">
      <Mark />
      {children}
    </div>
  );
}

export function Steps({ children }: BoxProps) {
  return <div className="steps">{children}</div>;
}
