import type { AddressTaken } from '#staff/editor/wire.ts';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { Told } from '#staff/page/told.tsx';
import { NoteField } from '#staff/publish/note-field.tsx';

/** What stands in the place of an address where readers are led nowhere. */
export const NOWHERE = 'nowhere';

type TakeAwayPageProps = {
  title: string;
  /** The address of this page, which takes the answer. */
  path: string;
  /** Where it can be seen what it is. */
  sheet: string;
  /** What leads to it, and where its address may lead; null where no one was ever shown it and nothing leads to it. */
  taken: AddressTaken | null;
  /** What is chosen so far. */
  answer: string;
  reason: string;
  /** The state of the page that is shown. */
  seen: string;
  /** Why it cannot go, whatever is answered; null where it can. */
  never: string | null;
  refusal: string | null;
};

/** Tells what leads to a page, and asks where its address is to lead when it is gone. */
export function TakeAwayPage(props: TakeAwayPageProps) {
  const { title, path, sheet, taken, reason, seen, never, refusal } = props;
  if (never) {
    return (
      <RoomFrame path={null} heading={`“${title}” stays`}>
        <p className="lead-in">{never.replace('Not saved: ', '')}</p>
        <p className="ways">
          <a href={sheet}>Back to the page</a>
        </p>
      </RoomFrame>
    );
  }
  return (
    <RoomFrame path={null} heading={`Take “${title}” away?`}>
      <Told refusal={refusal} />
      <p className="lead-in">
        {taken
          ? 'It goes from what is saved. Readers still see it until that is published. It stays in the history, and can be put back.'
          : 'No reader was ever shown it, and nothing leads to it. It stays in the history, and can be put back.'}
      </p>
      {taken && <LinkedFrom taken={taken} />}
      <form className="fields decision" action={path} method="post">
        <input type="hidden" name="seen" value={seen} />
        {taken && <Question {...props} taken={taken} />}
        <NoteField label="Why" value={reason} />
        <p className="ways">
          <button type="submit" className="button">
            Take it away
          </button>
          <a href={sheet}>Leave it as it is</a>
        </p>
      </form>
    </RoomFrame>
  );
}

function LinkedFrom({ taken: { linkedFrom } }: { taken: AddressTaken }) {
  if (linkedFrom.length === 0)
    return (
      <section>
        <h2>What leads to it</h2>
        <p className="fine">Nothing on the site links to it or names it.</p>
      </section>
    );
  return (
    <section>
      <h2>What leads to it</h2>
      <p>
        {linkedFrom.length === 1 ? 'This has' : 'These have'} to be mended before it can be published, because
        the page would be missed there:
      </p>
      <ul className="lines">
        {linkedFrom.map(({ title, where, href }) => (
          <li key={`${href} ${where}`}>
            <p>
              <a href={href}>{title}</a>
            </p>
            <p className="note">{where}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Question({ taken: { from, choices }, answer }: TakeAwayPageProps & { taken: AddressTaken }) {
  return (
    <p>
      <label htmlFor="to">Where should its address lead?</label>
      <select id="to" name="to" required defaultValue={answer} aria-describedby="to-use">
        <option value="">Choose…</option>
        {choices.map(({ path, title }) => (
          <option key={path} value={path}>
            {title}
          </option>
        ))}
        <option value={NOWHERE}>Nowhere: readers are told that there is no such page</option>
      </select>
      <span className="note" id="to-use">
        Readers and search engines know it as <span className="place">{from}</span>. Whoever opens that comes
        to the page that you choose. “Nowhere” is for what nothing took the place of: they are told that there
        is no such page, and search engines forget it.
      </span>
    </p>
  );
}
