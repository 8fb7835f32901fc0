import { publicationPathOf } from '#staff/paths/publication-path-of.ts';
import type { Publication } from '#staff/publications/publications.ts';
import { toStatus } from './to-status.ts';

type UnderWayProps = { underWay: readonly Publication[] };

/** What is being published now, and what waits for it. */
export function UnderWay({ underWay }: UnderWayProps) {
  return (
    <section className="done">
      <h2>Being published</h2>
      <ul>
        {underWay.map((publication) => (
          <li key={publication.id}>
            <a href={publicationPathOf(publication.id)}>{publication.note}</a>
            <p className="note">
              {publication.by.name} · {toStatus(publication)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
