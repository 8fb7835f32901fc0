import type { ReactNode } from 'react';
import { Moment } from '#staff/page/moment.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import type { Publication } from '#staff/publications/publications.ts';
import { toStatus } from '../to-status.ts';

/** The address of the script that keeps the page true while something is published. */
export const FOLLOWER = '/publication-follower.js';

type PublicationPageProps = {
  publication: Publication;
  /** Where the page is told how it goes on. */
  eventsPath: string;
  /** How far it is, in detail. */
  children: ReactNode;
};

/** One publication: how far it is, or how it ended. It is told aloud in the first line; nothing moves the focus. */
export function PublicationPage({ publication, eventsPath, children }: PublicationPageProps) {
  const { note, by, begun, pages, kind, notices, ended } = publication;
  return (
    <RoomFrame path={null} heading={note}>
      <p className="note">
        {kind === 'go back' && 'Back to an earlier state · '}
        {by.name} · <Moment when={begun} />
      </p>
      <p className={lookOf(publication)} role="status" id="publication-status">
        {toStatus(publication)}
      </p>
      <div id="publication-state">{children}</div>
      {pages.length > 0 && (
        <section>
          <h2>What belongs to it</h2>
          <ul>
            {pages.map(({ path, title }) => (
              <li key={path}>{title}</li>
            ))}
          </ul>
        </section>
      )}
      {notices.length > 0 && (
        <section>
          <h2>What the owner is told of</h2>
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </section>
      )}
      {ended === null && <script type="module" src={FOLLOWER} data-events={eventsPath} />}
    </RoomFrame>
  );
}

/** How the first line looks: like what went well, or like what did not. */
export const lookOf = ({ stage }: Publication) => (stage === 'failed' ? 'refusal' : 'done');
