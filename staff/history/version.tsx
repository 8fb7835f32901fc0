import { ChangeList } from '#staff/changes/change-list.tsx';
import { Moment } from '#staff/page/moment.tsx';
import type { HistoryEntry } from '#staff/repository/history-of.ts';
import { toAmount } from './to-amount.ts';

type VersionProps = {
  entry: HistoryEntry;
  /** The address of the history. */
  path: string;
  previewPath: string | null;
  isNow: boolean;
  isLive: boolean;
};

/** One version of a page: who made it, when, the words that changed with it, and what can be done with it. */
export function Version({ entry, path, previewPath, isNow, isLive }: VersionProps) {
  const { commit, who, when, sha, changes } = entry;
  return (
    <li>
      <h2>
        <Moment when={when} />
      </h2>
      <p>
        {isNow && <strong className="mark-word">As it is now</strong>}
        {isLive && <strong className="mark-word">What readers see</strong>} {who} · {toAmount(entry)}
      </p>
      <ChangeList changes={changes} />
      {!isNow && sha !== null && (
        <form className="ways" action={`${path}put-back/`} method="get">
          {previewPath && <a href={`${previewPath}?of=${commit}`}>Look at this version</a>}
          <input type="hidden" name="of" value={commit} />
          <button type="submit" className="button second">
            Put this version back…
          </button>
        </form>
      )}
    </li>
  );
}
