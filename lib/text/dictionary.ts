import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';

let loaded: ITrie | undefined;

// Read when the first word is looked up: a page that is drawn looks up none.
function trie(): ITrie {
  loaded ??= decodeTrie(gunzipSync(readFileSync(file())));
  return loaded;
}

// The package exports no name for it.
const file = () => join(findPackageJSON('@cspell/dict-en_us', import.meta.url) ?? '', '../en_US.trie.gz');

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
