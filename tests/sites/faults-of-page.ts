import type { Element, Root } from 'hast';
import { resolveHref } from '#lib/content/load/resolve-href.ts';
import type { Page } from '#lib/content/model/page.ts';
import { FEED_PATH } from '#lib/own-addresses.ts';
import { RECEIPT_FILE } from '#lib/receipt/receipt-page.ts';
import { elementsOf, fold, wordsOf } from '#tests/html-tree.ts';

/** Words that a value which is not there leaves behind, wherever it should have been printed. */
const HALF_SAID = [
  /\b(undefined|null|NaN)\b|\[object /,
  /\(\s*\)|\[\s*\]|“\s*”/,
  /,\s*[,.;:!?]|[;:]\s*[,.;:](?![)(])/,
  /\s[,;!?]|\s\.(?=\s|$)/,
];

const named =
  (...names: string[]) =>
  ({ tagName }: Element) =>
    names.includes(tagName);

/** What is wrong with the finished page of a site, whatever the site is. `treeAt` gives the page at a path, null where there is none. */
export function faultsOfPage(page: Page, treeAt: (path: string) => Root | null): string[] {
  const tree = treeAt(page.path);
  if (!tree) return [`${page.path} was not built`];
  return [
    ...faultsOfHeadings(page, tree),
    ...faultsOfIds(tree),
    ...faultsOfLinks(page.path, tree, treeAt),
    ...faultsOfWords(tree),
    ...emptyPartsOf(tree),
  ].map((fault) => `${page.path}: ${fault}`);
}

function faultsOfHeadings({ frontmatter, headings }: Page, tree: Root): string[] {
  const first = elementsOf(tree, named('h1')).map(wordsOf);
  const ids = mainOf(tree)
    .flatMap((main) => elementsOf(main, named('h2', 'h3', 'h4', 'h5', 'h6')))
    .flatMap(({ properties }) => properties.id ?? []);
  const known = headings.map(({ id }) => id);
  return [
    ...(first.join() === fold(frontmatter.heading) ? [] : [`its first heading is "${first}"`]),
    ...(ids.join() === known.join() ? [] : [`its headings are ${ids}, and those of the model ${known}`]),
  ];
}

function faultsOfIds(tree: Root): string[] {
  const ids = elementsOf(tree, ({ properties }) => properties.id !== undefined).map(({ properties }) =>
    String(properties.id),
  );
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two elements have the id "${id}"`);
}

function faultsOfLinks(path: string, tree: Root, treeAt: (path: string) => Root | null): string[] {
  return elementsOf(tree, named('a')).flatMap((link) => {
    const href = String(link.properties.href);
    const words = wordsOf(link);
    if (words === '' && !link.properties.ariaLabel) return [`the link to ${href} has no words`];
    if (/^(tel|sms):/.test(href))
      return /^(tel:(\+1\d{10}|\d{3})|sms:(\+1\d{10}|\d{3}|\d{5,6}))$/.test(href)
        ? []
        : [`no phone can dial ${href}`];
    const target = resolveHref(href, path);
    if (target.kind === 'broken') return [`${href} is no address`];
    if (target.kind !== 'internal' || target.path === FEED_PATH || target.path === RECEIPT_FILE) return [];
    const there = treeAt(target.path);
    if (!there) return [`"${words}" leads to ${target.path}, which is not there`];
    const isThere =
      target.hash === '' || elementsOf(there, ({ properties }) => properties.id === target.hash).length === 1;
    return isThere ? [] : [`"${words}" leads to ${target.path}#${target.hash}, which is not there`];
  });
}

function faultsOfWords(tree: Root): string[] {
  const blocks = elementsOf(tree, named('p', 'li', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'td', 'th', 'title'));
  return blocks.flatMap((block) => {
    const words = wordsOf(block);
    return HALF_SAID.some((pattern) => pattern.test(words)) ? [`something is left out in "${words}"`] : [];
  });
}

/** Parts of the words that hold nothing: a heading above the next one, a list without items, a lead-in with nothing after it. */
function emptyPartsOf(tree: Root): string[] {
  const filled = filledLater(tree);
  return mainOf(tree).flatMap((main) => [
    ...elementsOf(
      main,
      named('p', 'li', 'ul', 'ol', 'dl', 'dd', 'dt', 'section', 'aside', 'figure', 'nav', 'table'),
    )
      .filter((part) => wordsOf(part) === '' && elementsOf(part, named('img', 'svg', 'input')).length === 0)
      .filter((part) => !filled.has(part))
      .map(({ tagName, properties }) => `a <${tagName} class="${properties.className ?? ''}"> is empty`),
    ...loneHeadingsIn(main).map((words) => `nothing stands below the heading "${words}"`),
    ...loneLeadInsIn(main).map((words) => `nothing follows "${words}"`),
  ]);
}

/** What a script fills, and what is hidden until it does. */
function filledLater(tree: Root): Set<Element> {
  const parts = elementsOf(
    tree,
    ({ properties }) => properties.dataModule !== undefined || isHidden(properties),
  );
  return new Set(parts.flatMap((part) => elementsOf(part, () => true)));
}

const isHidden = ({ hidden }: Element['properties']) => hidden !== undefined && hidden !== false;

const mainOf = (tree: Root) => elementsOf(tree, named('main')).slice(0, 1);

const HEADING = /^h([1-6])$/;

/** What stands in a page one after the other, in the order in which it is read: headings, and whatever else has words or is drawn. */
function inOrder(main: Element): { level: number | null; words: string; isLink: boolean }[] {
  const hidden = new Set(
    elementsOf(main, ({ properties }) => isHidden(properties)).flatMap((part) =>
      elementsOf(part, () => true),
    ),
  );
  return elementsOf(main, (element) => {
    const { tagName, children } = element;
    if (hidden.has(element)) return false;
    if (HEADING.test(tagName) || ['img', 'svg', 'input', 'hr'].includes(tagName)) return true;
    return children.some((child) => child.type === 'text' && child.value.trim() !== '');
  }).map((element) => ({
    level: Number(HEADING.exec(element.tagName)?.[1]) || null,
    words: wordsOf(element),
    isLink: elementsOf(element, named('a')).length > 0,
  }));
}

function loneHeadingsIn(main: Element): string[] {
  const parts = inOrder(main).filter(
    ({ words }, index, all) => index === 0 || words !== all[index - 1]?.words,
  );
  return parts.flatMap(({ level, words, isLink }, index) => {
    // One that leads to a page is an entry of a list.
    if (level === null || isLink) return [];
    const next = parts[index + 1];
    return !next || (next.level !== null && next.level <= level) ? [words] : [];
  });
}

/** Paragraphs that end in a colon and have no neighbor after them to which it could lead. */
function loneLeadInsIn(main: Element): string[] {
  return elementsOf(main, () => true).flatMap(({ children }) => {
    const parts = children.filter((child) => child.type === 'element');
    return parts.flatMap((part, index) => {
      if (part.tagName !== 'p' || !/:$/.test(wordsOf(part))) return [];
      const next = parts[index + 1];
      return !next || HEADING.test(next.tagName) ? [wordsOf(part)] : [];
    });
  });
}
