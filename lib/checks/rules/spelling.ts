import { distance } from 'fastest-levenshtein';
import type { Facts } from '../../content/load/facts.ts';
import type { Page } from '../../content/model/page.ts';
import type { Issue, Position } from '../../issue.ts';
import { LANGUAGES, type Language, SITE_LANGUAGE } from '../../languages.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { americanOf } from '../../text/american-of.ts';
import { capitalized } from '../../text/capitalized.ts';
import { hasWord, nearestTo } from '../../text/dictionary.ts';
import { withoutOddWords } from '../../text/odd-characters.ts';
import { withoutAccents } from '../../text/without-accents.ts';
import { wordsIn } from '../../text/words-in.ts';
import { type FactText, factTextsOf } from '../phrases/fact-texts-of.ts';
import { allWordsOf, passagesOf } from '../phrases/passages-of.ts';
import type { Rule } from '../rule.ts';

/** A word that is looked for in the dictionary costs much; a site that has so many unknown ones is in another language. */
const MOST_GUESSES = 40;

/** Fields of the data files that hold words, and no address, number or name of a file. */
const PROSE_FIELDS = new Set<PropertyKey>([
  'description',
  'sharingLine',
  'insuranceNote',
  'fees',
  'note',
  'replyWithin',
  'credentials',
  'training',
  'worksWith',
  'bio',
  'purpose',
  'title',
  'label',
  'shortLabel',
]);

/** Every word is in the dictionary of its page's language, in `words.txt`, or among the names that the data files hold. */
export const spelling: Rule = {
  id: 'spelling',
  isOfPage: true,
  check: ({ pages, facts }) => {
    const explainers = new Map(LANGUAGES.map((lang) => [lang, explainer(facts, lang)]));
    const explainIn = (lang: Language) => explainers.get(lang) ?? explainer(facts, lang);
    return [
      ...pages.flatMap((page) =>
        unknownOn(page, facts).map(({ word, ...place }) => ({
          file: page.file,
          ...place,
          ...explainIn(page.frontmatter.lang)(word),
        })),
      ),
      ...factTextsOf(facts)
        .filter(isProse)
        .flatMap(({ file, lang, path, text }) =>
          [...new Set(unknownIn(text, vocabularyOf(facts, lang)))].map((word) => ({
            file,
            ...facts.locate(file, path),
            ...explainIn(lang)(word),
          })),
        ),
    ].map((found): Issue => ({ rule: 'spelling', severity: 'warning', ...found }));
  },
};

/** The unknown words of a page, each where it stands first. */
function unknownOn(page: Page, facts: Facts): (Position & { word: string })[] {
  const isKnown = vocabularyOf(facts, page.frontmatter.lang);
  const unknown = new Set(unknownIn(allWordsOf(page), isKnown));
  if (unknown.size === 0) return [];
  const code = new Set(nodesOf(page.tree, 'inlineCode').flatMap(({ node }) => wordsIn(node.value)));
  return [...unknown]
    .filter((word) => !code.has(word))
    .flatMap((word) => {
      const passage = passagesOf(page).find(({ text }) => unknownIn(text, isKnown).includes(word));
      return passage ? [{ ...passage.placeOf(alone(word)), word }] : [];
    });
}

/** The unknown words of a text; of words with a hyphen, the parts that no one knows. */
function unknownIn(text: string, isKnown: (word: string) => boolean): string[] {
  return wordsIn(withoutOddWords(text))
    .filter((word) => !isKnown(word))
    .flatMap((word) => (word.includes('-') ? wordsIn(word.replaceAll('-', ' ')) : [word]))
    .filter((word) => !isKnown(word));
}

/** Pages in other languages quote what stands on English screens, and what to say to whoever speaks English alone. */
const isQuotedIn = (word: string, lang: Language) => lang !== SITE_LANGUAGE && hasWord(word, SITE_LANGUAGE);

// Nothing in a word has a meaning of its own in a pattern: letters, apostrophes and hyphens.
const alone = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u');

/** Tells whether a word is known. The same few thousand words stand on all pages: each is looked up once. */
const vocabulariesOf = memoizeByObject(
  (facts: Facts) => new Map(LANGUAGES.map((lang) => [lang, toVocabulary(facts, lang)])),
);

