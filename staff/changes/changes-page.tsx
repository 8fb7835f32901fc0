import type { ReactNode } from 'react';
import type { WordsChanged } from '#lib/changes/words-changed.ts';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { Told } from '#staff/page/told.tsx';
import { ChangeKey, ChangeList } from './change-list.tsx';

type ChangesPageProps = {
  heading: string;
  /** Why it was not done. */
  refusal?: string | null;
  lead: ReactNode;
  /** Where one can go from here. */
  ways?: ReactNode;
  changes: readonly { title: string; words: readonly WordsChanged[] }[];
  /** What is asked: what the button says, the address that takes the answer, what it is told, and the way back. */
  decision?: { button: string; action: string; told: readonly [string, string][]; back: ReactNode };
};

/** Shows what two versions differ in, and asks whether one is to take the place of the other. */
export function ChangesPage({ heading, refusal, lead, ways, changes, decision }: ChangesPageProps) {
  return (
    <RoomFrame path={null} heading={heading}>
      <Told refusal={refusal} />
      <p className="lead-in">{lead}</p>
      {ways && <p className="ways">{ways}</p>}
      {changes.length > 0 && <ChangeKey />}
      {changes.map(({ title, words }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ChangeList changes={words} />
        </section>
      ))}
      {decision && (
        <form className="ways decision" action={decision.action} method="post">
          {decision.told.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" className="button">
            {decision.button}
          </button>
          {decision.back}
        </form>
      )}
    </RoomFrame>
  );
}
