import { Moment } from '#staff/page/moment.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import type { Refused, RefusedFile } from '#staff/saves/conflicts/refused.ts';
import { BothVersions } from './both-versions.tsx';

type RefusedPageProps = {
  refused: Refused;
  /** Its files, each with where the editor opens it. */
  files: readonly (RefusedFile & { editorPath: string })[];
};

const HEADINGS = { theirs: 'Their version stays', mine: 'Your version is saved' } as const;
const SETTLED = {
  theirs: 'You kept their version. Yours stays here, and can still be copied or put in place.',
  mine: 'Your version is saved in place of theirs. Theirs is in the history.',
} as const;

/** A save that was refused because someone else was first: both versions side by side, and what can be done. */
export function RefusedPage({ refused: { id, person, at, settled }, files }: RefusedPageProps) {
  const hasWords = files.some(({ mine }) => mine !== null);
  return (
    <RoomFrame path={null} heading={settled ? HEADINGS[settled] : 'Two people wrote in the same place'}>
      {settled ? (
        <p className="done" role="status">
          {SETTLED[settled]}
        </p>
      ) : (
        <p className="lead-in">
          Someone else saved first, so what {person.name} wrote was not saved (<Moment when={at} />
          ). Both versions are kept. Nothing here is public until it is published.
        </p>
      )}
      {files.map((file) => (
        <section key={file.path}>
          <h2>{file.title}</h2>
          <BothVersions file={file} person={person.name} at={at} />
          <p className="ways">
            <a href={file.editorPath}>Open it in the editor, to put single passages in</a>
          </p>
        </section>
      ))}
      {hasWords && settled !== 'mine' && (
        <section className="decision">
          <h2>What is to stay?</h2>
          <div className="ways">
            {!settled && (
              <form action={`/refused/${id}/keep-theirs/`} method="post">
                <button type="submit" className="button">
                  Keep theirs
                </button>
              </form>
            )}
            <form action={`/refused/${id}/use-mine/`} method="get">
              <button type="submit" className="button second">
                Use mine instead …
              </button>
            </form>
          </div>
          <p className="note">Before yours takes the place of theirs, you see what changes.</p>
        </section>
      )}
    </RoomFrame>
  );
}
