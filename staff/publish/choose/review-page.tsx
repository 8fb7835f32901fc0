import { titleOf } from '#lib/content/names/title-of.ts';
import type { Issue } from '#lib/issue.ts';
import { ChangeKey, ChangeList } from '#staff/changes/change-list.tsx';
import { IssueList } from '#staff/desk/rows/issue-list.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { Told } from '#staff/page/told.tsx';
import { Way } from '#staff/page/way.tsx';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';
import { historyPathOf } from '#staff/paths/history-path-of.ts';
import { PUBLISH } from '#staff/paths/review-path-of.ts';
import type { Candidate } from '#staff/publications/publications.ts';
import type { NotPublic } from '#staff/today/not-public-of.ts';
import { NoteField } from '../note-field.tsx';
import { MissingList } from './missing-list.tsx';
import { previewOf } from './preview-of.ts';

type ReviewPageProps = {
  candidate: Candidate;
  /** What is chosen, as the list has it. */
  chosen: readonly NotPublic[];
  /** What the note begins with, and what of that was given rather than made up. */
  note: string;
  givenNote: string;
  mayPublish: boolean;
  /** What is under way, which this would wait for. */
  waitsFor: string | null;
  /** Why it was not published. */
  refusal: string | null;
};

/** What readers would see if what is chosen went to them, and the question whether it is to. */
export function ReviewPage({
  candidate,
  chosen,
  note,
  givenNote,
  mayPublish,
  waitsFor,
  refusal,
}: ReviewPageProps) {
  const { errors, missing, changes, notices, tree } = candidate;
  const paths = chosen.map(({ path }) => path);
  const isReady = errors.length === 0 && missing.length === 0;
  // What choosing something else mends as well is told as that.
  const toMend = errors.filter((error) => !missing.some(({ issue }) => issue === error));
  const canBePublished = isReady && candidate.files.length > 0;
  return (
    <RoomFrame path={null} heading="What readers would get">
      <Told refusal={refusal} />
      <p className="lead-in">
        {isReady
          ? 'Nothing is public yet. Everything was checked, as readers would get it.'
          : 'This cannot be published as it is. Nothing was begun, and readers see what they saw before.'}
      </p>
      <p className="ways">
        <a className="button" href={`/preview/?of=${tree}`}>
          Look at the site with it
        </a>
        <a href={`${PUBLISH}?${new URLSearchParams(paths.map((path) => ['pages', path]))}`}>
          Change what is chosen
        </a>
      </p>
      {missing.length > 0 && (
        <MissingList missing={missing} candidate={candidate} paths={paths} note={givenNote} />
      )}
      {[...Map.groupBy(toMend, ({ file }) => file)].map(([file, issues]) => (
        <section key={file}>
          <h2>To mend: “{nameOf(file, candidate)}”</h2>
          <IssueList issues={issues as Issue[]} site={candidate.site} />
        </section>
      ))}
      <section>
        <h2>What changes</h2>
        {changes.length > 0 && <ChangeKey />}
        {changes.map(({ path, title, words }) => {
          const item = chosen.find((each) => each.path === path);
          const preview = previewOf(candidate, path);
          const isGone = item?.state === 'Taken away';
          return (
            <section key={path} className="passage">
              <h3>
                {title} {item && <span className="note">{`${item.kindName} · ${item.state}`}</span>}
              </h3>
              {item?.draft && (
                <p className="note">
                  It is a draft: readers do not get it until “Draft” is switched off on the page.
                </p>
              )}
              <ChangeList changes={words} />
              <p className="ways">
                {preview && <Way href={`${preview}?of=${tree}`} words="Look at it" title={title} />}
                {!isGone && historyPathOf(path) && (
                  <Way href={editorPathOf(path)} words="Edit it" title={title} />
                )}
              </p>
            </section>
          );
        })}
        {candidate.files.length === 0 && <p className="fine">Readers see all of this already.</p>}
      </section>
      {notices.length > 0 && (
        <section className="waiting">
          <h2>Look at this twice</h2>
          <p>The owner {canBePublished ? 'is' : 'would be'} told of these changes:</p>
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </section>
      )}
      {canBePublished && !mayPublish && (
        <p className="lead-in">
          Your role is to write. Someone with the right to publish finds all of this under “Publish”.
        </p>
      )}
      {canBePublished && mayPublish && (
        <form className="fields decision" action={PUBLISH} method="post">
          {paths.map((path) => (
            <input key={path} type="hidden" name="pages" value={path} />
          ))}
          <input type="hidden" name="tree" value={tree} />
          <NoteField label="What changed" value={note} />
          <p className="ways">
            <button type="submit" className="button">
              Publish
            </button>
            <a href={PUBLISH}>Not now</a>
          </p>
          {waitsFor && <p className="note">It waits until “{waitsFor}” is published.</p>}
        </form>
      )}
    </RoomFrame>
  );
}

/** What staff call a file of the candidate that has issues. */
function nameOf(file: string, { site, changes }: Candidate): string {
  const page = [...site.pages, ...site.drafts].find((each) => each.file === file);
  const path = `content/${file}`;
  return page?.frontmatter.title ?? changes.find((each) => each.path === path)?.title ?? titleOf(path, '');
}
