import { ChangeKey, ChangeList } from '#staff/changes/change-list.tsx';
import type { WordsChanged } from '#staff/changes/words-changed.ts';
import { Moment } from '#staff/page/moment.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';

type PutBackPageProps = {
  title: string;
  /** The address of the history. */
  path: string;
  /** The version: its commit, who made it and when. */
  of: { commit: string; who: string; when: string };
  changes: readonly WordsChanged[];
  /** Whether the version is what is saved now, to the letter. */
  isSame: boolean;
  /** What the page is now, which is what someone agrees to change. */
  seen: string;
  /** Why it was not done. */
  refusal: string | null;
};

/** Asks whether an old version is to be put back, and shows what that would change. */
export function PutBackPage({ title, path, of, changes, isSame, seen, refusal }: PutBackPageProps) {
  return (
    <RoomFrame path={null} heading={`Put back “${title}”?`}>
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      <p className="lead-in">
        The version that {of.who} saved: <Moment when={of.when} />. It becomes a new save in your name. What
        is there now stays in the history, and readers see none of it until it is published.
      </p>
      {isSame ? (
        <p>This version is what is saved now. There is nothing to put back.</p>
      ) : (
        <>
          <h2>What changes on the page</h2>
          <ChangeKey />
          <ChangeList changes={changes} />
          <form className="ways decision" action={`${path}put-back/`} method="post">
            <input type="hidden" name="of" value={of.commit} />
            <input type="hidden" name="seen" value={seen} />
            <button type="submit" className="button">
              Put this version back
            </button>
            <a href={path}>Leave it as it is</a>
          </form>
        </>
      )}
      {isSame && (
        <p>
          <a href={path}>Back to the history</a>
        </p>
      )}
    </RoomFrame>
  );
}
