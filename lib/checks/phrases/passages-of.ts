import type { Root } from 'mdast';
import { isByPractice } from '../../content/components/components-at.ts';
import type { Page } from '../../content/model/page.ts';
import type { Position } from '../../issue.ts';
import { blocksOf } from '../../markdown/blocks-of.ts';
import { positionOfWords } from '../../markdown/position.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';

/** A stretch of words of a page, wherever it stands. */
export type Passage = {
  text: string;
  /** True for headings and questions, which may use the words that people search for. */
  isHeading: boolean;
  /** The tree that it is a part of, and its section there; null for a field at the top of the page and for an attribute. */
  source: { tree: Root; section: number } | null;
  /** True for the words of a named author, who gave them in a document: nobody else changes them. */
  isByAuthor: boolean;
  placeOf: (words: string | RegExp) => Position;
  /** True where `placeOf` gives the very character, and not only the field or the answer that has the words. */
  isExact: boolean;
};

/** Attributes of components that hold words for readers; the others hold ids, addresses and choices. */
export const PROSE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'title',
  'action',
  'alt',
  'caption',
  'steps',
  'returns',
]);

/** Everything on a page that is words of its author. */
export const passagesOf = memoizeByObject((page: Page): Passage[] => [
  ...fieldsOf(page),
  ...blocksIn(page.tree).map(
    (passage): Passage => ({
      ...passage,
      isByAuthor: hasDocument(page) && !isByPractice(page.tree, passage.placeOf('').line),
    }),
  ),
  ...attributesOf(page),
  // YAML folds the lines of an answer, so a place inside it cannot be told: the answer's own is given.
  ...page.faq.flatMap(({ answer, line, column }) => blocksIn(answer, { line, column })),
]);

/** The words of a page in one piece: what no pattern finds here, none of its passages has. */
export const allWordsOf = memoizeByObject((page: Page): string =>
  passagesOf(page)
    .map(({ text }) => text)
    .join('\n'),
);

const hasDocument = ({ frontmatter }: Page) => frontmatter.document !== undefined;

function fieldsOf(page: Page): Passage[] {
  const { frontmatter, faq, locate, isPlaceholder } = page;
  if (isPlaceholder) return [];
  const field = (text: string | undefined, path: PropertyKey[], isHeading = false): Passage[] => {
    if (text === undefined) return [];
    const isByAuthor = hasDocument(page) && path[0] === 'lead';
    return [{ text, isHeading, source: null, isByAuthor, placeOf: () => locate(path), isExact: false }];
  };
  return [
    ...field(frontmatter.title, ['title'], true),
    ...field(frontmatter.heading, ['heading'], true),
    ...field(frontmatter.navLabel, ['navLabel'], true),
    ...field(frontmatter.description, ['description']),
    ...field(frontmatter.summary, ['summary']),
    ...frontmatter.lead.flatMap((line, index) => field(line, ['lead', index])),
    ...faq.flatMap(({ question }, index) => field(question, ['faq', index, 'question'], true)),
  ];
}

function attributesOf({ components }: Page): Passage[] {
  return components.flatMap(({ attributes, line, column }) =>
    Object.entries(attributes)
      .filter(([name]) => PROSE_ATTRIBUTES.has(name))
      .map(
        ([name, text]): Passage => ({
          text,
          isHeading: name === 'title',
          source: null,
          isByAuthor: false,
          placeOf: () => ({ line, column }),
          isExact: false,
        }),
      ),
  );
}

function blocksIn(tree: Root, place?: Position): Passage[] {
  return blocksOf(tree).map(
    ({ node, text, section }): Passage => ({
      text,
      isHeading: node.type === 'heading',
      source: { tree, section },
      isByAuthor: false,
      placeOf: (words) => place ?? positionOfWords(node, words),
      isExact: place === undefined,
    }),
  );
}
