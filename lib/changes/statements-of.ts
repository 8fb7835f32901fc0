import type { Nodes, Parents } from 'mdast';
import { parseYaml } from '../content/load/yaml.ts';
import { yamlLossesOf } from '../content/load/yaml-losses.ts';
import { schemaOf } from '../content/model/schema-of.ts';
import type { Position } from '../issue.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { positionAt } from '../markdown/position.ts';

/** One thing that a file says, whatever way it is written: a value of a field, some words, where a link or a list begins or ends. */
export type Statement = Position & {
  says: string;
  /** The words of the file that say it. */
  words: string;
  /** The field that it is the value of, by its path. */
  field?: string;
  /** Whether it is words of a page. */
  isText?: boolean;
};

/** What a file says: the values of its fields as they are typed and as the site reads them, what of it is lost, and its words in their order. */
export type Statements = {
  typed: Statement[];
  read: Statement[] | null;
  lost: Statement[];
  body: Statement[];
};

/** What a content file says; null where it cannot be read. The path is that below the content folder. */
export function statementsOf(file: string, text: string): Statements | null {
  if (file.endsWith('.yaml')) return fieldsOf(file, text, 1);
  const { tree, compiles } = parseMarkdown(text, file);
  const [yaml, ...nodes] = tree.children;
  if (!compiles || yaml?.type !== 'yaml') return null;
  const fields = fieldsOf(file, yaml.value, 2);
  return fields && { ...fields, body: wordsOf(nodes, text) };
}

function fieldsOf(file: string, text: string, firstLine: number): Statements | null {
  const { value, issues, locate } = parseYaml(text, file, firstLine);
  if (issues.length > 0) return null;
  const statements = (whole: unknown) =>
    leavesOf(whole, []).map(
      ({ path, value }): Statement => ({
        ...locate(path),
        says: JSON.stringify(value),
        words: String(value),
        field: path.map(String).join('.'),
      }),
    );
  const { data } = schemaOf(file)?.safeParse(value ?? {}) ?? {};
  return {
    typed: statements(value),
    read: data === undefined ? null : statements(data),
    lost: yamlLossesOf(text).map(({ offset, words }) => {
      const { line, column } = positionAt(text, offset);
      return { line: firstLine + line - 1, column, says: words, words };
    }),
    body: [],
  };
}

type Leaf = { path: PropertyKey[]; value: unknown };

/** The values in a group or a list, each by its path. What is empty says as little as what is not there. */
function leavesOf(value: unknown, path: PropertyKey[]): Leaf[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each, index) => leavesOf(each, [...path, index]));
  if (typeof value !== 'object') return [{ path, value }];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
}

function wordsOf(nodes: readonly Nodes[], text: string): Statement[] {
  const said: Statement[] = [];
  const say = (node: Nodes, says: string, isText = false): void => {
    const { start, end } = node.position ?? {};
    const last = said.at(-1);
    // Where one text ends and the next begins, as before and behind a sign with a backslash, is no part of what they say.
    if (isText && last?.isText) {
      last.says += says;
      return;
    }
    said.push({
      line: start?.line ?? 1,
      column: start?.column ?? 1,
      says,
      words: text.slice(start?.offset ?? 0, end?.offset ?? 0),
      isText,
    });
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      say(node, node.value, true);
      return;
    }
    say(node, [node.type, ...propertiesOf(node)].join(' '));
    if (!('children' in node)) return;
    for (const child of (node as Parents).children) walk(child);
    // Where it ends is told where it begins.
    say(node, `end of ${node.type}`);
  };
  for (const node of nodes) walk(node);
  // Words in one line or in two say the same.
  return said.map((each) => ({ ...each, says: each.says.replaceAll(/[ \t\n]+/g, ' ') }));
}

/** How a tree is built, and how far its lists are set apart, which readers do not see. */
const UNSAID = new Set(['type', 'children', 'position', 'data', 'spread', 'attributes']);

/** All that a node says besides the nodes in it. */
function propertiesOf(node: Nodes): string[] {
  const own = Object.entries(node).flatMap(([key, value]) =>
    UNSAID.has(key) || value === null || value === undefined ? [] : `${key}=${JSON.stringify(value)}`,
  );
  if (node.type === 'table') return own.filter((each) => !/^align=\[(null,?)*\]$/.test(each));
  if (!('attributes' in node)) return own;
  const attributes = node.attributes.map((each) =>
    each.type === 'mdxJsxAttribute' && typeof each.value === 'string'
      ? `${each.name}=${JSON.stringify(each.value.replaceAll(/\s+/g, ' '))}`
      : JSON.stringify({ ...each, position: undefined, data: undefined }),
  );
  return [...own, ...attributes.sort()];
}
