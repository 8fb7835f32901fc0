import { capitalized } from '#lib/text/capitalized.ts';
import { previewPathOf } from '#staff/paths/preview-path-of.ts';
import { SIGN_IN } from '#staff/sign-in/paths.ts';
import { SIGNED_OUT } from '../wire.ts';
import type { PageState } from './page-state.ts';
import type { StripState } from './strip-store.ts';

type StripProps = { state: StripState };

/** What stands above the editor: which page is open, whether it is saved and public, what is to mend in it, and the ways out. */
export function Strip({ state }: StripProps) {
  const { page, saving, isUnsaved, isChecking, note, failure, unsavedForms, isSignedOut } = state;
  return (
    <>
      <div className="strip-line">
        <p className="strip-page">
          <strong>{page?.title ?? 'Editor'}</strong> <span role="status">{toStateWords(state)}</span>{' '}
          {saving?.isLong && (
            <button type="button" onClick={saving.stop}>
              Stop waiting
            </button>
          )}
        </p>
        <ul className="strip-ways">
          {page && (
            <li>
              <a href={page.sheet}>{isChecking ? 'Checking…' : toMendWords(page)}</a>
            </li>
          )}
          {page?.path && (
            <li>
              <a href={previewPathOf(page.path)} target="preview">
                Preview
              </a>
            </li>
          )}
          {page?.publish && !isUnsaved && !saving && (
            <li>
              <a href={page.publish}>Publish…</a>
            </li>
          )}
          <li>
            <a href="/">Today</a>
          </li>
        </ul>
      </div>
      <div className="strip-note" role="status">
        {note && <p>{note}</p>}
      </div>
      <div className="strip-note strip-failure" role="alert">
        {isSignedOut && (
          <p>
            {SIGNED_OUT}{' '}
            <a href={SIGN_IN} target="_blank" rel="noreferrer">
              Sign in, in a new tab
            </a>
          </p>
        )}
        {failure && (
          <p>
            {failure.sentence}
            {failure.compare && (
              <>
                {' '}
                <a href={failure.compare} target="refused">
                  See both versions side by side
                </a>
              </>
            )}
          </p>
        )}
      </div>
      {unsavedForms.length > 0 && (
        <div className="strip-note">
          <p>
            Not saved yet, and kept in this browser alone:{' '}
            {unsavedForms.map(({ name, href }, index) => (
              <span key={href}>
                {index > 0 && ', '}
                <a href={href}>{name}</a>
              </span>
            ))}
          </p>
        </div>
      )}
    </>
  );
}

function toStateWords({ page, saving, isUnsaved, savedAt }: StripState): string {
  if (saving) return saving.isLong ? 'Still saving… Your words are kept in this browser.' : 'Saving…';
  const draft = page?.draft ? 'a draft' : '';
  if (isUnsaved) return ['Unsaved', draft].filter(Boolean).join(' · ');
  const saved = savedAt && `Saved ${savedAt}`;
  const who = page?.notPublic?.who && !saved ? `saved by ${page.notPublic.who}` : '';
  const words = [saved, draft, page?.notPublic && 'not public yet', who].filter(Boolean).join(' · ');
  return capitalized(words);
}

function toMendWords({ issues }: PageState): string {
  const count = issues.errors + issues.warnings;
  return count === 0 ? 'Nothing to mend' : `${count} to mend`;
}
