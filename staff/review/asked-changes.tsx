import { Moment } from '#staff/page/moment.tsx';
import type { AskedChange } from './reviews.ts';

type AskedChangesProps = {
  asked: readonly AskedChange[];
  /** Where each page can be read and changed; null where it is gone. */
  sheetPathOf: (asked: AskedChange) => string | null;
  /** Where settling leads back to. */
  from: string;
};

/** What readers ask to change, each until someone says that it is settled. */
export function AskedChanges({ asked, sheetPathOf, from }: AskedChangesProps) {
  return (
    <ul className="asked-changes">
      {asked.map((each) => {
        const sheetPath = sheetPathOf(each);
        return (
          <li key={each.id}>
            <p>
              {each.name} asks for changes of{' '}
              {sheetPath ? <a href={sheetPath}>“{each.title}”</a> : `“${each.title}”, which was taken away`}:
            </p>
            <p className="version-words">{each.words}</p>
            <form className="ways" action={`/ask/words/${each.id}/settle/`} method="post">
              <input type="hidden" name="from" value={from} />
              <button type="submit" className="button second">
                Settled
              </button>
              <span className="note">
                <Moment when={each.said} />
              </span>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
