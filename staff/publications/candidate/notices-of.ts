import type { Facts } from '#lib/content/load/facts.ts';
import { fileOf, pathOf } from '#lib/content/model/paths.ts';
import { practiceInWords } from '#lib/content/practice/practice-in-words.ts';
import { inPlainWords, wayInWords } from '#lib/content/practice/way-in-words.ts';
import { LANGUAGE_NAMES } from '#lib/languages.ts';
import type { Site } from '#lib/site.ts';
import { shorten } from '#lib/text/shorten.ts';
import { SITE_WORDS } from '#lib/words/words.ts';

/** What is looked at: the file that says it, what it is called in a sentence, and what it is now. A fact that is not there is null. */
type Watched = { file: string; what: string; value: string | null };

/** What changes for readers in what matters most, each as a sentence: contact data, crisis lines, licenses, notices, old addresses. */
export function noticesOf(live: Site, candidate: Site): string[] {
  const sites = [live, candidate];
  const slugs = new Set(sites.flatMap(watchedPagesIn));
  // What a file holds that cannot be read is not known, so nothing of it is said to change.
  const unread = new Set(sites.flatMap(({ facts }) => [...facts.unread]));
  const known = (site: Site) => watchedIn(site, slugs).filter(({ file }) => !unread.has(file));
  const valuesIn = (site: Site) => new Map(known(site).map(({ what, value }) => [what, value]));
  const [before, after] = [valuesIn(live), valuesIn(candidate)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const [old, now] = [before.get(what) ?? null, after.get(what) ?? null];
    return old === now ? [] : [toSentence(what, old, now)];
  });
}

/** The pages of the notices that the law asks for, and the page for emergencies. */
const watchedPagesIn = ({ facts: { notices, crisisSearches } }: Site): string[] => [
  ...notices.map(({ page }) => page),
  crisisSearches.page,
];

function watchedIn({ facts, pages }: Site, slugs: ReadonlySet<string>): Watched[] {
  const { practice, crisisLines, people, notices, redirects } = facts;
  return [
    ...contactIn(practice).map(([what, value]) => ({ file: 'practice.yaml', what, value })),
    ...crisisLines.flatMap(partsOfLine).map(([what, value]) => ({ file: 'crisis-lines.yaml', what, value })),
    ...Object.entries(people).map(([id, { name, license }]) => ({
      file: fileOf('person', id),
      what: `The license of ${name}`,
      value: license && valuesOf(license),
    })),
    ...notices.map(({ name, approved }) => ({
      file: 'notices.yaml',
      what: `The approval of “${name}”`,
      value: approved && valuesOf(approved),
    })),
    ...pages
      .filter(({ slug }) => slugs.has(slug))
      .map(({ file, kind, slug, text }) => ({ file, what: `${WORDS_OF}${pathOf(kind, slug)}`, value: text })),
    ...redirects.map(({ from, to }) => ({ file: 'redirects.yaml', what: `${ADDRESS}${from}`, value: to })),
  ];
}

function contactIn(practice: Facts['practice']): [string, string | null][] {
  const { phone, email, leaveTo, acceptingClients, bookingUrl, portalUrl } = practice;
  const { places, hours } = practiceInWords(practice, SITE_WORDS);
  return [
    ['The phone number', phone],
    ['The e-mail address', email],
    ['Where people are met', listed(places.map(({ name, words }) => (name ? `${name}: ${words}` : words)))],
    ['When the practice can be reached', listed(hours)],
    ['Whether new clients are taken', acceptingClients && TAKEN[acceptingClients]],
    ['Where a session is booked', bookingUrl],
    ['Where clients sign in', portalUrl],
    ['Where “Leave this site” leads', leaveTo],
  ];
}

const TAKEN = { yes: 'yes', 'waiting-list': 'there is a waiting list', no: 'no' } as const;

const listed = (words: readonly string[]) => (words.length > 0 ? words.join('; ') : null);

function partsOfLine({
  id,
  name,
  purpose,
  call,
  text,
  chat,
  hours,
  languages,
  ways,
  everyPage,
}: Facts['crisisLines'][number]): [string, string | null][] {
  const of = `of the crisis line “${id}”`;
  return [
    [`The name ${of}`, name],
    [`The purpose ${of}`, purpose],
    [`The number to call ${of}`, call],
    [`The number to text ${of}`, text && valuesOf(text)],
    [`The chat ${of}`, chat],
    [`The hours ${of}`, hours?.when ?? null],
    [`The languages ${of}`, listed(languages.map((each) => LANGUAGE_NAMES[each]))],
    [`The other ways ${of}`, listed(ways.map((way) => inPlainWords(wayInWords(way, SITE_WORDS))))],
    [`The place ${of}`, everyPage ? 'at the foot of every page' : 'on some pages'],
  ];
}

const WORDS_OF = 'The page at ';
const ADDRESS = 'The old address ';

function toSentence(what: string, old: string | null, now: string | null): string {
  if (what.startsWith(ADDRESS)) {
    if (old === null) return `${what} is new: it leads to ${quoted(now)}.`;
    if (now === null) return `${what} leads nowhere now; it led to ${quoted(old)}.`;
    return `${what} leads to ${quoted(now)} now, and no longer to ${quoted(old)}.`;
  }
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
const quoted = (value: string | null) => `“${shorten(`${value}`, LONGEST)}”`;

const valuesOf = (group: Readonly<Record<string, string | null>>) =>
  Object.values(group).filter(Boolean).join(', ');
