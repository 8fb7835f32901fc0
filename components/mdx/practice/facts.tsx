import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import { filled } from '#lib/filled.ts';
import type { Words } from '#lib/words/words.ts';
import { Hours } from '../../facts/hours.tsx';

type FactsProps = { words: Words; practice: PracticeInWords };

export function Fees({ words, practice: { fees, insurance } }: FactsProps) {
  const { askUs, cost, insurance: ofInsurance } = words.practice;
  return (
    <dl className="facts">
      <dt>{cost}</dt>
      <dd>{fees ?? askUs}</dd>
      <dt>{ofInsurance}</dt>
      <dd>{insurance ?? askUs}</dd>
    </dl>
  );
}

export function ReplyTime({ words, practice: { replyWithin, hours } }: FactsProps) {
  return (
    <>
      <p>
        {replyWithin ? filled(words.practice.answers, { when: replyWithin }) : words.practice.noReplyTime}
      </p>
      <Hours words={words} hours={hours} />
    </>
  );
}

type OpenFactsProps = { words: Words; open: string[] };

/** What readers would look for and the practice has not confirmed yet: the sentence before the list goes with it. Nothing is made up in its place. */
export function OpenFacts({ words, open }: OpenFactsProps) {
  if (open.length === 0) return null;
  return (
    <>
      <p>{words.practice.openFacts}</p>
      <ul>
        {open.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </>
  );
}
