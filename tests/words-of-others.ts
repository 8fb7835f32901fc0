import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { LANGUAGES, type Language } from '#lib/languages.ts';
import { answersIn } from '#lib/words/answers.ts';
import { wordsOf } from '#lib/words/words.ts';
import { fold } from './html-tree.ts';

/** The texts of the interface in a language that are long enough to be no accident, the longest stretch of each that nothing is filled into. */
function phrasesIn(lang: Language): string[] {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(...value.split(/\{\w+\}/));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect({ ...wordsOf(lang), answers: answersIn(lang) });
  return texts
    .map(fold)
    .filter((text) => text.split(' ').filter((word) => /\p{L}{2}/u.test(word)).length >= 3);
}

const PHRASES = new Map(LANGUAGES.map((lang) => [lang, phrasesIn(lang)]));

const heardIn = ({ properties }: Element) =>
  Object.entries(properties).flatMap(([name, value]) =>
    /^(aria|data|alt|title)/.test(name) && typeof value === 'string' ? [value] : [],
  );

const isInAnother = ({ tagName, properties }: Element, lang: Language) =>
  tagName !== 'html' && properties.lang !== undefined && !lang.startsWith(String(properties.lang));

/** What a page says of the interface in another language than its own, in its words and in what only some readers hear; less what says itself that it is in that. */
export function wordsOfOthersIn(page: Root, lang: Language): string[] {
  const said: string[] = [];
  visit(page, (node) => {
    if (node.type === 'element' && (node.tagName === 'script' || isInAnother(node, lang))) return 'skip';
    if (node.type === 'text') said.push(node.value);
    if (node.type === 'element') said.push(...heardIn(node).map((each) => ` ${each} `));
    return undefined;
  });
  const text = fold(said.join(''));
  return LANGUAGES.filter((other) => other !== lang).flatMap((other) =>
    (PHRASES.get(other) ?? []).filter((phrase) => text.includes(phrase)),
  );
}
