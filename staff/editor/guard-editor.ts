import { leaveLists } from './leave-lists.ts';
import { askOldAddress } from './old-address/ask-old-address.tsx';
import { cleanPastes } from './paste/clean-pastes.ts';
import { guardSaves } from './saving/guard-saves.ts';
import { startStrip } from './strip/start-strip.tsx';
import { SAVED_CHANNEL } from './wire.ts';

/** After how long a save is said to take long, in ms. */
const LONG = 15_000;

/** Puts around Keystatic what it lacks: the strip above it, saves that lose no letter, questions before an address is taken away, clean pastes, and a way out of lists. */
export function guardEditor(window: Window & typeof globalThis): void {
  const { store, refresh } = startStrip(window);
  const saved = new BroadcastChannel(SAVED_CHANNEL);
  let timer: number | undefined;
  const isOver = { saving: null, note: '', failure: null };
  const checkAnew = async () => {
    store.change({ isChecking: true });
    await refresh().catch(() => undefined);
    store.change({ isChecking: false });
  };
  guardSaves(
    window,
    {
      saving(stop) {
        store.change({ ...isOver, saving: { isLong: false, stop } });
        timer = window.setTimeout(() => store.change({ saving: { isLong: true, stop } }), LONG);
      },
      saved({ paths, merged }) {
        window.clearTimeout(timer);
        store.change({ ...isOver, savedAt: timeOf(new Date()), note: merged ?? '' });
        saved.postMessage(paths);
        checkAnew();
      },
      failed(outcome) {
        window.clearTimeout(timer);
        if (outcome.kind === 'signed out') store.change({ ...isOver, isSignedOut: true });
        else if (outcome.kind === 'canceled') store.change({ ...isOver, note: outcome.sentence });
        else store.change({ ...isOver, failure: outcome });
        checkAnew();
      },
      say: (note) => store.change({ note }),
    },
    (taken) => {
      // Now it is not the room that takes its time.
      window.clearTimeout(timer);
      return askOldAddress(window.document, taken);
    },
  );
  cleanPastes(window, (note) => store.change({ note }));
  leaveLists(window);
}

function timeOf(moment: Date): string {
  return moment.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
}
