import { ChangeKey, ChangeList } from '#staff/changes/change-list.tsx';
import type { WordsChanged } from '#staff/changes/words-changed.ts';
import { RoomFrame } from '#staff/page/room-frame.tsx';

type NotPublicPageProps = {
  title: string;
  /** The address of the history. */
  path: string;
  state: 'same' | 'new' | 'changed' | 'gone';
  changes: readonly WordsChanged[];
  previewPath: string | null;
  editorPath: string | null;
};

const WORDS = {
  same: 'Everything that is saved of it is public.',
  new: 'Readers do not see it yet: it is new.',
  changed: 'Readers still see the version before these changes.',
  gone: 'It is taken away here. Readers still see it.',
} as const;

/** What is saved of a page and not public yet: the words that readers would see changed. */
export function NotPublicPage({ title, path, state, changes, previewPath, editorPath }: NotPublicPageProps) {
  return (
    <RoomFrame path={null} heading={`Not public yet: “${title}”`}>
      <p className="lead-in">{WORDS[state]}</p>
      <p className="ways">
        {previewPath && state !== 'gone' && (
          <a className="button" href={previewPath}>
            Look at it now
          </a>
        )}
        {previewPath && state !== 'new' && state !== 'same' && (
          <a className="button" href={`${previewPath}?of=live`}>
            As readers see it
          </a>
        )}
        {editorPath && <a href={editorPath}>Edit it</a>}
        <a href={path}>Its whole history</a>
      </p>
      {state !== 'same' && (
        <section>
          <h2>The words that differ</h2>
          <ChangeKey />
          <ChangeList changes={changes} />
        </section>
      )}
    </RoomFrame>
  );
}
