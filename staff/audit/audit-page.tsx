import { Moment } from '#staff/page/moment.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import type { Deed } from '#staff/records/audit.ts';

type AuditPageProps = { deeds: readonly Deed[]; page: number; pages: number };

/** What was done in the room, the last first. */
export function AuditPage({ deeds, page, pages }: AuditPageProps) {
  return (
    <RoomFrame path={null} heading="What was done">
      <p className="lead-in">
        Everything that matters, by whom and when. No one can change this list: it is only ever added to.
        Saves are in the history of each page.
      </p>
      {deeds.length === 0 ? (
        <p className="none">Nothing so far.</p>
      ) : (
        <ol className="lines">
          {deeds.map(({ who, name, did, when }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page that is drawn once
            <li key={index}>
              <span>
                <strong title={who}>{name}</strong> {did}
              </span>
              <span className="note">
                <Moment when={when} />
              </span>
            </li>
          ))}
        </ol>
      )}
      {pages > 1 && (
        <nav aria-label="Pages of the list">
          <p className="ways">
            {page > 1 && <a href={`/audit/?page=${page - 1}`}>Newer</a>}
            <span className="note">
              Page {page} of {pages}
            </span>
            {page < pages && <a href={`/audit/?page=${page + 1}`}>Older</a>}
          </p>
        </nav>
      )}
    </RoomFrame>
  );
}
