import type { Nodes, Root } from 'mdast';
import type { z } from 'zod';
import { isByPractice } from '../../content/components/components-at.ts';
import { componentSpecOf } from '../../content/components/registry.ts';
import { textsIn, writtenOf } from '../../content/load/schema-fields.ts';
import { KINDS } from '../../content/model/kinds.ts';
import type { Page } from '../../content/model/page.ts';
import type { Position } from '../../issue.ts';
import { blocksOf } from '../../markdown/blocks-of.ts';
import type { Condition } from '../../markdown/conditions.ts';
import { positionOfWords, startOf } from '../../markdown/position.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { conditionsAround, conditionsInLine } from './conditions-at.ts';
import { isInMark, marksInLine, type Stretch, WHOLE } from './marks-at.ts';

/** A stretch of words of a page, wherever it stands. */
export type Passage = {
  text: string;
  /** What holds it: a field at the top of the page or an attribute of a component, in plain words; an answer or the body, in Markdown. */
  in: 'field' | 'attribute' | 'answer' | 'body';
  /** What is known of the field or attribute. */
  schema?: z.ZodType | undefined;
  /** True for headings and questions, which may use the words that people search for. */
  isHeading: boolean;
  /** Its node, the tree that it is a part of, and its section there; null for a field at the top of the page and for an attribute. */
  source: { node: Nodes; tree: Root; section: number } | null;
  /** True for the words of a named author, who gave them in a document: nobody else changes them. */
  isByAuthor: boolean;
  /** What must be so for a character of it to be shown, where that depends on a fact. */
  conditionsAt: (index: number) => Condition[];
  /** Which stretches of it are marked as still to confirm. */
  marked: () => readonly Stretch[];
  placeOf: (words: string | RegExp) => Position;
  /** True where `placeOf` gives the very character, and not only the field or the answer that has the words. */
  isExact: boolean;
};

/** Fields and attributes that name something, and do not tell of it. */
const NAMES: ReadonlySet<PropertyKey | undefined> = new Set(['title', 'heading', 'navLabel', 'question']);

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
  if (page.isPlaceholder) return [];
  return textsIn(KINDS[page.kind].schema, page.frontmatter).flatMap(({ path, text, schema }): Passage[] => {
    if (writtenOf(schema) !== 'words') return [];
    const isByAuthor = hasDocument(page) && path[0] === 'lead';
    const placeOf = () => page.locate(path);
    const isHeading = NAMES.has(path.at(-1));
    const rest = { isByAuthor, placeOf, conditionsAt: () => [], marked: () => [], isExact: false };
    return [{ text, in: 'field', schema, isHeading, source: null, ...rest }];
  });
}

function attributesOf({ components, tree }: Page): Passage[] {
  return components.flatMap(({ name, attributes, line, column }) =>
    textsIn(componentSpecOf(name)?.attributes, attributes)
      .filter(({ schema }) => writtenOf(schema) === 'words')
      .map(
        ({ path, text, schema }): Passage => ({
          text,
          in: 'attribute',
          schema,
          isHeading: NAMES.has(path.at(-1)),
          source: null,
          isByAuthor: false,
          conditionsAt: () => conditionsAround(tree, line),
          marked: () => (isInMark(tree, line) ? [WHOLE] : []),
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
      in: place ? 'answer' : 'body',
      isHeading: node.type === 'heading',
      source: { node, tree, section },
      isByAuthor: false,
      conditionsAt: (index) => [
        ...conditionsAround(tree, startOf(node).line),
        ...conditionsInLine(node, index),
      ],
      marked: () => (isInMark(tree, startOf(node).line) ? [WHOLE] : marksInLine(node)),
      placeOf: (words) => place ?? positionOfWords(node, words),
      isExact: place === undefined,
    }),
  );
}
