import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { WEEKDAYS } from '#lib/content/model/opening-hours.ts';
import { hoursInWords, languagesInWords, phoneInWords } from '#lib/content/practice/fact-words.ts';
import type { Language, SpokenLanguage } from '#lib/languages.ts';
import { type Words, wordsOf } from '#lib/words/words.ts';

/** What a reader sees of a page: its words, the addresses of its links, its pictures and its days. */
type Seen = { told: Words; words: string; links: Set<string>; pictures: Set<string>; days: Set<string> };

type Node = Record<string, unknown>;

// Names of nodes and types, codes of languages and countries, and places in an order: programs ask for them, and they tell nothing of their own.
const CODES = new Set(['@context', '@type', '@id', 'inLanguage', 'addressCountry', 'position']);

/**
 * What structured data says and a reader of the page does not see, as "property: value": names, numbers, hours and languages are looked for as
 * people read them in the language of the page. Addresses of the site itself lead to what it serves; any other has to be one that the page leads to.
 */
export function unseenIn(graph: readonly Node[], page: Root, origin: string, lang: Language): string[] {
  const seen = { ...seenOn(page), told: wordsOf(lang) };
  return graph.flatMap((node) => unseenOf(node, seen, origin));
}

function unseenOf(node: Node, seen: Seen, origin: string): string[] {
  if (node['@type'] === 'OpeningHoursSpecification') return unseenHours(node, seen);
  return Object.entries(node).flatMap(([key, value]) => {
    if (CODES.has(key)) return [];
    const values = Array.isArray(value) ? value : [value];
    return values.flatMap((each) => {
      if (typeof each === 'object' && each !== null) return unseenOf(each as Node, seen, origin);
      return isSeen(key, each, seen, origin) ? [] : [`${key}: ${each}`];
    });
  });
}

function isSeen(key: string, value: unknown, seen: Seen, origin: string): boolean {
  // A day is said of the page to programs; what it says of itself to readers is in the words.
  if (/^(date|last)[A-Z]/.test(key)) return seen.days.has(String(value));
  if (key === 'telephone') return seen.words.includes(fold(phoneInWords(String(value))));
  if (/Language$/.test(key))
    return seen.words.includes(languagesInWords([value as SpokenLanguage], seen.told));
  if (key === 'isAcceptingNewPatients') return /\b(new clients|clientes nuevos)\b/i.test(seen.words);
  if (key === 'latitude' || key === 'longitude')
    return [...seen.links].some((href) => href.includes(String(value)));
  const text = String(value);
  if (/^https?:\/\//.test(text)) return isAddressSeen(key, text, seen, origin);
  // The items of a list stand on lines of their own in structured data, each behind its mark.
  return text.split(/\n(?:(?:-|\d+\.) )?/).every((line) => seen.words.includes(fold(line)));
}

function isAddressSeen(key: string, address: string, seen: Seen, origin: string): boolean {
  if (!address.startsWith(`${origin}/`)) return seen.links.has(address);
  const path = address.slice(origin.length);
  // The card of a shared link is seen where it is shared, and the icon beside the name of the site.
  return key !== 'image' || path.startsWith('/share/') || seen.pictures.has(path);
}

function unseenHours({ dayOfWeek, opens, closes }: Node, seen: Seen): string[] {
  const days = WEEKDAYS.filter((day) =>
    (dayOfWeek as string[]).some((each) => each.toLowerCase().endsWith(`/${day}`)),
  );
  const [words = ''] = hoursInWords([{ days, opens: String(opens), closes: String(closes) }], seen.told);
  return seen.words.includes(fold(words)) ? [] : [`openingHoursSpecification: ${words}`];
}

// No one sees what is hidden, or waits for a search.
const UNSEEN = new Set(['script', 'style', 'template', 'head']);
const INLINE = new Set(['a', 'strong', 'em', 'code', 'time', 'span', 'b', 'i', 'cite', 'abbr', 'sup']);

function seenOn(page: Root): Omit<Seen, 'told'> {
  const words: string[] = [];
  const seen = { links: new Set<string>(), pictures: new Set<string>(), days: new Set<string>() };
  visit(page, (node) => {
    if (node.type === 'element' && isHidden(node)) return 'skip';
    if (node.type === 'text') words.push(node.value);
    if (node.type !== 'element') return undefined;
    // Words of neighboring blocks do not run together.
    if (!INLINE.has(node.tagName)) words.push(' ');
    const { href, src, dateTime } = node.properties;
    if (href !== undefined) seen.links.add(String(href));
    // A smaller copy is the same picture.
    if (src !== undefined) seen.pictures.add(String(src).replace(/^\/pictures\/\d+(\/.+)\.webp$/, '$1'));
    if (dateTime !== undefined) seen.days.add(String(dateTime));
    return undefined;
  });
  return { ...seen, words: fold(words.join('')) };
}

function isHidden({ tagName, properties: { hidden } }: Element): boolean {
  return UNSEEN.has(tagName) || (hidden !== undefined && hidden !== false);
}

// citation-js and typesetters set quotes as printers do.
const fold = (text: string) =>
  text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ').trim();
