import { Moment } from '#staff/page/moment.tsx';
import type { Untold } from './owner-mail.ts';

type UntoldNoticesProps = { untold: readonly Untold[] };

/** What owners are told on their first page, because no mail tells them: what changed for readers, by whom, and when. */
export function UntoldNotices({ untold }: UntoldNoticesProps) {
  if (untold.length === 0) return null;
  return (
    <section className="waiting">
      <h2>Readers see something new that an owner should know of</h2>
      <ul className="asked-changes">
        {untold.map(({ id, by, when, notices, trouble }) => (
          <li key={id}>
            <p>
              {by.name} · <Moment when={when} />
            </p>
            <ul className="told">
              {notices.map((notice) => (
                <li key={notice}>{notice}</li>
              ))}
            </ul>
            <p className="note">
              {trouble === null
                ? 'No mail tells you of this, because none is set up.'
                : `The mail about this could not be sent. Tell the developer: ${trouble}.`}
            </p>
            <form className="ways" action={`/owner-mail/${id}/seen/`} method="post">
              <button type="submit" className="button second">
                I have seen this
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
