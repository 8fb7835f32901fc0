// The page for unknown addresses names a few pages; this replaces them with those nearest to the address. Their number stays the same, so
// that nothing moves but the lines of a longer name.
import { longWordsIn } from '#lib/text/long-words-in.ts';
import { meantWords } from '#lib/text/meant-words.ts';
import './parsed.ts';

const ALIKE = 0.3;

const places = [...document.querySelectorAll('#nearest li')];

/** The three-letter parts of an address. */
function partsOf(path: string): Set<string> {
  return new Set(Array.from(path, (_, at) => path.slice(at, at + 3)).filter((part) => part.length > 2));
}

/** How alike two addresses are, 0 to 1: the Dice coefficient of their parts. */
function likenessOf(a: Set<string>, b: Set<string>): number {
  return (2 * [...a].filter((part) => b.has(part)).length) / (a.size + b.size);
}

if (places.length > 0) {
  const asked = partsOf(location.pathname.toLowerCase());
  const nearest = [...document.querySelectorAll<HTMLAnchorElement>('main section:not(#nearest) a')]
    .map((link) => ({ link, likeness: likenessOf(asked, partsOf(link.pathname)) }))
    .sort((a, b) => b.likeness - a.likeness);
  // All or none, so that no page is named twice.
  if ((nearest[0]?.likeness ?? 0) > ALIKE) {
    for (const [index, place] of places.entries()) {
      place.replaceChildren(nearest[index]?.link.cloneNode(true) ?? '');
    }
  }
}

/** The words of an address, or the address as it is if it cannot be decoded. */
function wordsOf(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

// Someone in danger may have typed the address. Help comes before the pages and replaces none of them.
const { content, innerHTML } = document.querySelector('template') as HTMLTemplateElement;
const meant = meantWords(wordsOf(location.pathname), longWordsIn(innerHTML));
const help = [...(content.children as HTMLCollectionOf<HTMLElement>)].find((each) =>
  meant.match(each.dataset.words as string),
);
if (help) places[0]?.before(help);
