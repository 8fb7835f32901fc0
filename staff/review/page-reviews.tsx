import { Moment } from '#staff/page/moment.tsx';
import { AskedChanges } from './asked-changes.tsx';
import type { AskedChange, ReviewLink } from './reviews.ts';

type PageReviewsProps = {
  askPath: string;
  /** The open links to the page, and what its readers asked for. */
  links: readonly ReviewLink[];
  asked: readonly AskedChange[];
};

/** On the sheet of a page: who was asked to read it, what they said, and how to ask someone. */
export function PageReviews({ askPath, links, asked }: PageReviewsProps) {
  return (
    <section className="wide" id="readers">
      <h2>Asked to read it</h2>
      {asked.length > 0 && <AskedChanges asked={asked} from="page" />}
      {links.length > 0 && (
        <ul className="lines">
          {links.map(({ id, name, until, opened, stands }) => (
            <li key={id}>
              <p>
                {name}, until <Moment when={until} />
                <br />
                <span className="note">
                  {opened ? (
                    <>
                      Opened: <Moment when={opened} />
                    </>
                  ) : (
                    'Not opened yet'
                  )}
                  {stands && (
                    <>
                      . Said that it can stand: <Moment when={stands} />
                    </>
                  )}
                </span>
              </p>
              <form action={`/ask/links/${id}/take-back/`} method="post">
                <button type="submit" className="button second">
                  Take the link back<span className="sr-only"> from {name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {links.length === 0 && <p className="note">No link to it is open.</p>}
      <p className="ways">
        <a className="button second" href={askPath}>
          Ask someone to read it
        </a>
      </p>
    </section>
  );
}
