import { RoomFrame } from '#staff/page/room-frame.tsx';
import type { HistoryEntry } from '#staff/repository/history-of.ts';
import { ChangeKey } from './change-list.tsx';
import { Version } from './version.tsx';

type HistoryPageProps = {
  title: string;
  /** The address of the history. */
  path: string;
  entries: readonly HistoryEntry[];
  /** The commit of the version that readers see; null where it is none of these. */
  live: string | null;
  /** Which of the pages of a long history is shown, from 1. */
  number: number;
  /** Whether readers see what is saved. */
  isPublic: boolean;
  /** Where the page itself is shown and written; null where there is none now. */
  previewPath: string | null;
  editorPath: string | null;
  /** Where its old versions are shown; null for what is no page. */
  oldVersionPath: string | null;
  /** What was just done. */
  done: string | null;
};

const ON_A_PAGE = 20;

/** Who changed a page, when, and which words. */
export function HistoryPage(props: HistoryPageProps) {
  const { title, path, entries, live, number, isPublic, done } = props;
  const { previewPath, editorPath, oldVersionPath } = props;
  const pages = Math.max(1, Math.ceil(entries.length / ON_A_PAGE));
  const first = (number - 1) * ON_A_PAGE;
  const shown = entries.slice(first, first + ON_A_PAGE);
  return (
    <RoomFrame path={null} heading={`History of “${title}”`}>
      {done && (
        <p className="done" role="status">
          {done}
        </p>
      )}
      <p className="ways">
        {previewPath && (
          <a className="button" href={previewPath}>
            Look at it now
          </a>
        )}
        {editorPath && (
          <a className="button" href={editorPath}>
            Edit it
          </a>
        )}
        {!isPublic && <a href={`${path}not-public/`}>What readers do not see yet</a>}
      </p>
      {entries.length === 0 ? (
        <p className="lead-in">Nothing of it was ever saved.</p>
      ) : (
        <>
          <ChangeKey />
          <ol className="versions" start={first + 1}>
            {shown.map((entry, index) => (
              <Version
                key={entry.commit}
                entry={entry}
                path={path}
                previewPath={oldVersionPath}
                isNow={first + index === 0}
                isLive={entry.commit === live}
              />
            ))}
          </ol>
        </>
      )}
      {pages > 1 && (
        <nav aria-label="Older and newer" className="ways">
          {number > 1 && <a href={`${path}?page=${number - 1}`}>Newer</a>}
          <span>
            Page {number} of {pages}
          </span>
          {number < pages && <a href={`${path}?page=${number + 1}`}>Older</a>}
        </nav>
      )}
    </RoomFrame>
  );
}
