export type LeaveLinkProps = {
  to: string;
  /** Where private reading is switched on and off, or null where no page has the switch. */
  privateReading: string | null;
  /** False on a page without scripts: there it is a plain link without gestures. */
  scripts: boolean;
};

/** A plain link, so that it works without scripts; `browser/leave.ts` makes it quicker. The next site is told nothing. */
export function LeaveLink({ to, privateReading, scripts }: LeaveLinkProps) {
  return (
    <>
      {/* Its script changes it before React has seen it, and only `next dev` warns of that: so too of the form, the search and the switch. */}
      <a className="leave" href={to} rel="noreferrer nofollow" suppressHydrationWarning>
        Leave this site
      </a>
      {scripts && (
        <>
          <span id="leave-hint" hidden>
            Or press Shift three times, but not while you type in a box, or tap the drawn line at the top
            three times.
          </span>
          <span
            id="leave-status"
            role="status"
            className="sr-only"
            data-text="Pressing Shift three times leaves this site."
          />
          {privateReading && (
            <a className="private-note" href={privateReading} hidden>
              Private reading is on
            </a>
          )}
        </>
      )}
    </>
  );
}
