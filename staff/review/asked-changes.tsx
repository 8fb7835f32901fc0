import type { ReactNode } from 'react';
import { Moment } from '#staff/page/moment.tsx';
import type { AskedChange } from './reviews.ts';

type AskedChangesProps = {
  asked: readonly AskedChange[];
  /** Names the page of each, where it is not the one that is shown. */
  pageOf?: (asked: AskedChange) => ReactNode;
  /** Where settling leads back to. */
  from: string;
};

/** What readers ask to change, each until someone says that it is settled. */
export function AskedChanges({ asked, pageOf, from }: AskedChangesProps) {
  return (
    <ul className="asked-changes">
      {asked.map((each) => {
        const of = pageOf?.(each);
        return (
          <li key={each.id}>
            <p>
              {each.name} asks for changes{of && <> of {of}</>}:
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
