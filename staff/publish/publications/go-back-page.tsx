import { ChangeKey, ChangeList } from '#staff/changes/change-list.tsx';
import { Moment } from '#staff/page/moment.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { Told } from '#staff/page/told.tsx';
import { goBackPathOf, PUBLICATIONS } from '#staff/paths/publication-path-of.ts';
import type { KeptBuild } from '#staff/publications/publications.ts';
import { NoteField } from '../note-field.tsx';
import type { FileChange } from './changes-between.ts';

type GoBackPageProps = {
  kept: KeptBuild;
  /** What changes for readers; null where that is not known. */
  changes: readonly FileChange[] | null;
  reason: string;
  refusal: string | null;
};

/** Shows what readers would see again, and asks whether they are to. */
export function GoBackPage({ kept: { build, made, note, by }, changes, reason, refusal }: GoBackPageProps) {
  return (
    <RoomFrame path={null} heading="Let readers have this again?">
      <Told refusal={refusal} />
      <p className="lead-in">
        The site as it was made: <Moment when={made} isWithin />
        {by && `, by ${by}`}
        {note && ` (${note})`}. Readers get the whole site as it was then, within seconds. What is saved here
        stays as it is, and can be published again.
      </p>
      <section>
        <h2>What changes for readers</h2>
        {changes === null && (
          <p>
            The developer put it there, so the room does not know which words it has. It is a whole site, as
            readers had it.
          </p>
        )}
        {changes && changes.length > 0 && <ChangeKey />}
        {changes?.length === 0 && <p className="fine">No words: they see the same pages.</p>}
        {changes?.map(({ path, title, words }) => (
          <section key={path} className="passage">
            <h3>{title}</h3>
            <ChangeList changes={words} />
          </section>
        ))}
      </section>
      <form className="fields decision" action={goBackPathOf(build)} method="post">
        <NoteField label="Why" value={reason} />
        <p className="ways">
          <button type="submit" className="button">
            Go back to this
          </button>
          <a href={PUBLICATIONS}>Leave it as it is</a>
        </p>
      </form>
    </RoomFrame>
  );
}
