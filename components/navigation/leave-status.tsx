/**
 * Says how often Shift must still be pressed to leave, and that the page is being left. It is all that `browser/leave.ts` then leaves of the
 * page, so it stands by itself in the body.
 */
export function LeaveStatus() {
  return (
    <p
      id="leave-status"
      role="status"
      className="sr-only"
      data-1="Press Shift 2 more times to leave this site."
      data-2="Press Shift 1 more time to leave this site."
      data-3="Leaving this site."
    />
  );
}
