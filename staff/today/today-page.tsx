import type { ReactNode } from 'react';
import { Day } from '#components/facts/day.tsx';
import { KINDS } from '#lib/content/model/kinds.ts';
import { SITE_LANGUAGE } from '#lib/languages.ts';
import { IssueCountMark } from '#staff/desk/rows/issue-count-mark.tsx';
import { Moment } from '#staff/page/moment.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { PUBLICATIONS, publicationPathOf } from '#staff/paths/publication-path-of.ts';
import { PUBLISH } from '#staff/paths/review-path-of.ts';
import { DEVELOPERS, DEVELOPERS_COPY } from '#staff/publish/developers.ts';
import type { Publishing } from '#staff/publish/publishing-in.ts';
import { toStatus } from '#staff/publish/to-status.ts';
import { UnderWay } from '#staff/publish/under-way.tsx';
import type { Refused } from '#staff/saves/conflicts/refused.ts';
import type { DueSoon } from './due-soon-of.ts';
import { NotPublicList } from './not-public-list.tsx';
import type { NotPublic } from './not-public-of.ts';
import type { ToMend } from './to-mend-of.ts';

type TodayPageProps = {
  day: string;
  /** What is saved and not public yet; null in a developer's checkout, which does not know. */
  notPublic: readonly NotPublic[] | null;
  /** What waits for whoever looks, such as what readers who were sent a link ask to change. */
  waiting: ReactNode;
  /** What publishes; null where publishing is the developer's. */
  publishing: Publishing | null;
  /** Saves that were refused, and wait for someone to decide. */
  refused: readonly Refused[];
  due: readonly DueSoon[];
  toMend: readonly ToMend[];
  /** What came by the form; null for those who are not to see it. */
  totals: ReactNode;
};

/** What staff begin, most often first. */
const BEGINNINGS = [
  ['A new article', KINDS.article.folder],
  ['A new page', KINDS.page.folder],
  ['A new person', KINDS.person.folder],
  ['A new source', 'sources'],
] as const;

const WEEKDAY = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/** So many pages to mend are named here; the list of pages has them all. */
const FIRST = 8;

/** The first page of the room: what matters now, most important first. */
export function TodayPage(props: TodayPageProps) {
  const { day, notPublic, waiting, publishing, refused, due, toMend, totals } = props;
  return (
    <RoomFrame
      path="/"
      heading="Today"
      beside={
        <p className="note">
          <time dateTime={day}>{WEEKDAY.format(new Date(day))}</time>
        </p>
      }
    >
      <div className="today">
        <div>
          {refused.length > 0 && <RefusedSaves refused={refused} />}
          {waiting}
          {publishing && publishing.underWay.length > 0 && <UnderWay underWay={publishing.underWay} />}
          <section>
            <h2>Saved, not public yet</h2>
            {notPublic ? (
              <>
                <NotPublicList items={notPublic} />
                <PublishingWays publishing={publishing} count={notPublic.length} />
              </>
            ) : (
              <p>{DEVELOPERS_COPY}</p>
            )}
          </section>
          <section>
            <h2>To look at again</h2>
            <DueList due={due} />
          </section>
          <section>
            <h2>To mend</h2>
            <MendList toMend={toMend} />
          </section>
          {totals}
        </div>
        <nav aria-label="Begin something">
          <h2>Write something new</h2>
          <ul className="beginnings">
            {BEGINNINGS.map(([words, folder]) => (
              <li key={folder}>
                <a href={`/keystatic/collection/${folder}/create`}>{words}</a>
              </li>
            ))}
          </ul>
          <h2>See everything</h2>
          <ul className="beginnings">
            <li>
              <a href="/desk/">All pages</a>
            </li>
            <li>
              <a href="/desk/launch/">What is open before launch</a>
            </li>
          </ul>
        </nav>
      </div>
    </RoomFrame>
  );
}

function PublishingWays({ publishing, count }: Pick<TodayPageProps, 'publishing'> & { count: number }) {
  if (!publishing) return count > 0 && <p className="note">{DEVELOPERS}</p>;
  const { last, mayPublish } = publishing;
  return (
    <>
      {count > 0 && (
        <p className="ways">
          <a className="button" href={PUBLISH}>
            {mayPublish ? 'Publish…' : 'See what readers would get'}
          </a>
        </p>
      )}
      {last && (
        <p className="note">
          The last time: <a href={publicationPathOf(last.id)}>{last.note}</a> · {last.by.name} ·{' '}
          {toStatus(last)} <a href={PUBLICATIONS}>What was published</a>
        </p>
      )}
    </>
  );
}

function RefusedSaves({ refused }: Pick<TodayPageProps, 'refused'>) {
  return (
    <section className="waiting">
      <h2>Not saved: words that wait</h2>
      <ul>
        {refused.map(({ id, person, at, files }) => (
          <li key={id}>
            <a href={`/refused/${id}/`}>{files.map(({ title }) => title).join(', ')}</a>
            <p className="note">
              {person.name} · <Moment when={at} />. Someone else was first. Both versions are kept.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DueList({ due }: Pick<TodayPageProps, 'due'>) {
  if (due.length === 0) return <p className="fine">Nothing is due in the next 30 days.</p>;
  return (
    <ul className="lines">
      {due.map(({ what, how, day, isLate, href }) => (
        <li key={`${what} ${day}`}>
          <p>
            <a href={href}>{what}</a>
          </p>
          <p>
            {isLate ? <span className="errors">Overdue since </span> : 'Due by '}
            <Day day={day} lang={SITE_LANGUAGE} />. <span className="note">{how}.</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function MendList({ toMend }: Pick<TodayPageProps, 'toMend'>) {
  if (toMend.length === 0) return <p className="fine">Nothing is to mend.</p>;
  return (
    <>
      <ul className="lines">
        {toMend.slice(0, FIRST).map(({ title, kindName, errors, warnings, href }) => (
          <li key={`${href} ${title}`}>
            <p>
              <a href={href}>{title}</a> <span className="note">{kindName}</span>
            </p>
            <p>
              <IssueCountMark errors={errors} warnings={warnings} />
            </p>
          </li>
        ))}
      </ul>
      {toMend.length > FIRST && (
        <p className="ways">
          <a href="/desk/?only=issues">All {toMend.length} that have something to mend</a>
        </p>
      )}
    </>
  );
}
