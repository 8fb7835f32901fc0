import type { ReactNode } from 'react';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';
import { historyPathOf } from '#staff/paths/history-path-of.ts';
import { PUBLICATIONS } from '#staff/paths/publication-path-of.ts';
import { PUBLISH, reviewPathOf } from '#staff/paths/review-path-of.ts';
import type { Publication, Stage } from '#staff/publications/publications.ts';

type PublicationStateProps = {
  publication: Publication;
  /** What it waits for, as a sentence. */
  waitsFor: string | null;
  /** The pages of it that readers have now, with their public addresses. */
  readable: readonly { title: string; url: string }[];
};

type Step = { stage: Stage; words: ReactNode };

/** How far a publication is, step by step; or, when it has ended, where its pages are, or why nothing was published. */
export function PublicationState({ publication, waitsFor, readable }: PublicationStateProps) {
  if (publication.stage === 'live') return <Live readable={readable} />;
  if (publication.stage === 'failed') return <Failed publication={publication} />;
  const steps = stepsOf(publication);
  const at = steps.findIndex(({ stage }) => stage === publication.stage);
  return (
    <>
      {waitsFor && <p>{waitsFor}</p>}
      <ol className="stages">
        {steps.map(({ stage, words }, index) => (
          <li
            key={stage}
            className={index < at ? 'fine' : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            {words}
          </li>
        ))}
      </ol>
      <p className="note">You need not wait here: it goes on when this window is closed.</p>
    </>
  );
}

function stepsOf({ kind, stage, looked }: Publication): Step[] {
  const isPast = (each: Stage) => ORDER.indexOf(stage) > ORDER.indexOf(each);
  const steps: Step[] = [
    { stage: 'waiting', words: isPast('waiting') ? 'Its turn has come' : 'Waiting' },
    { stage: 'checking', words: isPast('checking') ? 'Checked' : 'Checking' },
    { stage: 'building', words: isPast('building') ? 'Built' : 'Building (about a minute)' },
    { stage: 'looking', words: toLookedWords(looked, isPast('looking')) },
    { stage: 'switching', words: isPast('switching') ? 'Switched' : 'Switching' },
    { stage: 'asking', words: 'Asking the public address' },
  ];
  // What readers have again is built already.
  return kind === 'publish' ? steps : steps.filter((each) => !/^(building|looking)$/.test(each.stage));
}

const ORDER: readonly Stage[] = ['waiting', 'checking', 'building', 'looking', 'switching', 'asking'];

function toLookedWords(looked: Publication['looked'], isPast: boolean): string {
  if (isPast) return looked ? `Looked at all ${looked.total} pages` : 'Looked at every page';
  return looked ? `Looking at page ${looked.done} of ${looked.total}` : 'Looking at every page';
}

function Live({ readable }: Pick<PublicationStateProps, 'readable'>) {
  return (
    <>
      <h2>Read it where readers do</h2>
      <ul className="beginnings">
        {readable.map(({ title, url }) => (
          <li key={url}>
            <a href={url}>{title}</a>
          </li>
        ))}
      </ul>
      <p className="ways">
        <a href={PUBLISH}>What is not public yet</a>
        <a href={PUBLICATIONS}>What was published</a>
      </p>
    </>
  );
}

const WHERE: Partial<Record<Stage, string>> = {
  waiting: 'while it waited',
  checking: 'while it was checked',
  building: 'while the site was built',
  looking: 'while a browser looked at the pages',
  switching: 'while the website was switched to it',
  asking: 'while the public address was asked',
};

function Failed({
  publication: { id, kind, failure, pages, note },
}: Pick<PublicationStateProps, 'publication'>) {
  const again = pages.map(({ path }) => path);
  const title = pages.find(({ path }) => path === failure?.path)?.title;
  const canOpen = failure?.path && historyPathOf(failure.path);
  return (
    <>
      {failure && <p>It ended {WHERE[failure.stage]}.</p>}
      <p className="ways">
        {canOpen && failure?.path && (
          <a className="button" href={editorPathOf(failure.path)}>
            {title ? `Open “${title}”` : 'Open the page'}
          </a>
        )}
        {kind === 'publish' ? (
          <a href={reviewPathOf(again, note)}>Try it again</a>
        ) : (
          <a href={PUBLICATIONS}>What readers can have again</a>
        )}
        <a href="/">Today</a>
      </p>
      <details>
        <summary>What to send to the developer</summary>
        <p>
          This number: <code>{id}</code>
          {failure?.log && ', and these lines:'}
        </p>
        {failure?.log && <pre className="log">{failure.log}</pre>}
      </details>
    </>
  );
}
