import type { Nodes } from 'mdast';
import { componentSpecOf } from '#lib/content/components/registry.ts';
import { textsIn, writtenOf } from '#lib/content/load/schema-fields.ts';
import type { CrisisLine } from '#lib/content/model/crisis-line.ts';
import type { Page } from '#lib/content/model/page.ts';
import { FACTS_IN_WORDS, SAYABLE_FACTS } from '#lib/content/practice/facts-in-words.ts';
import { namesIn } from '#lib/markdown/names-in.ts';
import type { Site } from '#lib/site.ts';
import { sourcesOf } from '#lib/sources/sources-of.ts';
import { wordsOf } from '#lib/words/words.ts';

/** What leads elsewhere: programs that read for people may leave it out. */
const WAYS_ON = new Set(['Doors', 'NextSteps']);

/**
 * The words of a page in its order, as its author wrote them and as its data has them: the lead, the text, what stands in components and their
 * attributes, crisis lines with their numbers, questions with their answers, sources with their DOIs. Each is one run of letters without markup.
 */
export function wordsToRead(page: Page, site: Site): string[] {
  const pieces = [...page.frontmatter.lead, ...wordsIn(page.tree, page, site)];
  return pieces
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

function wordsIn(node: Nodes, page: Page, site: Site): string[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [node.value];
  const children = () =>
    'children' in node ? node.children.flatMap((child) => wordsIn(child, page, site)) : [];
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return children();
  if (WAYS_ON.has(node.name ?? '')) return [];
  const attributes = Object.fromEntries(
    node.attributes.flatMap((each) => ('name' in each ? [[String(each.name), String(each.value)]] : [])),
  );
  return [
    ...ownWordsOf(node.name ?? '', attributes),
    ...shownBy(node.name ?? '', attributes, page, site),
    ...children(),
  ];
}

/** The words in the attributes of a component. */
function ownWordsOf(name: string, attributes: Record<string, string>): string[] {
  return textsIn(componentSpecOf(name)?.attributes, attributes)
    .filter(({ schema }) => writtenOf(schema) === 'words')
    .flatMap(({ text }) => text.split('→'));
}

/** The words of the site's data that a component shows. */
function shownBy(
  name: string,
  { lines = '', name: fact }: Record<string, string>,
  page: Page,
  { facts }: Site,
): string[] {
  const named = lines === '' ? ['emergency', 'suicide-and-crisis'] : namesIn(lines);
  switch (name) {
    case 'CrisisLines':
      return facts.crisisLines.flatMap(wordsOfLine);
    case 'CrisisNotice':
      return facts.crisisLines.filter(({ id }) => named.includes(id)).flatMap(wordsOfLine);
    case 'Fact':
      return SAYABLE_FACTS.filter((each) => each === fact).flatMap(
        (each) => FACTS_IN_WORDS[each](facts.practice, wordsOf(page.frontmatter.lang))?.words ?? [],
      );
    case 'Questions':
      return page.faq.flatMap(({ question, text }) => [question, ...text.split(/\n(?:(?:-|\d+\.) )?/)]);
    case 'SourceList':
      return sourcesOf(page, facts.references).flatMap(({ url, entry }) => [
        ...entry.map(({ text }) => text),
        ...(url ? [url] : []),
      ]);
    default:
      return [];
  }
}

const wordsOfLine = ({ name, purpose, call, text, hours }: CrisisLine) => [
  name,
  purpose,
  call,
  ...(text ? [text.to] : []),
  ...(hours ? [`Answers ${hours.when}.`] : []),
];
