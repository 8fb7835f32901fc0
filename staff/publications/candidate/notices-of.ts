import type { Facts } from '#lib/content/load/facts.ts';
import { pathOf } from '#lib/content/model/paths.ts';
import type { Site } from '#lib/site.ts';

/** What is looked at: by what it is called in a sentence, what it is now. A fact that is not there is null. */
type Watched = Map<string, string | null>;

/** What changes for readers in what matters most, each as a sentence: contact data, crisis lines, licenses, notices, old addresses. */
export function noticesOf(live: Site, candidate: Site): string[] {
  const [before, after] = [watchedIn(live), watchedIn(candidate)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const [old, now] = [before.get(what) ?? null, after.get(what) ?? null];
    return old === now ? [] : [toSentence(what, old, now)];
  });
}

function watchedIn(site: Site): Watched {
  const { facts } = site;
  return new Map([
    ...contactIn(facts),
    ...crisisLinesIn(facts),
    ...licensesIn(facts),
    ...noticesIn(site),
    ...facts.redirects.map(({ from, to }) => [`Where the old address ${from} leads`, to] as const),
  ]);
}

function contactIn({ practice }: Facts): [string, string | null][] {
  const { address } = practice;
  return [
    ['The phone number', practice.phone],
    ['The e-mail address', practice.email],
    ['The postal address', address && valuesOf(address)],
    ['Where “Leave this site” leads', practice.leaveTo],
  ];
}

function crisisLinesIn({ crisisLines }: Facts): [string, string | null][] {
  return crisisLines.flatMap(
    ({ id, name, purpose, call, text, chat, everyPage }): [string, string | null][] => {
      const of = `of the crisis line “${id}”`;
      return [
        [`The name ${of}`, name],
        [`The purpose ${of}`, purpose],
        [`The number to call ${of}`, call],
        [`The number to text ${of}`, text && valuesOf(text)],
        [`The chat ${of}`, chat],
        [`The place ${of}`, everyPage ? 'at the foot of every page' : 'on some pages'],
      ];
    },
  );
}

const licensesIn = ({ people }: Facts): [string, string | null][] =>
  Object.values(people).map(({ name, license }) => [`The license of ${name}`, license && valuesOf(license)]);

/** The notices that the law asks for, and the words of their pages and of the page for emergencies. */
function noticesIn({ facts, pages }: Site): [string, string | null][] {
  const { notices, crisisSearches } = facts;
  const watched = [...notices.map(({ page }) => page), crisisSearches.page];
  return [
    ...notices.map(({ name, approved }): [string, string | null] => [
      `The approval of “${name}”`,
      approved && valuesOf(approved),
    ]),
    ...pages
      .filter(({ slug }) => watched.includes(slug))
      .map(({ kind, slug, text }): [string, string] => [`${WORDS_OF}${pathOf(kind, slug)}`, text]),
  ];
}

const WORDS_OF = 'The page at ';

function toSentence(what: string, old: string | null, now: string | null): string {
  // A page is no value that a sentence can quote: its words are shown as changes.
  const isPage = what.startsWith(WORDS_OF);
  if (old === null) return isPage ? `${what} is new.` : `${what} is new: ${quoted(now)}.`;
  if (now === null)
    return isPage ? `${what} is taken away.` : `${what} is taken away; it was ${quoted(old)}.`;
  return isPage
    ? `The words of ${WORDS_OF.toLowerCase()}${what.slice(WORDS_OF.length)} change.`
    : `${what} changes from ${quoted(old)} to ${quoted(now)}.`;
}

const LONGEST = 200;
const quoted = (value: string | null) =>
  `“${(value ?? '').length > LONGEST ? `${value?.slice(0, LONGEST)}…` : value}”`;

const valuesOf = (group: Readonly<Record<string, string | null>>) =>
  Object.values(group).filter(Boolean).join(', ');
