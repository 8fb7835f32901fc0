import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import { DirectWays } from '../facts/direct-ways.tsx';

type OutcomeProps = { practice: PracticeInWords };

/**
 * What became of an inquiry that could not be sent, shown and filled by `browser/contact.ts`, which takes its two parts in this order:
 * what the server answered, and what to do where no answer came.
 */
export function Outcome({ practice }: OutcomeProps) {
  const { phone, email } = practice;
  return (
    <div className="outcome" role="alert" tabIndex={-1} hidden>
      <div>
        <h3>This has not been sent yet</h3>
        <ul />
      </div>
      <div>
        <h3>We cannot tell whether this was sent</h3>
        <p>
          The connection failed, or no answer came in time. What you typed is lost only when you leave this
          page. Please press Send again: if the first one did arrive, the two count as one.
        </p>
        {phone || email ? (
          <>
            <p>If it fails again, there is another way:</p>
            <ul>
              <DirectWays practice={practice} />
            </ul>
          </>
        ) : (
          <p>If it fails again, try once more when the connection is better.</p>
        )}
        <p>If it cannot wait, turn to the numbers above the message.</p>
      </div>
    </div>
  );
}
