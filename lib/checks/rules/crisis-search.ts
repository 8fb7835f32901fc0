import { inBoth } from '../../content/names/in-both.ts';
import type { Issue } from '../../issue.ts';
import { partsOfSearch } from '../../text/parts-of-search.ts';
import { withoutAccents } from '../../text/without-accents.ts';
import { repeatsOf } from '../repeats-of.ts';
import type { Rule } from '../rule.ts';

const FILE = 'crisis-searches.yaml';

/** A search that stands for more is several in one line, and takes long to compare with the others. */
const MOST_PHRASES = 2000;

/** Words that stand in many a search: alone, they would show the emergency numbers to nearly everyone. */
const EVERYWHERE = new Set(
  `a an and are at be do does did for he her him his how i in is it me my of on or our she that the their them they this to us was
  we what when where who why with you your de el en es la las los mi que su un una y`.split(/\s+/),
);

/** Each crisis search has a word that tells of danger and stands once, and each group has some. */
export const crisisSearch: Rule = {
  id: 'crisis-search',
  check: ({ facts }) => {
    const { groups } = facts.crisisSearches;
    if (facts.unread.has(FILE)) return [];
    const at = (path: readonly PropertyKey[]) => ({
      rule: 'crisis-search',
      severity: 'error' as const,
      file: FILE,
      ...facts.locate(FILE, path),
    });
    if (groups.length === 0) {
      return [
        {
          ...at(['groups']),
          message: 'There are no searches, so no one who may be in danger is shown the emergency numbers.',
          fix: 'Bring the groups back, for example from the last saved version of the site.',
        },
      ];
    }
    const written = groups.flatMap(({ searches }, group) =>
      searches.map((search, index) => ({ search, ...at(['groups', group, 'searches', index]) })),
    );
    const ill = written.flatMap(({ search, ...place }): Issue[] => {
      const issue = issueIn(search);
      return issue === null ? [] : [{ ...place, ...issue }];
    });
    const searches = written.filter(({ search }) => issueIn(search) === null);
    const each = searches.flatMap(({ search, ...place }) =>
      phrasesOf(search).map((phrase) => ({ phrase, place })),
    );
    const useless = searches.filter(({ search }) => !phrasesOf(search).every(isOfUse));
    // A search with a slash may repeat many at once: one of them is told.
    const repeated = repeatsOf(each, ({ phrase }) => phrase).filter(
      ({ item }, index, all) => all.findIndex((other) => other.item.place === item.place) === index,
    );
    return [
      ...groups.flatMap(({ about, searches }, group): Issue[] =>
        searches.length > 0
          ? []
          : [
              {
                ...at(['groups', group, 'searches']),
                message: `The group "${about}" has no searches, and is never shown.`,
                fix: 'Write what people type, each search by itself, or delete the group.',
              },
            ],
      ),
      ...ill,
      ...facts.crisisSearches.otherWords.flatMap((word, index): Issue[] =>
        /^[a-z\d]+( [a-z\d]+)*$/.test(withoutAccents(word))
          ? []
          : [
              {
                ...at(['otherWords', index]),
                ...inBoth(({ field }) => ({
                  message: `"${word}" in ${field('otherWords')} is not made of words of letters.`,
                  fix: 'Write the word, or the words that follow each other, without marks, or delete it.',
                })),
              },
            ],
      ),
      ...useless.map(
        ({ search, ...place }): Issue => ({
          ...place,
          message: `The search "${search}" has no word that tells of danger: nearly everyone types these.`,
          fix: 'Add one that does, such as "hits" in "hits me", or delete it.',
        }),
      ),
      ...repeated.map(
        ({ item: { phrase, place }, first }): Issue => ({
          ...place,
          message: `The search "${phrase}" stands ${first.place === place ? 'here twice' : `in line ${first.place.line} already`}.`,
          fix: 'Keep it in one place, and take it out of the other.',
          ...(first.place !== place && {
            inEditor: { message: `The search "${phrase}" stands further up already.` },
          }),
        }),
      ),
    ];
  },
};

/** What makes a search another one than it seems to be, and how to fix it; null where it says what it means. */
function issueIn(search: string): Pick<Issue, 'message' | 'fix'> | null {
  const typed = withoutAccents(search);
  const mark = typed.match(/[^a-z\d\s/'’-]/u)?.[0];
  // What is nothing but marks has no word, and is told so.
  if (mark !== undefined && /[a-z\d]/.test(typed)) {
    return {
      message: `The search "${search}" has "${mark}" in it, which means nothing there.`,
      fix: 'Write words alone, with spaces between them. A slash means "or" (kill/hurt myself), and a hyphen that nothing comes between (go-on).',
    };
  }
  if (/[a-z\d]/.test(typed) && /(^|[\s/-])[/-]|[/-]($|[\s/-])/.test(typed)) {
    return {
      message: `The search "${search}" has a slash or a hyphen without a word on each side.`,
      fix: 'Write what it joins directly before and behind it, as in "kill/hurt myself" and "go-on", or take it out.',
    };
  }
  if (/(^|\s)or(\s|$)/.test(typed)) {
    return {
      message: `The search "${search}" has "or" in it, which people would have to type.`,
      fix: 'Put a slash in its place, without spaces: "kill/hurt myself". Where both are more than a word, write two searches.',
    };
  }
  const phrases = partsOfSearch(search).reduce((count, forms) => count * forms.length, 1);
  if (phrases <= MOST_PHRASES) return null;
  return {
    message: `The search "${search.slice(0, 60)} …" stands for ${phrases.toLocaleString('en-US')} phrases, and ${MOST_PHRASES.toLocaleString('en-US')} is the most.`,
    fix: 'Make several searches of it, or take out the words that few people type.',
  };
}

/** Whether some word says more than that someone searches. */
const isOfUse = (phrase: string) =>
  phrase.split(' ').some((word) => word.length > 1 && !EVERYWHERE.has(word));

// A site is checked many times while it is edited, and its searches stay the same.
const known = new Map<string, string[]>();

/** Everything that a search stands for, without its slashes. */
function phrasesOf(search: string): string[] {
  const phrases = known.get(search) ?? expand(search);
  known.set(search, phrases);
  return phrases;
}

function expand(search: string): string[] {
  return partsOfSearch(search).reduce<string[]>(
    (phrases, forms) =>
      phrases.flatMap((phrase) => forms.map((words) => [phrase, ...words].join(' ').trim())),
    [''],
  );
}
