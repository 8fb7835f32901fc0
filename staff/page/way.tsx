type WayProps = { href: string | null; words: string; title: string };

/** A way that is offered for each of several things: who hears it alone is told of which. Nothing where it leads nowhere. */
export function Way({ href, words, title }: WayProps) {
  if (href === null) return null;
  return (
    <a href={href}>
      {words}
      <span className="sr-only">: {title}</span>
    </a>
  );
}
