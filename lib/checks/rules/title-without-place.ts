import { KINDS } from '../../content/model/kinds.ts';
import { wordsOf } from '../../text/sentences.ts';
import { pageRule, type RuleIssue } from '../rule.ts';

// Words that say nothing of a subject.
const SMALL = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

/**
 * The title of a main page says what its address says: the place, where the address names it, and the subject. People search
 * for both, and a title is the line of a search result that they read.
 */
export const titleWithoutPlace = pageRule(
  'title-without-place',
  ({ kind, slug, isPlaceholder, frontmatter, locate }, { facts }) => {
    const { city, state } = facts.practice;
    const places = [city, state].filter((place) => place !== '');
    const placeWords = new Set(places.flatMap(lowWordsOf));
    const inAddress = slug.split('-');
    if (!KINDS[kind].isSoughtByPlace || isPlaceholder || !inAddress.some((word) => placeWords.has(word)))
      return [];
    const { title, navLabel } = frontmatter;
    const inTitle = new Set(lowWordsOf(title));
    const subject = inAddress.filter((word) => !placeWords.has(word) && !SMALL.has(word));
    const found: RuleIssue[] = [];
    const at = { ...locate(['title']), severity: 'warning' as const };
    if (![...placeWords].some((word) => inTitle.has(word))) {
      found.push({
        ...at,
        message: `The title "${title}" does not say where, and the address of the page does.`,
        fix: `Name ${places.join(' or ')} in it, such as "${navLabel} in ${city}".`,
      });
    }
    if (subject.length > 0 && !subject.some((word) => inTitle.has(word))) {
      found.push({
        ...at,
        message: `The title "${title}" has none of the words of the address that say what the page is about: ${subject.join(', ')}.`,
        fix: 'Use at least one of them in the title.',
      });
    }
    return found;
  },
);

const lowWordsOf = (text: string) => wordsOf(text.toLowerCase()).flatMap((word) => word.split('-'));
