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
