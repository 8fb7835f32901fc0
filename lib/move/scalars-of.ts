import { isPair, isScalar, parseDocument, stringify, visit } from 'yaml';
import type { TextRange } from '../issue.ts';

/** A value of a data file: the names of the fields that it stands in, outermost first, and its place in the text. */
export type Scalar = TextRange & { fields: string[]; value: string; source: string };

/** The texts of a YAML file, in order. `offset` is where the YAML starts in the file. */
export function scalarsOf(text: string, offset = 0): Scalar[] {
  const found: Scalar[] = [];
  visit(parseDocument(text), {
    Scalar: (key, { value, range }, above) => {
      if (key === 'key' || typeof value !== 'string' || !range) return;
      const fields = above.flatMap((node) =>
        isPair(node) && isScalar(node.key) ? String(node.key.value) : [],
      );
      const [start, end] = range;
      found.push({ fields, value, source: text.slice(start, end), start: start + offset, end: end + offset });
    },
  });
  return found;
}

/** Puts another value in the place of one, in quotes only where YAML needs them: as the editor writes it. */
export function withValue({ source, start }: Scalar, value: string): TextRange & { text: string } {
  return { start, end: start + source.trimEnd().length, text: stringify(value, { lineWidth: 0 }).trimEnd() };
}
