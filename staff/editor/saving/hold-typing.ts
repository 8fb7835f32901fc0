import { type Caret, caretIn } from './caret.ts';
import { typeAgain } from './type-again.ts';
import { type Typed, typedMeanwhile } from './typed-meanwhile.ts';

/** The attribute of what stays usable while the editor takes nothing. */
export const STAYS = 'data-stays';

/** Holds the editor still. */
type HeldTyping = {
  /** From now on, letters are kept for later. */
  hold: () => void;
  /** The editor and its dialogs can't be reached any more, nor clicked. */
  freeze: () => void;
  isHeld: () => boolean;
  /** Lets it go: the caret is where it was, and what was typed meanwhile follows it. Gives what could not be put anywhere. */
  release: () => Promise<string>;
};

type Held = { typed: Typed; caret: Caret | null; still: HTMLElement[]; isTypingAgain: boolean };

/**
 * Keystatic shows what was saved when the answer is there, and drops what was typed since. From `hold` to `release` it gets nothing, and the letters
 * that someone types are kept for later. `onIgnored` hears of what cannot be kept.
 */
export function holdTyping(window: Window, onIgnored: () => void): HeldTyping {
  const { document } = window;
  let held: Held | null = null;

  const onKey = (event: KeyboardEvent) => {
    if (!held || isOurs(event)) return;
    event.stopImmediatePropagation();
    // What the browser itself does stays possible, but for saving the page as a file.
    const isBrowsers = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() !== 's';
    if (event.key === 'Tab' || isBrowsers || /^F\d+$/.test(event.key)) return;
    event.preventDefault();
    const isKept = held.caret?.takesLetters && held.typed.press(event);
    if (!isKept && event.key.length === 1) onIgnored();
  };
  const refuse = (event: Event) => {
    if (!held || isOurs(event) || (held.isTypingAgain && event.type === 'beforeinput')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'paste' || event.type === 'drop') onIgnored();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  // A file that is dropped where nothing takes it would be opened in the place of the editor.
  for (const type of ['paste', 'drop', 'dragover', 'beforeinput', 'submit']) {
    window.addEventListener(type, refuse, { capture: true });
  }

  return {
    isHeld: () => held !== null,
    hold() {
      held ??= { typed: typedMeanwhile(), caret: caretIn(document), still: [], isTypingAgain: false };
    },
    freeze() {
      if (!held || held.still.length > 0) return;
      held.still = Array.from(document.body.children).filter(
        (child): child is HTMLElement =>
          child instanceof HTMLElement && !child.hasAttribute(STAYS) && !child.inert,
      );
      for (const element of held.still) element.inert = true;
    },
    async release() {
      if (!held || held.isTypingAgain) return '';
      const { typed, caret, still } = held;
      held.isTypingAgain = true;
      for (const element of still) element.inert = false;
      const isElsewhere = ![document.body, caret?.element, null].includes(
        document.activeElement as HTMLElement,
      );
      const isThere =
        caret !== null &&
        !isElsewhere &&
        caret.element.isConnected &&
        (still.length > 0 ? caret.put() : document.activeElement === caret.element);
      let lost = '';
      // Letters that are typed while others are typed again come after them.
      for (let words = typed.take(); words; words = typed.take()) {
        const isTaken = isThere && !lost && (await typeAgain(document, caret.element, words));
        if (!isTaken) lost += words;
      }
      held = null;
      return lost;
    },
  };
}

const isOurs = (event: Event) =>
  event.composedPath().some((at) => at instanceof Element && at.hasAttribute(STAYS));
