import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import type { Words } from '#lib/words/words.ts';
import { DirectWays } from '../facts/direct-ways.tsx';

type OutcomeProps = { words: Words; practice: PracticeInWords };

/**
 * What became of an inquiry that could not be sent, shown and filled by `browser/contact.ts`, which takes its two parts in this order:
 * what the server answered, and what to do where no answer came.
 */
export function Outcome({ words, practice }: OutcomeProps) {
  const { inquiry } = words;
  const { phone, email } = practice;
  return (
    <div className="outcome" role="alert" tabIndex={-1} hidden>
      <div>
        <h3>{inquiry.notYetSent}</h3>
        <ul />
      </div>
      <div>
        <h3>{inquiry.unknown}</h3>
        <p>{inquiry.unknownWhy}</p>
        {phone || email ? (
          <>
            <p>{inquiry.anotherWay}</p>
            <ul>
              <DirectWays words={words} practice={practice} />
            </ul>
          </>
        ) : (
          <p>{inquiry.tryLater}</p>
        )}
        <p>{inquiry.numbersAbove}</p>
      </div>
    </div>
  );
}
