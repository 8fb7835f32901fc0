/** What was typed while the editor took nothing: letters and ends of lines. */
export type Typed = {
  /** Takes up a key; says whether anything comes of it. */
  press: (
    event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'> & AltGraph,
  ) => boolean;
  /** Gives what was typed, and starts anew. */
  take: () => string;
};

type AltGraph = { getModifierState?: (key: string) => boolean };

/** Starts with nothing typed. */
export function typedMeanwhile(): Typed {
  let letters: string[] = [];
  return {
    press(event) {
      // With AltGr, browsers say of a letter that Ctrl and Alt were pressed.
      const isCommand =
        (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState?.('AltGraph');
      if (isCommand || event.isComposing) return false;
      if (event.key === 'Backspace') {
        if (letters.length === 0) return false;
        letters = letters.slice(0, -1);
        return true;
      }
      const letter = event.key === 'Enter' ? '\n' : event.key;
      if ([...letter].length !== 1) return false;
      letters.push(letter);
      return true;
    },
    take() {
      const words = letters.join('');
      letters = [];
      return words;
    },
  };
}
