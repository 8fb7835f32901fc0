import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { AddressTaken, OldAddress } from '../wire.ts';

const NOWHERE = 'nowhere';

type OldAddressDialogProps = { taken: AddressTaken; onAnswer: (answer: OldAddress | null) => void };

/** Asks where the address shall lead that a save takes away, and tells what leads there now. */
export function OldAddressDialog({ taken, onAnswer }: OldAddressDialogProps) {
  const { from, to, page, linkedFrom } = taken;
  const [where, setWhere] = useState(to ?? '');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const answer = (event: SyntheticEvent) => {
    event.preventDefault();
    onAnswer({ [from]: where === NOWHERE ? null : where });
  };
  return (
    <dialog
      ref={dialog}
      className="old-address"
      aria-labelledby="old-address-name"
      onCancel={() => onAnswer(null)}
    >
      <form onSubmit={answer}>
        <h2 id="old-address-name">{to === null ? `Delete “${page}”?` : `Give “${page}” another address?`}</h2>
        <p>
          Readers and search engines know it as <code>{from}</code>. {toLinkWords(taken)}
        </p>
        {linkedFrom.length > 0 && (
          <ul aria-label="What links to it">
            {linkedFrom.map(({ title, where: place, href }) => (
              <li key={`${href} ${place}`}>
                <a href={href} target="_blank" rel="noreferrer">
                  {title}
                </a>{' '}
                <span>({place})</span>
              </li>
            ))}
          </ul>
        )}
        <label htmlFor="old-address-where">Where shall the old address lead?</label>
        <select
          id="old-address-where"
          required
          value={where}
          aria-describedby="old-address-effect"
          onChange={({ target }) => setWhere(target.value)}
        >
          {to === null && <option value="">Choose…</option>}
          {toChoices(taken).map(({ path, title }) => (
            <option key={path} value={path}>
              {title}
            </option>
          ))}
          <option value={NOWHERE}>Nowhere: readers are told that there is no such page</option>
        </select>
        <p id="old-address-effect">{toEffect(taken, where)}</p>
        <p className="buttons">
          <button type="submit">{to === null ? 'Delete the page' : 'Save with the new address'}</button>
          <button type="button" onClick={() => onAnswer(null)}>
            Leave it as it is
          </button>
        </p>
      </form>
    </dialog>
  );
}

function toLinkWords({ linkedFrom }: AddressTaken): string {
  if (linkedFrom.length === 0) return 'Nothing on the site links to it.';
  return linkedFrom.length === 1 ? 'One place links to it:' : `${linkedFrom.length} places link to it:`;
}

function toChoices({ to, choices }: AddressTaken): AddressTaken['choices'] {
  const isNew = to !== null && !choices.some(({ path }) => path === to);
  return isNew ? [{ path: to, title: `The new address (${to})` }, ...choices] : choices;
}

/** What the save will do. */
function toEffect({ from, to, linkedFrom }: AddressTaken, where: string): string {
  const parts = [to === null ? 'The page is deleted.' : `The page moves to ${to}.`];
  if (where === NOWHERE) parts.push(`Whoever opens ${from} is told that there is no such page.`);
  else if (where) parts.push(`Whoever opens ${from} comes to ${where}.`);
  if (linkedFrom.length > 0 && to !== null) parts.push('All that links to it is changed along with it.');
  if (linkedFrom.length > 0 && to === null) {
    parts.push('What links to it has to be mended before the change can be published. “Today” lists it.');
  }
  return parts.join(' ');
}
