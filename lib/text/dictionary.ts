import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';

// Its package exports no name for it.
const FILE = 'node_modules/@cspell/dict-en_us/en_US.trie.gz';

let loaded: ITrie | undefined;

// Read when the first word is looked up: a page that is drawn looks up none.
function trie(): ITrie {
  loaded ??= decodeTrie(gunzipSync(readFileSync(join(process.cwd(), FILE))));
  return loaded;
}

/** Whether a word is American English, with its capital letters and with straight apostrophes. */
export function isEnglish(word: string): boolean {
  return trie().has(word);
}

/** The words of American English that are nearest to a word, the nearest first. */
export function nearestTo(word: string): string[] {
  // It takes a few hundredths of a second. The time only ends what hangs: what is found must not depend on how busy a machine is.
  const timeout = 60_000;
  const options = { numSuggestions: 3, changeLimit: 2, includeTies: false, ignoreCase: true, timeout };
  return trie().suggest(word, options);
}
