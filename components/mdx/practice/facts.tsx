import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import { Hours } from '../../facts/hours.tsx';

type FactsProps = { practice: PracticeInWords };

const ASK = 'Please ask us. The practice has not put this on the site yet.';

export function Fees({ practice: { fees, insurance } }: FactsProps) {
  return (
    <dl className="facts">
      <dt>What a session costs</dt>
      <dd>{fees ?? ASK}</dd>
      <dt>Insurance</dt>
      <dd>{insurance ?? ASK}</dd>
    </dl>
  );
}

export function ReplyTime({ practice: { replyWithin, hours } }: FactsProps) {
  return (
    <>
      <p>{replyWithin ? `We answer ${replyWithin}.` : 'We cannot name a time here yet.'}</p>
      <Hours hours={hours} />
    </>
  );
}

type OpenFactsProps = { open: string[] };

/** What readers would look for and the practice has not confirmed yet: the sentence before the list goes with it. Nothing is made up in its place. */
export function OpenFacts({ open }: OpenFactsProps) {
  if (open.length === 0) return null;
  return (
    <>
      <p>A fact appears on this site once it has been confirmed. These are still open:</p>
      <ul>
        {open.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </>
  );
}
