type BadgeProps = {
  /** What is out of the ordinary about it; null where nothing is. */
  mark: string | null;
  links: readonly { words: string; href: string | null }[];
};

/** What staff see above a page in preview: what it is, and the ways to what belongs to it. */
export function Badge({ mark, links }: BadgeProps) {
  return (
    <aside className="desk-badge" aria-label="For staff">
      {mark && <strong>{mark}</strong>}
      {links.map(
        ({ words, href }) =>
          href && (
            <a href={href} key={href}>
              {words}
            </a>
          ),
      )}
    </aside>
  );
}
