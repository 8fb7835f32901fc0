import { type Passage, type Piece, passagesOf } from '#lib/changes/passages-of.ts';
import { Moment } from '#staff/page/moment.tsx';
import type { RefusedFile } from '#staff/saves/conflicts/refused.ts';

type BothVersionsProps = { file: RefusedFile; person: string; at: string };

/** The passages that two versions of a file have differently, side by side, with the words of mine to copy. */
export function BothVersions({ file: { path, mine, theirs, by, when }, person, at }: BothVersionsProps) {
  if (!path.startsWith('content/'))
    return <p>This is a picture. Theirs is saved. Add yours again in the editor, under another name.</p>;
  if (mine === null) return <p>{person} had taken it away. It was changed meanwhile, and is still there.</p>;
  const passages = passagesOf(path, theirs, mine);
  return (
    <>
      {theirs === null && <p>It was taken away meanwhile. Your words are below.</p>}
      {passages.length === 0 && <p>Both have the same words, set in another way.</p>}
      {passages.length > 0 && (
        <p className="note">
          <mark>Marked words</mark> are in one version alone.
        </p>
      )}
      {passages.map((passage) => (
        <div key={passage.where} className="passage">
          <h3>{passage.where}</h3>
          <div className="sides">
            <div>
              <h4>
                Saved: {by ?? 'someone else'}
                {when && (
                  <>
                    , <Moment when={when} />
                  </>
                )}
              </h4>
              <Pieces pieces={passage.theirs} />
            </div>
            <div>
              <h4>
                Not saved: {person}, <Moment when={at} />
              </h4>
              <Pieces pieces={passage.mine} />
            </div>
          </div>
          <Copy passage={passage} />
        </div>
      ))}
    </>
  );
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  if (pieces.length === 0) return <p className="none">Not there.</p>;
  return (
    <p className="version-words">
      {pieces.map(({ words, own }, index) =>
        own ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces may be alike, and their order never changes on a drawn page
          <mark key={index}>
            <span className="sr-only">Only here: </span>
            {words}
            <span className="sr-only"> (end)</span>
          </mark>
        ) : (
          words
        ),
      )}
    </p>
  );
}

function Copy({ passage: { where, mine } }: { passage: Passage }) {
  const words = mine.map((piece) => piece.words).join('');
  if (words === '') return null;
  return (
    <details>
      <summary>Copy the unsaved words</summary>
      <label>
        <span className="sr-only">Unsaved words: {where}</span>
        <textarea readOnly rows={Math.min(12, Math.ceil(words.length / 60) + 1)} defaultValue={words} />
      </label>
    </details>
  );
}
