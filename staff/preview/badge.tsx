type BadgeProps = {
  /** The number of issues, in words. */
  issues: string;
  draft: boolean;
  deskPath: string;
  editorPath: string;
};

/** What staff see of a page in preview, above it: how many issues it has, and the ways to the desk and the editor. */
export function Badge({ issues, draft, deskPath, editorPath }: BadgeProps) {
  return (
    <aside className="desk-badge" aria-label="For staff">
      {draft && <strong>Draft</strong>}
      <a href={deskPath}>{issues} · Desk</a>
      <a href={editorPath}>Edit</a>
    </aside>
  );
}

type VersionBadgeProps = {
  /** Whether it is the version that readers see, or an older one. */
  isLive: boolean;
  nowPath: string;
  historyPath: string | null;
};

/** The same above a version of a page that is not the one that is saved. */
export function VersionBadge({ isLive, nowPath, historyPath }: VersionBadgeProps) {
  return (
    <aside className="desk-badge" aria-label="For staff">
      <strong>{isLive ? 'As readers see it' : 'An earlier version'}</strong>
      <a href={nowPath}>As saved now</a>
      {historyPath && <a href={historyPath}>History</a>}
    </aside>
  );
}
