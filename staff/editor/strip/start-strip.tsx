import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { isUnsaved } from '../saving/keystatic-signs.ts';
import { type PageState, pageStatePathOf } from './page-state.ts';
import { Strip } from './strip.tsx';
import { type StripStore, stripStore } from './strip-store.ts';
import { unsavedForms } from './unsaved-forms.ts';

/** The id of the element that the strip is drawn in. */
const STRIP = 'strip';

/** What the forms of the editor ask for as well. */
const CHOICES = '/desk/choices.json';

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
    const [read, kept] = await Promise.all([readPage(pathname), unsavedForms()]);
    // Someone went on in the meantime.
    if (location.pathname !== pathname) return;
    if (read === 'signed out') return store.change({ isSignedOut: true });
    const { page } = read;
    document.title = `${page?.title ?? 'Editor'} · Staff room`;
    // The form of something new is kept until it is saved, and shown as saved: until then it is told as that.
    const isCreated = (href: string) => store.state().saving !== null && /\/create(\?|$)/.test(href);
    store.change({
      page,
      isSignedOut: false,
      unsavedForms: kept.filter(({ href }) => href !== pathname + location.search && !isCreated(href)),
    });
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
  // Whoever signed in again in another tab comes back to this one.
  window.addEventListener('focus', () => {
    if (store.state().isSignedOut) refresh().catch(() => undefined);
  });
  look();
  return { store, refresh };
}

function LiveStrip({ store }: { store: StripStore }) {
  return <Strip state={useSyncExternalStore(store.subscribe, store.state)} />;
}

async function readPage(pathname: string): Promise<{ page: PageState | null } | 'signed out'> {
  const address = pageStatePathOf(pathname);
  // What is no page has no state. Whether someone is signed in is told with any answer.
  const response = address ? await fetch(address) : await fetch(CHOICES, { method: 'HEAD' });
  if (response.status === 401) return 'signed out';
  return { page: address && response.ok ? await response.json() : null };
}
