import type { Nodes } from 'mdast';
import { componentSpecOf } from '#lib/content/components/registry.ts';
import { textsIn, writtenOf } from '#lib/content/load/schema-fields.ts';
import { type CrisisLine, DAY_AND_NIGHT } from '#lib/content/model/crisis-line.ts';
import type { Page } from '#lib/content/model/page.ts';
import { factsIn } from '#lib/content/practice/facts-in.ts';
import { FACTS_IN_WORDS, SAYABLE_FACTS } from '#lib/content/practice/facts-in-words.ts';
import { type Language, spokenIn } from '#lib/languages.ts';
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
  site: Site,
): string[] {
  const { lang } = page.frontmatter;
  const facts = factsIn(lang, site.facts);
  const wordsOfLine = wordsOfLineIn(lang);
  const named = lines === '' ? ['emergency', 'suicide-and-crisis'] : namesIn(lines);
  switch (name) {
    case 'CrisisLines':
      return facts.crisisLines.flatMap(wordsOfLine);
    case 'CrisisNotice':
      return facts.crisisLines.filter(({ id }) => named.includes(id)).flatMap(wordsOfLine);
    case 'Fact':
      return SAYABLE_FACTS.filter((each) => each === fact).flatMap(
        (each) => FACTS_IN_WORDS[each](facts.practice, wordsOf(lang))?.words ?? [],
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

const ANSWERS: Readonly<Record<Language, string>> = { 'en-US': 'Answers', 'es-US': 'Atiende' };

const wordsOfLineIn =
  (lang: Language) =>
  ({ name, purpose, call, text, hours, ways }: CrisisLine) => {
    // A way in the language of the page stands in place of the others.
    const own = ways.find(({ language }) => language === spokenIn(lang));
    const when = hours?.when === DAY_AND_NIGHT ? wordsOf(lang).crisis.dayAndNight : hours?.when;
    return [
      name,
      purpose,
      ...(own
        ? [own.call, own.text?.to].filter((each) => typeof each === 'string')
        : [call, ...(text ? [text.to] : [])]),
      ...(when ? [`${ANSWERS[lang]} ${when}.`] : []),
    ];
  };
