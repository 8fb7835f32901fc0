import type { PageState } from './page-state.ts';

/** A form that holds words in this browser alone. */
export type UnsavedForm = { name: string; href: string };

/** All that the strip shows. */
export type StripState = {
  page: PageState | null;
  /** A save that runs, how long already, and what ends the waiting for it. */
  saving: { isLong: boolean; stop: () => void } | null;
  isUnsaved: boolean;
  /** Whether what is known of the page was true before the last save, and is asked for anew. */
  isChecking: boolean;
  /** When the form that is open was saved in this window, such as "10:02 AM". */
  savedAt: string | null;
  /** A sentence for whoever writes. */
  note: string;
  failure: { sentence: string; compare: string | null } | null;
  unsavedForms: UnsavedForm[];
  /** Whether the room knows this browser no longer: nothing can be saved until someone signs in again. */
  isSignedOut: boolean;
};

/** Keeps what the strip shows, and tells whoever draws it. */
export type StripStore = {
  state: () => StripState;
  change: (part: Partial<StripState>) => void;
  subscribe: (listener: () => void) => () => void;
};

/** Starts with nothing to show. */
export function stripStore(): StripStore {
  let state: StripState = {
    page: null,
    saving: null,
    isUnsaved: false,
    isChecking: false,
    savedAt: null,
    note: '',
    failure: null,
    unsavedForms: [],
    isSignedOut: false,
  };
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    change(part) {
      const isSame = Object.entries(part).every(([key, value]) => state[key as keyof StripState] === value);
      if (isSame) return;
      state = { ...state, ...part };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
