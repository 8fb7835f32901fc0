import { isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Stretch } from '../content/link-places.ts';

/** A value of a data file: the names of the fields that it stands in, outermost first, and its place in the text. */
export type Scalar = Stretch & { fields: string[]; value: string; source: string };

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

/** The stretch of a value's own words, without the quotes around it, if they stand in it as they are. */
export function stretchOf({ source, value, start }: Scalar): Stretch {
  const from = start + source.indexOf(value);
  return { start: from, end: from + value.length };
}
