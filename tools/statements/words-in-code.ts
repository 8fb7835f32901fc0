import type { Node } from 'typescript/unstable/ast';
import {
  isJsxAttribute,
  isJsxElement,
  isJsxExpression,
  isJsxFragment,
  isJsxOpeningElement,
  isJsxSelfClosingElement,
  isJsxText,
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
  isTemplateExpression,
} from 'typescript/unstable/ast/is';
import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { API } from 'typescript/unstable/sync';

/** Words in code, as readers could see them, and the line on which they start. */
export type CodeWords = { text: string; line: number };

/** What stands where a value comes in. */
export const HOLE = '[…]';

// Words in these go on in the sentence around them.
const IN_LINE: readonly string[] = [
  'a',
  'b',
  'em',
  'i',
  'strong',
  'span',
  'time',
  'abbr',
  'cite',
  'kbd',
  'small',
  'Confirm',
  'Elsewhere',
];

/**
 * The words in each of some files of TypeScript: strings, templates and the text between tags, put together as they are drawn. One run of the
 * compiler reads all of them.
 */
export function wordsInCode(files: Readonly<Record<string, string>>): Record<string, CodeWords[]> {
  const at = (file: string) => `/code/${file}`;
  const api = new API({
    fs: createVirtualFileSystem({
      [at('tsconfig.json')]: JSON.stringify({
        compilerOptions: {
          noLib: true,
          noResolve: true,
          jsx: 'preserve',
          types: [],
          allowImportingTsExtensions: true,
          noEmit: true,
        },
        files: Object.keys(files),
      }),
      ...Object.fromEntries(Object.entries(files).map(([file, text]) => [at(file), text])),
    }),
  });
  try {
    const [project] = api.updateSnapshot({ openProjects: [at('tsconfig.json')] }).getProjects();
    return Object.fromEntries(
      Object.entries(files).map(([file, text]) => {
        const source = project?.program.getSourceFile(at(file));
        if (!source) throw new Error(`${file} could not be read as TypeScript.`);
        const found = wordsIn(source).map(({ text: words, from }) => ({
          text: words.replaceAll(/\s+/g, ' ').trim(),
          line: text.slice(0, from).split('\n').length,
        }));
        return [file, found.filter(({ text: words }) => /\p{L} /u.test(words))];
      }),
    );
  } finally {
    api.close();
  }
}

type Words = { text: string; from: number };

/** All words below a node, each piece once. */
function wordsIn(node: Node): Words[] {
  if (isJsxElement(node) || isJsxFragment(node)) return wordsOfElement(node);
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node))
    return [{ text: node.text, from: startOf(node) }];
  if (isTemplateExpression(node))
    return [
      { text: templateText(node), from: startOf(node) },
      ...childrenOf(node)
        .flatMap(wordsIn)
        .filter(({ text }) => !templateText(node).includes(text)),
    ];
  return childrenOf(node).flatMap(wordsIn);
}

const startOf = (node: Node) => node.getStart();

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
    return undefined;
  });
  return children;
}

function templateText(node: Node): string {
  const { head, templateSpans } = node as Node & {
    head: { text: string };
    templateSpans: readonly { literal: { text: string } }[];
  };
  return head.text + [...templateSpans].map(({ literal }) => HOLE + literal.text).join('');
}

/** The paragraphs of an element: its own words with those of elements in a line; whatever else is in it comes after. */
function wordsOfElement(element: Node): Words[] {
  const paragraphs: Words[] = [];
  let open: Words | null = null;
  const others: Words[] = [];
  const add = (text: string, from: number) => {
    open = open ? { text: open.text + text, from: open.from } : { text, from };
  };
  const close = () => {
    if (open) paragraphs.push(open);
    open = null;
  };
  const read = (node: Node): void => {
    if (isJsxText(node)) {
      const { text } = node;
      if (text.trim() || open)
        add(text.trim() ? text : ' ', startOf(node) + (text.length - text.trimStart().length));
    } else if (isJsxExpression(node)) {
      const inner = node.expression;
      if (inner && (isStringLiteral(inner) || isNoSubstitutionTemplateLiteral(inner)))
        add(inner.text, startOf(inner));
      else if (inner && isTemplateExpression(inner)) add(templateText(inner), startOf(inner));
      else if (inner) {
        const words = wordsIn(inner);
        others.push(...words);
        add(HOLE, startOf(node));
      }
    } else if (
      (isJsxElement(node) && IN_LINE.includes(nameOf(node.openingElement))) ||
      (isJsxFragment(node) && node !== element)
    ) {
      if (isJsxElement(node)) others.push(...attributeWords(node.openingElement));
      node.children.forEach(read);
    } else if (isJsxSelfClosingElement(node)) {
      others.push(...attributeWords(node));
      add(` ${HOLE} `, startOf(node));
    } else {
      close();
      others.push(...wordsIn(node));
    }
  };
  if (isJsxElement(element)) others.push(...attributeWords(element.openingElement));
  if (isJsxElement(element) || isJsxFragment(element)) element.children.forEach(read);
  close();
  return [...paragraphs, ...others];
}

function nameOf(node: Node): string {
  if (!isJsxOpeningElement(node)) return '';
  const { text } = node.tagName as Node & { text?: string };
  return text ?? '';
}

// Class names and addresses have no words in them.
const attributeWords = (node: Node): Words[] =>
  childrenOf(node)
    .flatMap((child) => [child, ...childrenOf(child)])
    .filter(isJsxAttribute)
    .flatMap((attribute) =>
      /^(?:className|href|src|id|rel|style|d)$/.test((attribute.name as Node & { text?: string }).text ?? '')
        ? []
        : wordsIn(attribute),
    );
