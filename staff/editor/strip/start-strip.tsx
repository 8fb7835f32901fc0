import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { isUnsaved } from '../saving/keystatic-signs.ts';
import { type PageState, pageStatePathOf } from './page-state.ts';
import { Strip } from './strip.tsx';
import { type StripStore, stripStore } from './strip-store.ts';
import { unsavedForms } from './unsaved-forms.ts';

/** The id of the element that the strip is drawn in. */
const STRIP = 'strip';

/** Draws the strip, and keeps it true to what the editor shows. `refresh` asks the room anew. */
export function startStrip(window: Window & typeof globalThis): {
  store: StripStore;
  refresh: () => Promise<void>;
} {
  const { document, location } = window;
  const store = stripStore();
  const element = document.getElementById(STRIP);
  if (element) createRoot(element).render(<LiveStrip store={store} />);

  let at = '';
  const refresh = async () => {
    const { pathname } = location;
    const [page, kept] = await Promise.all([readPage(pathname), unsavedForms()]);
    // Someone went on in the meantime.
    if (location.pathname !== pathname) return;
    document.title = `${page?.title ?? 'Editor'} · Staff room`;
    store.change({ page, unsavedForms: kept.filter(({ href }) => href !== pathname + location.search) });
  };
  const look = () => {
    store.change({ isUnsaved: isUnsaved(document) });
    if (location.pathname === at) return;
    const isFirst = at === '';
    at = location.pathname;
    // While something is created, its form gives way to that of the page that was: what is said of it stays.
    if (!isFirst && !store.state().saving)
      store.change({ page: null, savedAt: null, note: '', failure: null });
    refresh().catch(() => undefined);
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  look();
  return { store, refresh };
}

function LiveStrip({ store }: { store: StripStore }) {
  return <Strip state={useSyncExternalStore(store.subscribe, store.state)} />;
}

async function readPage(pathname: string): Promise<PageState | null> {
  const address = pageStatePathOf(pathname);
  if (!address) return null;
  const response = await fetch(address);
  return response.ok ? response.json() : null;
}