const vocabularyOf = (facts: Facts, lang: Language) =>
  vocabulariesOf(facts).get(lang) ?? toVocabulary(facts, lang);

function toVocabulary(facts: Facts, lang: Language): (word: string) => boolean {
  const own = ownWordsOf(facts);
  const known = new Map<string, boolean>();
  const has = (word: string) => own.has(word) || hasWord(word, lang) || isQuotedIn(word, lang);
  const isKnown = (written: string): boolean => {
    const word = written.replaceAll('’', "'");
    const bare = word.replace(/'s$/, '');
    // The dictionary has few words with their accents: "José", "résumé" and "Zoë" are right, as "Jose" is.
    const plain = withoutAccents(bare);
    return (
      [word, bare].some((each) => has(each) || has(each.toLowerCase())) ||
      // In Spanish an accent makes another word, and is missed where it is missing.
      (lang === SITE_LANGUAGE && plain !== bare.toLowerCase() && [plain, capitalized(plain)].some(has)) ||
      isCompound(bare)
    );
  };
  const isCompound = (word: string) =>
    word.includes('-') &&
    word.split('-').every((part) => part.length < 2 || /^\p{Lu}+$/u.test(part) || isKnown(part));
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = isKnown(word);
      known.set(word, answer);
    }
    return answer;
  };
}

/** The words of `words.txt`, and the names in the data files, which no one should have to enter twice. */
const ownWordsOf = memoizeByObject(({ words, people, references, crisisLines, practice }: Facts) => {
  const names = [
    practice.name,
    practice.city,
    ...Object.values(people).map(({ name }) => name),
    ...crisisLines.map(({ name }) => name),
    ...references.flatMap(({ author }) => author.flatMap(({ family, given = '' }) => [family, given])),
  ];
  return new Set([...words, ...names.flatMap(wordsIn)].map((word) => word.replaceAll('’', "'")));
});

const isProse = ({ path }: FactText) => path.some((key) => PROSE_FIELDS.has(key));

function explainer(
  facts: Facts,
  lang: Language,
): (word: string) => Pick<Issue, 'message' | 'fix' | 'inEditor'> {
  const isKnown = vocabularyOf(facts, lang);
  let guesses = 0;
  const guess = oncePerWord((word) => (guesses++ < MOST_GUESSES ? likeOf(word, facts, lang) : []));
  return (word) => {
    const american = lang === SITE_LANGUAGE && americanOf(word.toLowerCase().replaceAll('’', "'"), isKnown);
    if (american) {
      return {
        message: `"${word}" is not spelled as in the United States.`,
        fix: `Write "${american}". If it is right here, as in a name, add it to words.txt.`,
        inEditor: { fix: `Write "${american}". If it is right here, as in a name, leave it.` },
      };
    }
    const near = guess(word);
    const same = near.find((each) => each.toLowerCase() === word.toLowerCase());
    if (same !== undefined) {
      return {
        message: `"${word}" is written "${same}".`,
        fix: `Write "${same}". If it is right here, add it to words.txt.`,
        inEditor: { fix: `Write "${same}". If it is right here, leave it.` },
      };
    }
    const offer = near.length > 0 ? `Did you mean ${near.map((each) => `"${each}"`).join(' or ')}? ` : '';
    return {
      message: `"${word}" is in no dictionary.`,
      fix: `${offer}If the word is right, add it to words.txt, and it is never told again.`,
      inEditor: { fix: `${offer}If the word is right, leave it: it stops nothing.` },
    };
  };
}

function likeOf(word: string, facts: Facts, lang: Language): string[] {
  const own = [...ownWordsOf(facts)].filter((each) => distance(each, word) <= (word.length > 6 ? 2 : 1));
  // Of those that differ in their capitals alone, the dictionary also gives forms that it does not know.
  const known = nearestTo(word.replaceAll('’', "'"), lang).filter((each) => hasWord(each, lang));
  return [...new Set([...own, ...known])].filter((each) => each !== word).slice(0, 3);
}

function oncePerWord(compute: (word: string) => string[]): (word: string) => string[] {
  const computed = new Map<string, string[]>();
  return (word) => {
    const value = computed.get(word) ?? compute(word);
    computed.set(word, value);
    return value;
  };
}
