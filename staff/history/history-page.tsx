import { ChangeKey } from '#staff/changes/change-list.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { Told } from '#staff/page/told.tsx';
import type { HistoryEntry } from '#staff/repository/history-of.ts';
import { Version } from './version.tsx';

type HistoryPageProps = {
  title: string;
  /** The address of the history. */
  path: string;
  entries: readonly HistoryEntry[];
  /** The commit of the version that readers see; null where it is none of these. */
  live: string | null;
  /** Whether readers see what is saved. */
  isPublic: boolean;
  /** Where the page itself is shown and written; null where there is none now. */
  previewPath: string | null;
  editorPath: string | null;
  /** Where its old versions are shown; null for what is no page. */
  oldVersionPath: string | null;
  /** Where what is saved of it is published, and where it is taken away; null where that cannot be. */
  publishPath: string | null;
  takeAwayPath: string | null;
  /** What was just done. */
  done: string | null;
};

/** Who changed a page, when, and which words. */
export function HistoryPage(props: HistoryPageProps) {
  const { title, path, entries, live, isPublic, done } = props;
  const { previewPath, editorPath, oldVersionPath, publishPath, takeAwayPath } = props;
  return (
    <RoomFrame path={null} heading={`History of “${title}”`}>
      <Told done={done} />
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
        {publishPath && <a href={publishPath}>Publish…</a>}
        {!isPublic && <a href={`${path}not-public/`}>What readers do not see yet</a>}
        {takeAwayPath && <a href={takeAwayPath}>Take it away…</a>}
      </p>
      {entries.length === 0 ? (
        <p className="lead-in">Nothing of it was ever saved.</p>
      ) : (
        <>
          <ChangeKey />
          <ol className="versions">
            {entries.map((entry, index) => (
              <Version
                key={entry.commit}
                entry={entry}
                path={path}
                previewPath={oldVersionPath}
                isNow={index === 0}
                isLive={entry.commit === live}
              />
            ))}
          </ol>
        </>
      )}
    </RoomFrame>
  );
}
