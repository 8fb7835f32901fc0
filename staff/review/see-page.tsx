import { Day } from '#components/facts/day.tsx';
import type { HiddenPart } from '#lib/content/seen/hidden-parts-of.ts';
import { SITE_LANGUAGE } from '#lib/languages.ts';
import { Moment } from '#staff/page/moment.tsx';
import { HiddenList } from '#staff/preview/hidden-list.tsx';
import type { AskedChange, ReviewLink } from './reviews.ts';

type SeePageProps = {
  link: ReviewLink;
  title: string;
  /** The address of this page, and that of the page to read; null where that cannot be drawn now. */
  path: string;
  framePath: string | null;
  /** The state of the page that is shown. */
  seen: string;
  /** What is told first: that something was kept, or why it was not. */
  told: { words: string; isRefusal: boolean } | null;
  /** What of the page readers do not see now. It is read as well: they will, on the day its fact comes. */
  hidden: readonly HiddenPart[];
  /** What this reader asked for so far. */
  asked: readonly AskedChange[];
  /** The days that a review is noted with. */
  on: string;
  next: string;
};

/** The longest text that says what should change. */
export const MOST_LETTERS = 10_000;

/** A page for someone who was asked to read it: who asks what until when, what they can answer, and the page itself. */
export function SeePage({ link, title, path, framePath, seen, told, hidden, asked, on, next }: SeePageProps) {
  const { name, by, note, until, stands, standsAs } = link;
  const isDone = stands !== null && standsAs === seen;
  return (
    <div className="desk seen">
      <main id="content">
        <h1>“{title}”</h1>
        <p className="lead-in">
          {by} asks {name} to read this page. It is shown as it is saved now, which may not be public yet. The
          link works until <Moment when={until} isWithin />.
        </p>
        {note && <blockquote className="asked-for">{note}</blockquote>}
        {told && (
          <p className={told.isRefusal ? 'refusal' : 'done'} role={told.isRefusal ? 'alert' : 'status'}>
            {told.words}
          </p>
        )}
        {isDone && (
          <p className="done">
            You said that this page can stand as it is: <Moment when={stands} isWithin />. Nothing is left to
            do.
          </p>
        )}
        <div className="answers">
          {framePath && !isDone && (
            <form action={`${path}stands/`} method="post">
              <h2>It can stand</h2>
              <p>
                Read the page below first. It is then noted that {name} reviewed it on{' '}
                <Day day={on} lang={SITE_LANGUAGE} />, and it is to be read again by{' '}
                <Day day={next} lang={SITE_LANGUAGE} />.
              </p>
              <input type="hidden" name="seen" value={seen} />
              <button type="submit" className="button">
                I have read this, and it can stand as it is
              </button>
            </form>
          )}
          <form action={`${path}change/`} method="post">
            <h2>
              <label htmlFor="words">Something should change</label>
            </h2>
            <textarea id="words" name="words" rows={4} maxLength={MOST_LETTERS} required />
            <button type="submit" className="button second">
              Send this to {by}
            </button>
          </form>
        </div>
        {asked.length > 0 && (
          <section>
            <h2>What you asked for</h2>
            <ul className="asked-changes">
              {asked.map(({ id, words, said, settled }) => (
                <li key={id}>
                  <p className="version-words">{words}</p>
                  <p className="note">
                    <Moment when={said} />
                    {settled && ' · settled'}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {hidden.length > 0 && (
          <section>
            <h2>What is on the page and not shown now</h2>
            <p>Please read this as well. Readers get it without anyone’s doing, as soon as it is time.</p>
            <HiddenList hidden={hidden} />
          </section>
        )}
        <section className="page-to-read">
          <h2>The page</h2>
          {framePath ? (
            <iframe
              src={framePath}
              title={`The page “${title}”`}
              sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
            />
          ) : (
            <p>
              The page cannot be shown at the moment: someone is working on it. Open the link again later.
            </p>
          )}
        </section>
      </main>
    </div>
  );
}

/** What is told of a link that opens nothing: that it ended, was taken back or never was looks the same. */
export function NoSuchLink() {
  return (
    <div className="desk seen">
      <main id="content">
        <h1>This link opens nothing</h1>
        <p>
          Perhaps it is more than a week old, was taken back, or was not copied whole. Ask whoever sent it to
          you for a new one.
        </p>
      </main>
    </div>
  );
}
