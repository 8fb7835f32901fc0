import { Moment } from '#staff/page/moment.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { toMoment } from '#staff/page/to-moment.ts';
import { Way } from '#staff/page/way.tsx';
import { goBackPathOf, publicationPathOf } from '#staff/paths/publication-path-of.ts';
import type { KeptBuild, Publication } from '#staff/publications/publications.ts';
import { toList } from '../to-list.ts';
import { toStatus } from '../to-status.ts';
import { UnderWay } from '../under-way.tsx';

type PublicationsPageProps = {
  underWay: readonly Publication[];
  past: readonly Publication[];
  builds: readonly KeptBuild[];
  mayPublish: boolean;
};

/** What was published, the last first, and the builds that readers can have again. */
export function PublicationsPage({ underWay, past, builds, mayPublish }: PublicationsPageProps) {
  return (
    <RoomFrame path={null} heading="What was published">
      {underWay.length > 0 && <UnderWay underWay={underWay} />}
      <section>
        <h2>What readers can have again</h2>
        <p className="note">You can go back to any of these within seconds. What is saved stays saved.</p>
        {builds.length === 0 && <p className="note">None is kept yet.</p>}
        <ul className="cards">
          {builds.map(({ build, made, isLive, by, note }) => (
            <li key={build}>
              <h3>
                <Moment when={made} />
              </h3>
              <p>
                {isLive && <strong className="mark-word">What readers see now</strong>}{' '}
                {note ?? 'Put there by the developer'}
                {by && <span className="note"> · {by}</span>}
              </p>
              {!isLive && mayPublish && (
                <p className="ways">
                  <Way href={goBackPathOf(build)} words="Go back to this…" title={note ?? toMoment(made)} />
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>All publications, the last first</h2>
        {past.length === 0 && <p className="note">Nothing was published from here yet.</p>}
        <ul className="cards">
          {past.map((publication) => (
            <li key={publication.id}>
              <h3>
                <a href={publicationPathOf(publication.id)}>{publication.note}</a>
              </h3>
              <p>
                {publication.kind === 'go back' && 'Back to an earlier state. '}
                {publication.stage === 'failed' ? (
                  <span className="errors">Failed</span>
                ) : (
                  toStatus(publication)
                )}
              </p>
              <p className="note">
                {publication.by.name} · <Moment when={publication.begun} />
                {publication.pages.length > 0 && ` · ${toList(publication.pages.map(({ title }) => title))}`}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </RoomFrame>
  );
}
