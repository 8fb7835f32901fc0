import type { Words } from '#lib/words/words.ts';

export type LeaveLinkProps = {
  words: Words;
  to: string;
  /** Where private reading is switched on and off, or null where no page has the switch. */
  privateReading: string | null;
  /** False on a page without scripts: there it is a plain link without gestures. */
  scripts: boolean;
};

// The line that returns, three times in a row: each press of Shift fills in one of its loops.
const LOOPS = ['M0 13h6', 'M20 13h6', 'M40 13h6'];

/**
 * A plain link, so that it works without scripts; `browser/leave.ts` makes it quicker. The next site is told nothing. The Tab key of Safari
 * leads to links that say so, and by itself to no other.
 */
export function LeaveLink({ words, to, privateReading, scripts }: LeaveLinkProps) {
  return (
    <>
      {/* Its script changes it before React has seen it, and only `next dev` warns of that: so too of the form, the search and the switch. */}
      <a className="leave" href={to} rel="noreferrer nofollow" tabIndex={0} suppressHydrationWarning>
        {words.around.leave}
        {scripts && (
          <svg viewBox="0 0 60 15" fill="none" aria-hidden="true">
            {LOOPS.map((start) => (
              <path key={start} d={`${start}c8 0 12-11 5-11s-3 11 5 11h4`} />
            ))}
          </svg>
        )}
      </a>
      {scripts && (
        <>
          <span id="leave-hint" hidden>
            {words.around.leaveHint}
          </span>
          {privateReading && (
            <a className="private-note" href={privateReading} hidden>
              {words.around.privateReadingIsOn}
            </a>
          )}
        </>
      )}
    </>
  );
}
