import type { Words } from '#lib/words/words.ts';

/**
 * Says how often Shift must still be pressed to leave, and that the page is being left. It is all that `browser/leave.ts` then leaves of the
 * page, so it stands by itself in the body.
 */
export function LeaveStatus({ words: { around } }: { words: Words }) {
  return (
    <p
      id="leave-status"
      role="status"
      className="sr-only"
      data-1={around.pressTwoMore}
      data-2={around.pressOneMore}
      data-3={around.leaving}
      data-title={around.leavingTitle ?? undefined}
    />
  );
}
