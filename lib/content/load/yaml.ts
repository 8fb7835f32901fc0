import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Issue, Position, TextRange } from '../../issue.ts';
import { UNREADABLE, yamlIssuesOf } from './yaml-issues.ts';
import { yamlLossesOf } from './yaml-losses.ts';

/** The place of a field in its file, by its path, such as `['faq', 0, 'question']`. Falls back to the nearest parent. */
export type Locate = (path: readonly PropertyKey[]) => Position;

export type YamlResult = {
  value: unknown;
  locate: Locate;
  /** Where a text stands in the YAML, with its quotes and what else belongs to it; null where there is none. */
  rangeOf: (path: readonly PropertyKey[]) => TextRange | null;
  issues: Issue[];
  /** What is told beside: what stands in the file and is no part of what it says. It does not make a file unreadable. */
  losses: Issue[];
};

/**
 * Reads YAML (or JSON, which is YAML) and remembers where each field stands.
 * `firstLine` is the line of the file at which the text starts. Dates stay strings, as YAML 1.2's core schema has it.
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlResult {
  const lines = new LineCounter();
  const doc = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // What it would print is for programmers.
    logLevel: 'error',
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const issues = yamlIssuesOf(doc, text).map(
    ({ offset, message, fix }): Issue => ({
      rule: 'yaml-syntax',
      severity: 'error',
      file,
      ...at(offset),
      message,
      fix,
      inEditor: UNREADABLE,
    }),
  );
  return {
    value: issues.length > 0 ? undefined : doc.toJS(),
    locate: (path) => at(offsetOf(doc, path)),
    rangeOf: (path) => {
      const node = doc.getIn(path, true);
      const [start, end] = (isScalar(node) && node.range) || [];
      return start === undefined || end === undefined ? null : { start, end };
    },
    issues,
    losses: yamlLossesOf(text).map(({ offset, words: _, ...loss }) => ({
      rule: 'lost-in-editor',
      file,
      ...at(offset),
      ...loss,
    })),
  };
}

function offsetOf(doc: Document.Parsed, path: readonly PropertyKey[]): number {
  const keys = path.map(String);
  for (let length = keys.length; length > 0; length--) {
    const parent = length === 1 ? doc.contents : doc.getIn(keys.slice(0, length - 1), true);
    // The key is where a person looks, not the value after it.
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(keys[length - 1]))
      : undefined;
    const node = isScalar(pair?.key) ? pair.key : doc.getIn(keys.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return range[0];
  }
  return 0;
}
