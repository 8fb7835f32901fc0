import { format } from '../format/format.ts';
import type { AddressTaken, OldAddress, Update } from '../wire.ts';
import { forgetDrafts } from './forget-drafts.ts';
import { holdDrafts } from './hold-drafts.ts';
import { holdTyping } from './hold-typing.ts';
import { faultsShown, isAtWork, isUnsaved, untilShown } from './keystatic-signs.ts';
import { type Outcome, sendSaves } from './send-saves.ts';
import { warnOfLosses } from './warn-of-losses.ts';

/** Who tells people how their saves go. */
type Teller = {
  /** A save began. `stop` ends the waiting for it. */
  saving: (stop: () => void) => void;
  saved: (outcome: Extract<Outcome, { kind: 'saved' }>) => void;
  failed: (outcome: Exclude<Outcome, { kind: 'saved' }>) => void;
  /** Says a sentence. */
  say: (sentence: string) => void;
};

/**
 * Sees to it that no letter is lost while a save runs: from the moment that someone asks for it until Keystatic shows what was saved, the editor takes
 * none, and what is typed meanwhile follows then. If the save fails, the editor is back with every word.
 */
export function guardSaves(
  window: Window & typeof globalThis,
  teller: Teller,
  ask: (taken: AddressTaken) => Promise<OldAddress | null>,
): void {
  const { document, location } = window;
  const drafts = holdDrafts();
  const typing = holdTyping(window, () =>
    teller.say('It is being saved: wait a moment, then do that again.'),
  );
  let isSending = false;

  const release = async () => {
    isSending = false;
    const lost = await typing.release();
    if (lost) teller.say(`Typed while it was being saved, and put nowhere: “${lost}”`);
  };
  const hold = () => {
    drafts.hold();
    typing.hold();
  };

  // What has to be mended may be far from the button.
  const leadToFault = () => {
    const faults = faultsShown(document);
    if (!faults[0]) return;
    faults[0].scrollIntoView({ block: 'center' });
    const others = faults.length > 1 ? ` (1 of ${faults.length})` : '';
    teller.say(`Not saved. To mend first: “${faults[0].textContent}”${others}`);
  };

  // Keystatic reads the words now, and sends them some moments later.
  const onAsked = () => {
    if (typing.isHeld()) return;
    hold();
    // One task later, it shows that it is at work, or found something to mend first.
    setTimeout(async () => {
      if (isAtWork(document)) typing.freeze();
      await untilShown(document, () => isSending || !isAtWork(document));
      if (isSending || !typing.isHeld()) return;
      await drafts.release(false);
      await release();
      leadToFault();
    });
  };
  window.addEventListener('submit', ({ target }) => isForm(target) && onAsked(), { capture: true });
  window.addEventListener(
    'keydown',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      if (!event.isComposing) return onAsked();
      // The letters of a word that is being put together are not in the form yet.
      event.preventDefault();
      event.stopImmediatePropagation();
      teller.say('Finish the word first, then save.');
    },
    { capture: true },
  );
  window.addEventListener('beforeunload', (event) => {
    if (isSending || isUnsaved(document)) event.preventDefault();
  });

  let stopWaiting = () => {};
  sendSaves(window, {
    isOnline: () => window.navigator.onLine,
    begun(_, stop) {
      isSending = true;
      hold();
      typing.freeze();
      stopWaiting = stop;
      teller.saving(() => stopWaiting());
    },
    warn: warnOfLosses(format),
    ask,
    async ended(outcome, update) {
      if (outcome.kind !== 'saved') {
        await drafts.release(false);
        teller.failed(outcome);
        await release();
        return;
      }
      const from = location.pathname;
      const isLeft = () => !leaves(update, from) || location.pathname !== from;
      const isTakenUp = () => !isAtWork(document) && isLeft() && (!outcome.isChanged || !isUnsaved(document));
      const stopped = new Promise<void>((resolve) => {
        stopWaiting = resolve;
      });
      await Promise.race([untilShown(document, isTakenUp), stopped]);
      // "Saved" is said when it is true of all of it.
      await drafts.release(true);
      await forgetDrafts(update.deletions.map(({ path }) => path));
      teller.saved(outcome);
      await release();
    },
  });
}

/** Whether the target of an event is the form of a whole file, and not of a part in a dialog. */
function isForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('#keystatic-main-panel form');
}

/** Whether the editor goes to another address after a save: that of the new page, or the list that a page was taken from. */
function leaves({ deletions }: Update, path: string): boolean {
  return path.endsWith('/create') || deletions.some((file) => /\.(mdx|yaml)$/.test(file.path));
}
