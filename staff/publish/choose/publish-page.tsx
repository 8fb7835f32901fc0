import { RoomFrame } from '#staff/page/room-frame.tsx';
import { Told } from '#staff/page/told.tsx';
import { PUBLICATIONS, publicationPathOf } from '#staff/paths/publication-path-of.ts';
import { PUBLISH } from '#staff/paths/review-path-of.ts';
import { NotPublicList } from '#staff/today/not-public-list.tsx';
import type { NotPublic } from '#staff/today/not-public-of.ts';
import { DEVELOPERS, DEVELOPERS_COPY } from '../developers.ts';
import type { Publishing } from '../publishing-in.ts';
import { toStatus } from '../to-status.ts';
import { UnderWay } from '../under-way.tsx';

type PublishPageProps = {
  /** What there is to choose from; null in a developer's checkout, which does not know. */
  items: readonly NotPublic[] | null;
  /** The paths of those that are chosen so far. */
  chosen: ReadonlySet<string>;
  /** What depends on a file that is no page. */
  dependents: (path: string) => string | null;
  /** What is under way, and the last that ended; null where publishing is the developer's. */
  publishing: Publishing | null;
  /** Why what was asked for is not shown. */
  refusal: string | null;
};

/** What is saved and not public yet, to choose from. */
export function PublishPage({ items, chosen, dependents, publishing, refusal }: PublishPageProps) {
  return (
    <RoomFrame path={PUBLISH} heading="Publish">
      <Told refusal={refusal} />
      {publishing && publishing.underWay.length > 0 && <UnderWay underWay={publishing.underWay} />}
      {!publishing && items && items.length > 0 && <p className="lead-in">{DEVELOPERS}</p>}
      <section>
        <h2>Saved, not public yet</h2>
        {items === null ? (
          <p>{DEVELOPERS_COPY}</p>
        ) : publishing && items.length > 0 ? (
          <form action={`${PUBLISH}review/`} method="get">
            <p className="note">Only what is ticked goes to readers.</p>
            <NotPublicList items={items} choice={{ chosen, dependents }} />
            <p className="ways">
              <button type="submit" className="button">
                See what readers would get
              </button>
            </p>
            <p className="note">
              {publishing.mayPublish
                ? 'Nothing is public before you have seen it and said so.'
                : 'Someone with the right to publish says so after that.'}
            </p>
          </form>
        ) : (
          <NotPublicList items={items} />
        )}
      </section>
      {publishing && (
        <section>
          <h2>Published before</h2>
          {publishing.last && (
            <p>
              <a href={publicationPathOf(publishing.last.id)}>{publishing.last.note}</a>{' '}
              <span className="note">
                {publishing.last.by.name} · {toStatus(publishing.last)}
              </span>
            </p>
          )}
          <p className="ways">
            <a href={PUBLICATIONS}>What was published, and what readers can have again</a>
          </p>
        </section>
      )}
    </RoomFrame>
  );
}
