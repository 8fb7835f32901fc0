import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';
import type { Language } from '../languages.ts';
import { withoutAccents } from './without-accents.ts';

// The packages, and the file in each: they export no name for it. For checks alone: nothing of them is ever served.
const FILES: Readonly<Record<Language, readonly [name: string, file: string]>> = {
  'en-US': ['@cspell/dict-en_us', 'en_US.trie.gz'],
  'es-US': ['@cspell/dict-es-es', 'Spanish.trie.gz'],
};

const loaded = new Map<Language, ITrie>();

// Read when the first word is looked up: a page that is drawn looks up none.
function trie(lang: Language): ITrie {
  const [name, file] = FILES[lang];
  const read = () =>
    decodeTrie(gunzipSync(readFileSync(join(findPackageJSON(name, import.meta.url) ?? '', '..', file))));
  const words = loaded.get(lang) ?? read();
  loaded.set(lang, words);
  return words;
}

/** Whether a language has a word, with its capital letters and with straight apostrophes. */
export function hasWord(word: string, lang: Language): boolean {
  return [word, ...(lang === 'es-US' ? verbsIn(word) : [])].some((each) => trie(lang).has(each));
}

/** The verb in a Spanish word to which pronouns are joined: "escriba" in "escríbale". The dictionary has few of those words. */
function verbsIn(word: string): string[] {
  const verb = word.replace(/(?<=\p{L}{3})(me|se|nos)?(l[aeo]s?|me|se|nos)$/u, '');
  return verb === word ? [] : [verb, withoutAccents(verb)];
}

/** The words of a language that are nearest to a word, the nearest first. */
export function nearestTo(word: string, lang: Language): string[] {
  // It takes a few hundredths of a second. The time only ends what hangs: what is found must not depend on how busy a machine is.
  const timeout = 60_000;
  const options = { numSuggestions: 3, changeLimit: 2, includeTies: false, ignoreCase: true, timeout };
  return trie(lang).suggest(word, options);
}
