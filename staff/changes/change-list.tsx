import type { WordsChanged } from '#lib/changes/words-changed.ts';

type ChangeListProps = { changes: readonly WordsChanged[] };

/** So many changes are shown before one asks for more, and so many words of each. */
const FIRST = 8;
const FIRST_WORDS = 60;

/** The words that changed, where, and what stands around them. */
export function ChangeList({ changes }: ChangeListProps) {
  if (changes.length === 0) return <p className="note">No words changed, only how they are set.</p>;
  const [first, more] = [changes.slice(0, FIRST), changes.slice(FIRST)];
  return (
    <>
      <Changes changes={first} />
      {more.length > 0 && (
        <details>
          <summary>{more.length === 1 ? 'One more place' : `${more.length} more places`}</summary>
          <Changes changes={more} />
        </details>
      )}
    </>
  );
}

function Changes({ changes }: ChangeListProps) {
  return (
    <ul className="changes">
      {changes.map(({ where, before, removed, added, after }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: changes may be alike, and their order never changes on a drawn page
        <li key={index}>
          <p className="where">{where}</p>
          <p>
            {before && <>… {before} </>}
            {removed && (
              <del>
                <span className="sr-only">Taken out: </span>
                <Long words={removed} />
              </del>
            )}
            {removed && added && ' '}
            {added && (
              <ins>
                <span className="sr-only">Put in: </span>
                <Long words={added} />
              </ins>
            )}
            {(removed || added) && after && <span className="sr-only"> End of the change.</span>}
            {after && <> {after} …</>}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Long({ words }: { words: string }) {
  const all = words.split(' ');
  if (all.length <= FIRST_WORDS) return words;
  return `${all.slice(0, FIRST_WORDS).join(' ')} … (${(all.length - FIRST_WORDS).toLocaleString('en-US')} more words)`;
}

/** How to read a list of changes. */
export function ChangeKey() {
  return (
    <p className="note">
      <del>Struck-through words</del> were taken out, <ins>underlined words</ins> were put in.
    </p>
  );
}
