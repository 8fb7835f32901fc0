import { type Document, isMap, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Issue, Position } from '../issue.ts';

/** The place of a field in its file, by its path, such as `['faq', 0, 'question']`. Falls back to the nearest parent. */
export type Locate = (path: readonly PropertyKey[]) => Position;

export type YamlResult = { value: unknown; locate: Locate; issues: Issue[] };

// The parser's own words are for programmers. These are the slips that people make.
const EXPLAINED: Partial<Record<YAMLError['code'], [message: string, fix: string]>> = {
  TAB_AS_INDENT: ['A line starts with a tab.', 'Use spaces at the start of the line instead of the tab.'],
  DUPLICATE_KEY: ['The same field stands twice.', 'Keep one of the two and delete the other.'],
  MISSING_CHAR: [
    'A quote or a bracket is opened and never closed, or the other way round.',
    'Put the text between two straight quotes ("…"), and use \\" for a quote inside it.',
  ],
  BAD_INDENT: [
    'The spaces at the start of this line do not fit the line above.',
    'Start lines that belong together with the same number of spaces.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'There is a colon inside the text, which reads as a second field.',
    'Put the whole text after the first colon between straight quotes ("…").',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'This line has no colon after the name of the field.',
    'Write the name of the field, a colon, a space, and then the text.',
  ],
};

/**
 * Reads YAML (or JSON, which is YAML) and remembers where each field stands.
 * `firstLine` is the line of the file at which the text starts. Dates stay strings, as YAML 1.2's core schema has it.
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlResult {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const issues = doc.errors.map((error): Issue => {
    const [message, fix] = EXPLAINED[error.code] ?? [
      `This cannot be read as YAML: ${error.message}`,
      'Compare the line with the same field in another page.',
    ];
    return { rule: 'yaml-syntax', severity: 'error', file, ...at(error.pos[0]), message, fix };
  });
  return {
    value: issues.length > 0 ? undefined : doc.toJS(),
    locate: (path) => at(offsetOf(doc, path)),
    issues,
  };
}

function offsetOf(doc: Document.Parsed, path: readonly PropertyKey[]): number {
  const keys = path.map((key) => (typeof key === 'symbol' ? String(key) : key));
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
