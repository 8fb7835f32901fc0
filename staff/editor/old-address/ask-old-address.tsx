import { createRoot } from 'react-dom/client';
import { STAYS } from '../saving/hold-typing.ts';
import type { AddressTaken, OldAddress } from '../wire.ts';
import { OldAddressDialog } from './old-address-dialog.tsx';

/** Asks in a dialog where an address shall lead that a save takes away; null where the person would rather not save. */
export function askOldAddress(document: Document, taken: AddressTaken): Promise<OldAddress | null> {
  const place = document.body.appendChild(document.createElement('div'));
  place.setAttribute(STAYS, '');
  const root = createRoot(place);
  return new Promise<OldAddress | null>((resolve) => {
    root.render(<OldAddressDialog taken={taken} onAnswer={resolve} />);
  }).finally(() => {
    root.unmount();
    place.remove();
  });
}
