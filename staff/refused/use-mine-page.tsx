import { ChangeKey, ChangeList } from '#staff/changes/change-list.tsx';
import type { WordsChanged } from '#staff/changes/words-changed.ts';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import type { RefusedFile } from '#staff/saves/conflicts/refused.ts';

type UseMinePageProps = {
  id: string;
  /** Each file with what it is now, and what would change on it. */
  files: readonly (RefusedFile & { seen: string; changes: readonly WordsChanged[] })[];
  /** Why it was not done. */
  refusal: string | null;
};

/** Asks whether the words of a save that was refused are to take the place of what is there now, and shows what that would change. */
export function UseMinePage({ id, files, refusal }: UseMinePageProps) {
  return (
    <RoomFrame path={null} heading="Put your version in place of theirs?">
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      <p className="lead-in">
        Your whole version becomes a new save. What they wrote goes from the page as shown below. Nothing is
        public until it is published.
      </p>
      <ChangeKey />
      {files.map(({ path, title, changes }) => (
        <section key={path}>
          <h2>{title}</h2>
          <ChangeList changes={changes} />
        </section>
      ))}
      <form className="ways decision" action={`/refused/${id}/use-mine/`} method="post">
        {files.map(({ path, seen }) => (
          <input key={path} type="hidden" name="seen" value={seen} />
        ))}
        <button type="submit" className="button">
          Put mine in place of theirs
        </button>
        <a href={`/refused/${id}/`}>Back to both versions</a>
      </form>
    </RoomFrame>
  );
}
