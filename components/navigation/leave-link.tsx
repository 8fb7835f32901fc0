type LeaveLinkProps = { to: string };

/** A plain link, so that it works without scripts. It tells the next site nothing about this one. */
export function LeaveLink({ to }: LeaveLinkProps) {
  return (
    <a className="leave" href={to} rel="noreferrer nofollow">
      Leave this site
    </a>
  );
}
